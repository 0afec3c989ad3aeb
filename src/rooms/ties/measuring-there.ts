/** Measures here what is small, and in a thread of its own what would keep everybody waiting. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Graph } from './graph.ts'
import { measure, type Measured } from './measuring.ts'

/** Takes about a tenth of a second. */
const FEW_TIES = 1_500

export async function measureThere(graph: Graph, secret: number, closing?: AbortSignal): Promise<Measured> {
  if (graph.from.length <= FEW_TIES) return measure(graph, secret)
  const worker = new Worker(here(), { workerData: { graph, secret } })
  const stop = (): void => void worker.terminate()
  closing?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Measured>((done, fail) => {
      worker.once('message', done)
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error('the thread that measures a network ended before it was done')))
    })
  } finally {
    closing?.removeEventListener('abort', stop)
  }
}

/** Beside this file, or where the build has put it. */
function here(): URL {
  const places = [
    './measuring-apart.ts',
    './rooms/ties/measuring-apart.js',
    '../../dist/server/rooms/ties/measuring-apart.js',
    '../../../dist/server/rooms/ties/measuring-apart.js',
  ]
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error('the thread that measures a network was not built')
  return found
}
