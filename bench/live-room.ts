/** A gathering whose room is open, in a home that serves a copy of the village; and its members, with what they say at each request. */
import { HOME, letIn } from '#platform/audiences.ts'
import { propose, whenFrom } from '#gatherings'
import { openRoom } from '#stage'
import { openOn } from './open.ts'
import type { Bench } from './run.ts'
import { startHome, type RunningHome } from './running.ts'
import { BROWSER, openSessions } from './scene.ts'

export type LiveRoom = {
  readonly home: RunningHome
  /** `/gatherings/7/live` */
  readonly href: string
  readonly topic: string
  /** A line of headers each; whoever holds the room is the first. */
  readonly cookies: readonly string[]
  close(): Promise<void>
}

export async function openLiveRoom(bench: Bench, name: string): Promise<LiveRoom> {
  const dir = await bench.fresh(name)
  // The native clients are on this machine alone.
  const home = await startHome(dir, { FOYER_LIVE_ADDRESS: '127.0.0.1' })
  const beside = await openOn(home.databaseUrl(), dir, false)
  try {
    const sessions = [...(await openSessions(beside)).entries()]
    const host = sessions[0]?.[0] ?? 0
    await letIn(beside.db, HOME, [host], 'host')
    const actor = await beside.actorFor(host)
    const today = new Date().toISOString().slice(0, 10)
    const { id } = await beside.act(actor, (ctx) =>
      propose(ctx, {
        title: 'Une salle pleine',
        when: whenFrom({ day: today, from: '00:05', until: '23:55', zone: 'UTC' }),
        how: 'online',
        where: 'home',
        askedFirst: false,
      }),
    )
    await beside.act(actor, (ctx) => openRoom(ctx, id))
    const cookies = sessions.map(([, cookie]) => `${BROWSER}cookie: ${cookie}\r\n`)
    return { home, href: `/gatherings/${id}/live`, topic: `gathering:${id}`, cookies, close: () => home.close() }
  } catch (error) {
    await home.close()
    throw error
  } finally {
    await beside.close()
  }
}
