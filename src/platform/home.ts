/** A running home: its database, its rooms, its settings, and the one way to act in it. */
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Actor, Ctx } from '#platform/action.ts'
import { HOME, sightOf, sightOfStranger, type Sight } from '#platform/audiences.ts'
import { confinesOf, trackChanges, type Changes } from '#platform/changes.ts'
import type { Config } from '#platform/config.ts'
import { connect, type Db, type PoolOptions, type Tx } from '#platform/database/index.ts'
import { migrate } from '#platform/database/migrate.ts'
import { settleForeignFacts } from '#platform/facts/consumer.ts'
import { startReaders, type Readers } from '#platform/facts/readers.ts'
import { openFolder, type FileStore } from '#platform/files/index.ts'
import type { House } from '#platform/house.ts'
import { forgetOldLimits } from '#platform/limits.ts'
import { beginRounds, startJobs, type Jobs } from '#platform/jobs.ts'
import { openLive, silent, type Live } from '#platform/live/index.ts'
import type { Log } from '#platform/log.ts'
import { hearNeighbours, type Done } from '#platform/neighbours.ts'
import { openMetrics, watch, type Metrics } from '#platform/metrics/index.ts'
import { areByTcp, openEmbedded, type LiveEngine } from '#platform/media/engine.ts'
import { mailer, type Mailer } from '#platform/mail/index.ts'
import { openRelay } from '#platform/relay/index.ts'
import { readSettings, type Settings } from '#platform/settings.ts'
import { openSoon, type Soon } from '#platform/soon.ts'
import { openTracing, type Tracing } from '#platform/tracing/index.ts'
import { versionIn } from '#platform/version.ts'

export type Home = {
  readonly config: Config
  readonly log: Log
  readonly db: Db
  readonly house: House
  readonly settings: Settings
  readonly files: FileStore
  readonly mail: Mailer
  readonly jobs: Jobs
  /** What is done a moment from now, and not at all once the home closes. */
  readonly soon: Soon
  /** What is made from the home may be kept until it changes. */
  readonly changes: Changes
  /** The pages that are open, and what they are told. */
  readonly live: Live
  /** Live pictures and sound. Nothing of it runs until somebody is live. */
  readonly media: LiveEngine
  /** Numbers for whoever looks after the machine. */
  readonly metrics: Metrics
  readonly tracing: Tracing
  readonly now: () => Date
  /** A key the home made for itself, kept in the database so that every node has the same. */
  secret(name: string): Promise<string>
  act<R>(actor: Actor, deed: (ctx: Ctx) => Promise<R>): Promise<R>
  actorFor(person: number, suspended?: boolean): Promise<Actor>
  stranger(): Promise<Actor>
  /** Resolves when every projection has read what has happened so far, and every open page was told. */
  settled(): Promise<void>
  close(): Promise<void>
}

type Opening = { readonly config: Config; readonly log: Log; readonly house: House; readonly databaseUrl: string; readonly now?: () => Date; readonly background?: boolean; readonly pool?: PoolOptions }

