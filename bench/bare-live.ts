/** The ceiling of a live connection: `node:http` that writes the same bytes to as many, as soon as it has read a form. */
import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { apart } from './apart.ts'
import { MARK_LENGTH, markIn } from './mark.ts'

export type BareLive = { readonly message: string }

apart<BareLive, { port: number }>(
  ({ message }) =>
    new Promise((ready) => {
      const listening = new Set<ServerResponse>()
      const server = createServer((request, answer) => {
        if (request.method === 'POST') {
          void text(request).then((body) => {
            const told = message.replaceAll(markIn(message) ?? 'x'.repeat(MARK_LENGTH), markIn(body) ?? '')
            for (const one of listening) one.write(told)
            answer.writeHead(303, { location: '/', 'content-length': 0 }).end()
          })
          return
        }
        answer.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
        answer.write('retry: 1500\n\n')
        listening.add(answer)
      })
      server.keepAliveTimeout = 60_000
      server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
        const address = server.address()
        ready({ port: typeof address === 'object' && address !== null ? address.port : 0 })
      })
    }),
)
