/** Work in a process of its own: one message goes in, one answer comes out. What it throws, we throw. */
import { fork, type ChildProcess } from 'node:child_process'
import { script } from './places.ts'

export type Apart<Ready> = { readonly ready: Ready; end(): Promise<void> }

/** Does one piece of work and ends. */
export async function workApart<Done>(name: string, spec: object): Promise<Done> {
  const { ready, end } = await keepApart<Done>(name, spec)
  await end()
  return ready
}

/** Answers once it is ready, and stays until it is ended. */
export async function keepApart<Ready>(name: string, spec: object): Promise<Apart<Ready>> {
  const child = fork(script(name), { serialization: 'advanced', execArgv: ['--enable-source-maps'] })
  const ready = await answerOf<Ready>(child, name, spec)
  return { ready, end: () => ended(child) }
}

function answerOf<T>(child: ChildProcess, name: string, spec: object): Promise<T> {
  return new Promise((done, failed) => {
    child.once('message', (answer: { done: T } | { failed: string }) =>
      'done' in answer ? done(answer.done) : failed(new Error(`${name}: ${answer.failed}`)),
    )
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)))
    child.send(spec)
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((done) => child.once('exit', done))
  child.disconnect()
  await over
}

/** The other side: what a script that works apart calls. */
export function apart<Spec, Done>(work: (spec: Spec) => Promise<Done>): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', (spec: Spec) => {
    work(spec).then(
      (done) => process.send?.({ done }),
      (error: unknown) =>
        process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
}