export async function openHome({ config, log, house, databaseUrl, now = () => new Date(), background = true, pool: options }: Opening): Promise<Home> {
  const version = versionIn(config.root)
  const metrics = openMetrics(version)
  const tracing = await openTracing(config, version)
  const { db, pool, close } = connect(databaseUrl, {
    max: 12,
    ...options,
    onError: (error) => log.error({ err: error }, 'a database connection was lost'),
    asking: (name, ask) => tracing.within('query', name ?? 'unnamed', () => timed(name, ask, metrics)),
  })
  try {
    await migrate(pool, join(config.root, 'migrations'))
    await settleForeignFacts(db)
    const settings = await readSettings(db)
    const files = await openFolder(join(config.dataDir, 'files'))
    let readers: Readers | undefined
    const onSilence = (error: unknown) => log.error({ err: error }, 'the servers of this home do not hear each other')
    const relay = await openRelay({ natsUrl: config.natsUrl, home: await idOf(db), pool, onError: onSilence })
    let live: Live = silent
    const neighbours = hearNeighbours({
      home: () => home,
      relay,
      wake() {
        readers?.wake()
        live.wake()
      },
      onError: onSilence,
    })
    const home: Home = {
      config, log, db, house, settings, files, metrics, tracing, now,
      changes: trackChanges(),
      mail: mailer({ url: config.smtpUrl, from: config.mailFrom, onNoReturn: () => log.warn('the mail server lets no letter be returned to the home') }),
      media: openEmbedded({ ports: config.live.ports, addresses: config.live.addresses, relayedByTcp: areByTcp(config.live.turn?.urls ?? []), log: (what, more) => log.warn({ ...more }, what) }),
      jobs: await startJobs({ pool, log, house, background, home: () => home }),
      soon: openSoon(log),
      get live() {
        return live
      },
      secret: (name) => secretNamed(db, name),
      act: (actor, deed) => act(home, actor, deed, neighbours.tell),
      actorFor: (person, suspended = false) => actorFor(db, person, suspended),
      stranger: () => stranger(db),
      async settled() {
        await readers?.settled()
        await live.settled()
      },
      async close() {
        home.mail.close()
        await home.media.stop()
        await home.soon.stop()
        await home.jobs.stop()
        await live.stop()
        await readers?.stop()
        await relay.close()
        await close()
        await tracing.stop()
      },
    }
    watch(metrics, { db, pool, live: () => live, reactions: house.reactions })
    if (background) {
      readers = startReaders({ db, now, onRead: () => home.changes.tellDerived(), onError: (error, consumer) => log.error({ err: error, consumer }, 'a reaction failed') }, house.reactions)
      live = await openLive({ db, relay, home: () => home, onError: (error) => log.error({ err: error }, 'open pages were not told something') })
    }
    for (const room of house.rooms) await room.open?.(home)
    await beginRounds(home)
    await forgetOldLimits(home)
    return home
  } catch (error) {
    await close()
    throw error
  }
}

async function act<R>(home: Home, actor: Actor, deed: (ctx: Ctx) => Promise<R>, told: (done: Done) => void): Promise<R> {
  let settings = false
  let within: Tx | undefined
  const { result, facts } = await home.db
    .transaction()
    .execute(async (tx) => {
      within = tx
      const ctx: Ctx = { tx, actor, now: home.now(), house: home.house, told: [] }
      return { result: await deed(ctx), facts: ctx.told }
    })
    .finally(async () => {
      settings = within !== undefined && (await home.settings.settle(within))
    })
  told({ facts: facts.length > 0, settings, confines: confinesOf(home.house, facts) })
  return result
}

async function timed<R>(name: string | undefined, ask: () => Promise<R>, metrics: Metrics): Promise<R> {
  const began = performance.now()
  const answer = await ask()
  metrics.queried(name, (performance.now() - began) / 1000)
  return answer
}

async function stranger(db: Db): Promise<Actor> {
  return { person: null, standing: 'stranger', ...(await sightOfStranger(db)) }
}

async function actorFor(db: Db, person: number, suspended: boolean): Promise<Actor> {
  if (suspended) return { ...(await stranger(db)), person, standing: 'suspended' }
  return actorWith(person, await sightOf(db, person))
}

export const actorWith = (person: number, sight: Sight): Actor => ({ person, standing: sight.roles.has(HOME) ? 'member' : 'stranger', ...sight })

/** The home itself, acting on nobody's behalf: timers, imports, the first start. */
export const theHome: Actor = { person: null, standing: 'stranger', sees: [], roles: new Map() }

/** Tells this home from others beside it; nothing can be done with it. */
async function idOf(db: Db): Promise<string> {
  return createHash('sha256').update(await secretNamed(db, 'relay')).digest('hex').slice(0, 32)
}

/** Made by whoever asks first. Read in a second statement: one alone does not see what another made at the same moment. */
async function secretNamed(db: Db, name: string): Promise<string> {
  await sql`
    insert into platform.secrets (name, value) values (${name}, ${randomBytes(32).toString('base64url')}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ value: string }>`select value from platform.secrets where name = ${name}`.execute(db)
  const value = rows[0]?.value
  if (value === undefined) throw new Error(`the key ${name} could not be kept`)
  return value
}
