/**
 * In which language somebody writes. A thread of its own holds the dictionary (60 MB that a home at rest does without)
 * and does the work: half of what an import thinks about, beside everything else.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Asked, Guessed } from './guessing-apart.ts'
import { saysTooLittle } from './letters.ts'

/** The language that the author writes in, as BCP 47 (`fr`, `en`), or `und` when the text is short or the guess unsure. */
export async function guessLanguage(source: string): Promise<string> {
  const [language = UNSURE] = await guessLanguages([source])
  return language
}

export async function guessLanguages(sources: readonly string[]): Promise<readonly string[]> {
  const saying = sources.filter((source) => !saysTooLittle(source))
  if (saying.length === 0) return sources.map(() => UNSURE)
  const thread = (running ??= start())
  const guessed = await thread.ask(saying)
  const known = new Map(saying.map((source, at) => [source, guessed[at] ?? UNSURE]))
  return sources.map((source) => known.get(source) ?? UNSURE)
}

const UNSURE = 'und'
/** Whoever writes again within this time does not wait for the dictionary. */
const IDLE_MS = 60_000

type Thread = { ask(texts: readonly string[]): Promise<readonly string[]> }
let running: Thread | undefined

function start(): Thread {
  const worker = new Worker(here())
  const waiting = new Map<number, { readonly asked: number; readonly answer: (languages: readonly string[]) => void }>()
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const end = (): void => {
    if (running === thread) running = undefined
    // A thread that fell answers nobody: a text of which nothing is known is still a text.
    for (const { asked, answer } of waiting.values()) answer(Array.from({ length: asked }, () => UNSURE))
    waiting.clear()
    void worker.terminate()
  }
  const thread: Thread = {
    ask(texts) {
      clearTimeout(idle)
      const id = (last += 1)
      worker.ref()
      worker.postMessage({ id, texts } satisfies Asked)
      return new Promise((answer) => waiting.set(id, { asked: texts.length, answer }))
    },
  }
  worker.on('message', ({ id, languages }: Guessed) => {
    waiting.get(id)?.answer(languages)
    waiting.delete(id)
    if (waiting.size > 0) return
    // Nobody waits: it keeps no process from ending.
    worker.unref()
    idle = setTimeout(end, IDLE_MS).unref()
  })
  worker.once('error', end)
  worker.once('exit', end)
  return thread
}

/** Beside this file, or where the build has put it. */
function here(): URL {
  const places = [
    './guessing-apart.ts',
    './platform/text/guessing-apart.js',
    '../../dist/server/platform/text/guessing-apart.js',
  ]
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error('the thread that guesses languages was not built')
  return found
}
