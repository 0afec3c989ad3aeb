/** The thread that guesses languages: started when somebody writes, ended when nobody has for a while. */
import { parentPort } from 'node:worker_threads'
import { guess } from './guessing.ts'

export type Asked = { readonly id: number; readonly texts: readonly string[] }
export type Guessed = { readonly id: number; readonly languages: readonly string[] }

parentPort?.on('message', ({ id, texts }: Asked) => {
  parentPort?.postMessage({ id, languages: texts.map(guess) } satisfies Guessed)
})
