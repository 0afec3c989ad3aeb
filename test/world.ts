/**
 * A fresh small community on a real database, spoken to through its front door. `at.as(at.tom).post(…)` is what Tom's
 * browser would send: his session, a form, our own origin.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import type { Actor, Ctx } from '#platform/action.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { buildHouse, type House } from '#platform/house.ts'
import { openHome, type Home } from '#platform/home.ts'
import { buildWeb } from '#platform/http/server.ts'
import { openLog } from '#platform/log.ts'
import { house as wholeHouse } from '#app'
import type { CastName } from './cast.ts'
import { browserFor, type Browser, type Somebody } from './browser.ts'
import { shortLived } from './folders.ts'
import { introduce, joinAt, type Cast } from './introducing.ts'
import { openSession } from './session.ts'
import { lend, type Lent } from './databases.ts'
import { EMPTY, LIVED_IN } from './setup.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Each costs a world 8 ms of a processor, and more until it has read what it asks of: half of what a home has. */
const CONNECTIONS = 6

/** Without what stands around every page, which is half of what a page costs: for tests that ask for thousands. */
export const unframed = buildHouse(wholeHouse.rooms.map(({ frame: _, ...room }) => room))

export type World = Readonly<Record<CastName, Somebody>> & {
  readonly zed: Somebody
  readonly home: Home
  readonly database: string
  /** `from` is where they are: an address that asks too much is told to wait. */
  readonly as: (who: Somebody, from?: string) => Browser
  /** Acts through a door, without a page: to set a scene. */
  readonly act: <R>(who: Somebody, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
  readonly actor: (who: Somebody) => Promise<Actor>
  /** Somebody new, beyond the cast. */
  readonly newcomer: (name: string, joinedAt?: Date) => Promise<Somebody>
  /** The names of the facts told since the scene was set, in order. */
  readonly facts: () => Promise<string[]>
  /** From now on every deed is tried and then undone: what one visitor does changes nothing for the next. */
  readonly rehearse: () => void
  /** Serves on a port of its own, for what needs a real line; answers its address. */
  readonly serve: () => Promise<string>
  /** What the browser of somebody signed in sends with every request. */
  readonly cookie: (who: Somebody) => Promise<string>
  /** Moves the clock; it stands still otherwise. */
  readonly later: (by: { minutes?: number; hours?: number; days?: number }) => void
}

type Scene = {
  /** The database of another world: a second server of the same home. */
  readonly beside?: World
  readonly house?: House; readonly config?: Partial<Config>; readonly at?: Date }

export async function world({ house = wholeHouse, config = {}, at, beside }: Scene = {}): Promise<World> {
  // Moving in takes as long as all the rest: the whole house is lent with its people in it, today's or that of a date.
  const lived = house !== wholeHouse ? EMPTY : at === undefined ? LIVED_IN : `lived in at ${at.toISOString()}`
  const { url, Client, cast, remember, giveBack } = beside ? neighbour(beside) : await lend(lived)
  const dataDir = await mkdtemp(join(shortLived(), 'foyer-world-'))
  let now = at ?? new Date()
  let rehearsing = false
  const opened = await openHome({
    config: { ...readConfig(root, [], {}), dataDir, log: 'error', ...config },
    log: openLog({ log: 'error' }), house, databaseUrl: url, now: () => now, pool: { max: CONNECTIONS, Client },
  })
  const home: Home = { ...opened, act: (who, deed) => (rehearsing ? undone(opened, who, deed) : opened.act(who, deed)) }
  // When somebody first asks for one: half a thousand addresses cost a fifth of a home, and many tests act through doors alone.
  let web: Promise<FastifyInstance> | undefined
  const pages = () => (web ??= buildWeb(home))
  whenOver(async () => {
    await (await web?.catch(() => undefined))?.close()
    await home.close()
    await giveBack()
    await rm(dataDir, { recursive: true, force: true })
  })
  const people = beside ?? cast ?? (await moveIn(home, remember))
  const actor = (who: Somebody) => (who.person === null ? home.stranger() : home.actorFor(who.person))
  const from = await lastFact(home)
  return {
    maya: people.maya, tom: people.tom, odile: people.odile, ines: people.ines, karim: people.karim, lea: people.lea, sam: people.sam,
    home, actor, database: url,
    zed: { name: 'Zed', person: null, email: 'zed@example.org' },
    as: (who, from) => browserFor({ pages, home }, who, from),
    act: async (who, deed) => home.act(await actor(who), deed),
    newcomer: (name, joinedAt = now) => joinAt(home, { name, email: `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${Math.random().toString(36).slice(2)}@example.org`, lang: 'fr' }, joinedAt),
    facts: () => factNames(home, from),
    serve: async () => (await pages()).listen({ port: 0, host: '127.0.0.1' }),
    async cookie(who) {
      const { name, value } = await openSession(home, who.person ?? 0)
      return `${name}=${value}`
    },
    rehearse: () => void (rehearsing = true),
    later: ({ minutes = 0, hours = 0, days = 0 }) => void (now = new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)),
  }
}

async function moveIn(home: Home, remember: Lent['remember']): Promise<Cast> {
  const people = await introduce(home)
  await home.settled()
  await remember(people)
  return people
}

const neighbour = ({ database }: World) => ({ url: database, Client: pg.Client, cast: undefined, remember: async () => undefined, giveBack: async () => undefined })

/** Does a deed as it is, keeps its answer, and lets nothing of it stay. */
async function undone<R>(home: Home, who: Actor, deed: (ctx: Ctx) => Promise<R>): Promise<R> {
  const done: { result?: R } = {}
  const enough = new Error('enough')
  await home
    .act(who, async (ctx) => {
      done.result = await deed(ctx)
      throw enough
    })
    .catch((error: unknown) => {
      if (error !== enough) throw error
    })
  return done.result as R
}

/** A world made in a test ends with it; one made beside the tests of a file ends with the file. */
export function whenOver(end: () => Promise<void>): void {
  try {
    onTestFinished(end)
  } catch {
    afterAll(end)
  }
}

async function lastFact(home: Home): Promise<number> {
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0) id from platform.facts`.execute(home.db)
  return rows[0]?.id ?? 0
}

async function factNames(home: Home, from: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from platform.facts where id > ${from} order by id`.execute(home.db)
  return rows.map((row) => row.name)
}
