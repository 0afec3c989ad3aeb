/** The process that forwards, seen from the home: asked, heard, and noticed when it falls or hangs. */
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Answered, Asked, FromApart, FromHome, Reach } from './asking.ts'
import type { Told } from './engine.ts'
import { LiveRefusal } from './refusals.ts'

export type Child = {
  readonly pid: number | undefined
  /** Throws `LiveRefusal('fell')` when the process falls before it has answered. */
  ask(asked: Asked): Promise<Answered>
  /** Lets browsers know, then ends it. */
  end(): Promise<void>
}

type Hearing = {
  readonly told: (told: Told) => void
  readonly left: (room: string) => void
  /** By itself, as nobody was live; or it fell. Not told of an end that was asked for. */
  readonly ended: (how: 'resting' | 'fell') => void
  /** What it wrote about its own mistakes. */
  readonly said: (line: string) => void
}

/** A native library may hang as well as fall. On a machine that is full an answer takes seconds: only a long silence is a hang. */
const ASK_EVERY_MS = 2000
const HANGS_MS = 20_000
const ENDS_MS = 2000

/** Resolves when it is ready. Throws `LiveRefusal('not-here')` where the native library does not load. */
export async function startChild(reach: Reach, hearing: Hearing): Promise<Child> {
  const child = fork(here(), [JSON.stringify(reach)], {
    execArgv: [],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.on('data', (piece: Buffer) => hearing.said(String(piece).slice(0, 2000)))
  const asking = questions(child)
  const ended = new Promise<number | null>((gone) => {
    child.once('error', () => gone(null))
    child.once('exit', gone)
  })
  const ready = await Promise.race([
    ended.then(() => 'fell' as const),
    new Promise<'ready' | 'not-here'>((known) => {
      child.on('message', (said: FromApart) => {
        if (said.is === 'ready' || said.is === 'not-here') known(said.is)
        if (said.is === 'told') hearing.told(said.told)
        if (said.is === 'left') hearing.left(said.room)
        if (said.is === 'answer') asking.answer(said.id, said.answer)
      })
    }),
  ])
  if (ready !== 'ready') {
    child.kill('SIGKILL')
    throw new LiveRefusal(ready)
  }
  let wanted = true
  const pulse = watchPulse(child, asking.ask)
  void ended.then((code) => {
    clearInterval(pulse)
    asking.fell()
    if (wanted) hearing.ended(code === 0 ? 'resting' : 'fell')
  })
  return {
    pid: child.pid,
    ask: asking.ask,
    async end() {
      wanted = false
      clearInterval(pulse)
      const clock = setTimeout(() => child.kill('SIGKILL'), ENDS_MS)
      if (child.connected) child.send({ id: 0, ask: { do: 'stop' } } satisfies FromHome, () => undefined)
      await ended
      clearTimeout(clock)
    },
  }
}

type Questions = {
  ask(asked: Asked): Promise<Answered>
  answer(id: number, answer: Answered): void
  fell(): void
}

function questions(child: ChildProcess): Questions {
  const waiting = new Map<number, { answer: (answer: Answered) => void; fail: (error: unknown) => void }>()
  let last = 0
  return {
    ask: (ask) =>
      new Promise((answer, fail) => {
        if (!child.connected) return fail(new LiveRefusal('fell'))
        const id = (last += 1)
        waiting.set(id, { answer, fail })
        child.send({ id, ask } satisfies FromHome, (error) => {
          if (error && waiting.delete(id)) fail(new LiveRefusal('fell'))
        })
      }),
    answer(id, answer) {
      waiting.get(id)?.answer(answer)
      waiting.delete(id)
    },
    fell() {
      for (const { fail } of waiting.values()) fail(new LiveRefusal('fell'))
      waiting.clear()
    },
  }
}

function watchPulse(child: ChildProcess, ask: Questions['ask']): NodeJS.Timeout {
  let heard = performance.now()
  child.on('message', () => (heard = performance.now()))
  return setInterval(() => {
    if (performance.now() - heard > HANGS_MS) child.kill('SIGKILL')
    ask({ do: 'figures' }).catch(() => undefined)
  }, ASK_EVERY_MS).unref()
}

/** Beside this file, or where the build has put it. */
function here(): string {
  const places = ['./apart.ts', './platform/media/apart.js', '../../dist/server/platform/media/apart.js']
  const script = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  if (script === undefined) throw new Error('the process that forwards live pictures was not built')
  return script
}
