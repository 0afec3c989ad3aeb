/** Work that would keep everybody waiting, done in a thread of its own while pages are answered. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker, type Transferable } from 'node:worker_threads'

type Given = {
  /** What the thread reads as `workerData`, copied. */
  readonly given: unknown
  /** Of that, buffers that are handed over and not copied: they are empty here from then on. */
  readonly handedOver?: Transferable[]
  /**
   * Megabytes that it may keep. Left to itself a thread collects late, and takes twice what it needs from the home beside it; with more than
   * this it fails, so say twice what was measured.
   */
  readonly heapMb?: number
  readonly closing?: AbortSignal | undefined
}

/**
 * The first message of the thread. `script` is its file under `src`, without its ending; bin/build.mjs names it too. Fails where the
 * thread does, or where `closing` ends it.
 */
export async function inThread<Done>(
  script: string,
  { given, handedOver = [], heapMb, closing }: Given,
): Promise<Done> {
  closing?.throwIfAborted()
  const worker = new Worker(placeOf(script), {
    workerData: given,
    transferList: handedOver,
    ...(heapMb && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
  })
  const stop = (): void => void worker.terminate()
  closing?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Done>((done, fail) => {
      worker.once('message', done)
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error(`the thread ${script} ended before it was done`)))
    })
  } finally {
    closing?.removeEventListener('abort', stop)
  }
}

/** Where it was written, or where the build has put it, seen from there, and from the bench and the tour. */
function placeOf(script: string): URL {
  const places = [`../${script}.ts`, `./${script}.js`, `../../dist/server/${script}.js`]
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error(`the thread ${script} was not built`)
  return found
}
