/** What measurements share in one run: the village, a home that serves it, who asks for what. Made when first needed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '#platform/home.ts'
import { openOn } from './open.ts'
import { startHome, type RunningHome } from './running.ts'
import { BROWSER, openSessions, setScene, type Scene } from './scene.ts'
import { bigVillage } from './big-village.ts'
import { copyOf, village } from './village.ts'

export type Bench = {
  /** Where everything is kept. */
  readonly kept: string
  /** A copy of the village under this name, as it was made. */
  fresh(name: string): Promise<string>
  /** An empty place for a home. */
  empty(name: string): string
  /** A home that serves a copy of the village to the measurements of pages. */
  home(): Promise<RunningHome>
  scene(): Promise<Scene>
  /** A home that serves a village of a million posts, and what its members say with each request. */
  million(): Promise<{ readonly home: RunningHome; readonly members: readonly string[] }>
  /** What else has to be done at the end. */
  closing(deed: () => Promise<void>): void
  close(): Promise<void>
}

export function openBench(kept: string): Bench {
  const made: string[] = []
  const last: (() => Promise<void>)[] = []
  let home: Promise<RunningHome> | undefined
  let scene: Promise<Scene> | undefined
  let million: ReturnType<Bench['million']> | undefined
  const place = (name: string): string => {
    // Several runs may work at once, each on its own copy.
    const dir = join(kept, `run-${process.pid}-${name}`)
    rmSync(dir, { recursive: true, force: true })
    made.push(dir)
    return dir
  }
  const bench: Bench = {
    kept,
    async fresh(name) {
      const dir = place(name)
      copyOf(await village(kept), dir)
      return dir
    },
    empty: place,
    home: () => (home ??= bench.fresh('pages').then((dir) => startHome(dir))),
    scene: () => (scene ??= bench.home().then(sceneIn)),
    million: () =>
      (million ??= bigVillage(kept, place('million'))
        .then((dir) => startHome(dir))
        .then(async (big) => ({ home: big, members: await membersIn(big) }))),
    closing: (deed) => void last.push(deed),
    async close() {
      for (const deed of last) await deed()
      await (await home?.catch(() => undefined))?.close()
      await (await million?.catch(() => undefined))?.home.close()
      for (const dir of made) rmSync(dir, { recursive: true, force: true })
    },
  }
  return bench
}

async function sceneIn(running: RunningHome): Promise<Scene> {
  return beside(running, setScene)
}

const membersIn = (running: RunningHome): Promise<string[]> =>
  beside(running, async (home) =>
    [...(await openSessions(home)).values()].map((session) => `${BROWSER}cookie: ${session}\r\n`),
  )

async function beside<R>(running: RunningHome, ask: (home: Home) => Promise<R>): Promise<R> {
  const home = await openOn(running.databaseUrl(), running.dir, false)
  try {
    return await ask(home)
  } finally {
    await home.close()
  }
}
