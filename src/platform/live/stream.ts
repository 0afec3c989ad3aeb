/** One open answer that never ends: server-sent events, as the HTML standard defines them. */
import type { ServerResponse } from 'node:http'

export type Stream = { write(text: string | Buffer): void; end(): void; readonly open: boolean }

/** Who is this far behind is cut, and comes back with the id of what they heard last: memory stays bounded. */
const WAITING_AT_MOST = 256 * 1024
/** How long a browser waits before it asks again. */
const RETRY_MS = 1500

export function openStream(response: ServerResponse, headers: Record<string, unknown>, onClosed: () => void): Stream {
  response.writeHead(200, {
    ...(headers as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // A proxy that gathers bytes before it passes them on would make "live" late.
    'x-accel-buffering': 'no',
  })
  response.write(`retry: ${RETRY_MS}\n\n`)
  response.once('close', onClosed)
  response.on('error', onClosed)
  return {
    get open() {
      return !response.writableEnded && !response.destroyed
    },
    write(text) {
      if (response.writableEnded || response.destroyed) return
      if (response.writableLength > WAITING_AT_MOST) response.destroy()
      else response.write(text)
    },
    end: () => void response.end(),
  }
}
