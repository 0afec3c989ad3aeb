/** A home that serves a town, those who ask it, and its database beside it: what the measurements of the pulse share. */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Home } from '#platform/home.ts'
import { openLine } from './line.ts'
import { openOn } from './open.ts'
import { written, type Request } from './request.ts'
import type { Bench } from './run.ts'
import { startHome, type RunningHome } from './running.ts'
import { BROWSER, openSessions } from './scene.ts'
import { town } from './town.ts'
import type { Size } from './town-life.ts'

export type Town = {
  home: RunningHome
  readonly dir: string
  readonly members: readonly string[]
  restart(): Promise<void>
}
const towns = new WeakMap<Bench, Map<string, Promise<Town>>>()
export function inTown(bench: Bench, name: string, size: Size): Promise<Town> {
  const known = towns.get(bench) ?? new Map<string, Promise<Town>>()
  towns.set(bench, known)
  const there = known.get(name) ?? openTown(bench, name, size)
  known.set(name, there)
  return there
}

async function openTown(bench: Bench, name: string, size: Size): Promise<Town> {
  const dir = await town(bench.kept, size, bench.empty(`town-${name}`))
  const home = await startHome(dir)
  bench.closing(() => opened.home.close())
  const cookies = await beside(home, openSessions)
  const members = [...cookies.values()].map((cookie) => `${BROWSER}cookie: ${cookie}\r\n`)
  const opened: Town = {
    home, dir, members,
    async restart() {
      process.kill(opened.home.pid, 'SIGKILL')
      await pause(1000)
      opened.home = await startHome(dir)
    },
  } // prettier-ignore
  return opened
}

export async function beside<R>(running: RunningHome, ask: (home: Home) => Promise<R>): Promise<R> {
  const home = await openOn(running.databaseUrl(), running.dir, false)
  try {
    return await ask(home)
  } finally {
    await home.close()
  }
}

const IDLE_WITHIN_MS = 900_000

/** Until no job is running or waits for less than a minute. */
export async function untilIdle(home: Home): Promise<void> {
  for (const began = performance.now(); ;) {
    const { rows } = await sql<{ n: number }>`
      select count(*) n from graphile_worker.jobs where task_identifier ~ '^(pulse|ties|seasons|worth)[.]' and run_at < now() + interval '1 minute' and (attempts < max_attempts or locked_at is not null)`.execute(
      home.db,
    )
    if (Number(rows[0]?.n) === 0) return
    if (performance.now() - began > IDLE_WITHIN_MS) throw new Error('the jobs of the home do not come to an end')
    await pause(200)
  }
}

export type Asking = { open(path: string, headers: string): Promise<number>; ask(request: Request, status: number): Promise<number>; close(): void } // prettier-ignore
let sent = 0
export async function asking({ port }: RunningHome): Promise<Asking> {
  const line = await openLine(port)
  const ask = async (request: Request, status: number): Promise<number> => {
    const began = performance.now()
    const got = await line.ask(written(request, sent++))
    if (got !== status) throw new Error(`${request.method} ${request.path} was answered with ${got}`)
    return performance.now() - began
  }
  return { ask, close: () => line.close(), open: (path, headers) => ask({ method: 'GET', path, headers }, 200) }
}
