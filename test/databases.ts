/**
 * Databases that tests take and give back. A test finds every row as the template has it, and what is expensive stays: lines
 * that have read the catalogue and planned its questions already. (A database made anew costs a test three times as much
 * processor as all it asks of it.)
 */
import pg from 'pg'
import { inject } from 'vitest'
import { rememberNow } from './again.ts'
import type { Cast } from './introducing.ts'
import { databaseNamed, EMPTY, LIVED_IN } from './setup.ts'

export type Lent = {
  readonly url: string
  /** For `pg.Pool`: lines that come home to the database instead of ending. */
  readonly Client: typeof pg.Client
  /** Who lives in it already. */
  readonly cast: Cast | undefined
  /** They have moved in, and whoever asks for the same finds them there: from the second time on, as remembering takes a while. */
  remember(cast: Cast): Promise<void>
  giveBack(): Promise<void>
}

type Kept = { readonly name: string; readonly url: string; readonly keeper: pg.Client; readonly lines: Lines; as: string; cast: Cast | undefined }
/** Those that wait for the next pool, and those on their way there. */
type Lines = { readonly waiting: Waiting[]; readonly coming: Set<Promise<void>> }
/** A line reads values as the pool that made it: it serves only those that read alike. */
type Waiting = { readonly line: pg.Client; readonly types: pg.ClientConfig['types'] }

/** Each holds up to seven lines. */
const AT_MOST = 8
const free: Kept[] = []
const askedFor = new Set<string>()

/** `as` is one of the two that are made for the whole run, or a name for what is made of the empty one. */
export async function lend(as: string): Promise<Lent> {
  const kept = (await cleanOne(as)) ?? (await (as === LIVED_IN ? make(LIVED_IN) : ((await cleanOne(EMPTY)) ?? make(EMPTY))))
  const { url, lines, cast } = kept
  return { url, cast, Client: comingHome(lines), remember: (moved) => remember(kept, as, moved), giveBack: () => takeBack(kept) }
}

async function cleanOne(as: string): Promise<Kept | undefined> {
  const at = free.findLastIndex((each) => each.as === as)
  const [kept] = at === -1 ? [] : free.splice(at, 1)
  if (!kept || (await startAgain(kept))) return kept
  await drop(kept)
  return cleanOne(as)
}

async function remember(kept: Kept, as: string, cast: Cast): Promise<void> {
  if (as === EMPTY || !askedFor.has(as)) return void askedFor.add(as)
  await rememberNow(kept.url)
  Object.assign(kept, { as, cast })
}

/** False when it cannot be as it was: a test changed more than rows. Whoever else still holds a line of it loses it. */
async function startAgain({ keeper, lines }: Kept): Promise<boolean> {
  const ours = lines.waiting.map(({ line }) => inside(line).processID)
  await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> all ($1) and pid <> pg_backend_pid()', [ours])
  const { rows } = await keeper.query<{ same: boolean }>('select again.start() same')
  return rows[0]?.same === true
}

async function make(template: string): Promise<Kept> {
  const postgres = inject('postgres')
  const name = `world_${process.pid}_${Math.random().toString(36).slice(2)}`
  await asAdmin(`create database ${name} template ${template} strategy file_copy`)
  const url = databaseNamed(postgres, name)
  const keeper = new pg.Client(url)
  keeper.on('error', () => undefined)
  await keeper.connect()
  return { name, url, keeper, lines: { waiting: [], coming: new Set() }, as: template, cast: template === LIVED_IN ? inject('cast') : undefined }
}

/** A pool calls itself ended while its lines are still on their way. */
async function takeBack(kept: Kept): Promise<void> {
  await Promise.allSettled(kept.lines.coming)
  free.push(kept)
  const oldest = free.length > AT_MOST ? free.shift() : undefined
  if (oldest) await drop(oldest)
}

/** Its lines are cut with it: each of them hears that, and forgets itself. */
async function drop({ name }: Kept): Promise<void> {
  await asAdmin(`drop database ${name} with (force)`)
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgres'))
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** A line that is ended forgets what its session held, all but prepared questions, and waits for the next pool. */
function comingHome({ waiting, coming }: Lines): typeof pg.Client {
  function lineOf(options: pg.ClientConfig): pg.Client {
    const line = new pg.Client(options)
    const connect = line.connect.bind(line)
    const end = line.end.bind(line)
    const comeHome = async (): Promise<void> => {
      line.removeAllListeners()
      line.on('error', () => forget(waiting, line))
      await line.query('rollback; close all; unlisten *; select pg_advisory_unlock_all(); reset all; discard temp')
      waiting.push({ line, types: options.types })
    }
    return Object.assign(line, {
      connect: (done: () => void) => (isOpen(line) ? process.nextTick(done) : connect(done)),
      end(done: () => void = () => undefined) {
        if (!isOpen(line) || !isIdle(line)) return end(done)
        const way = comeHome().then(done, () => end(done))
        coming.add(way)
        void way.finally(() => coming.delete(way))
      },
    }) as pg.Client
  }
  // A pool says `new`, which a function that answers an object may.
  return function (options: pg.ClientConfig) {
    const at = waiting.findLastIndex(({ types }) => types === options.types)
    return waiting.splice(at >>> 0, 1)[0]?.line ?? lineOf(options)
  } as unknown as typeof pg.Client
}

/** Nothing, where it waits no more. */
const forget = (waiting: Waiting[], line: pg.Client) => void waiting.splice(waiting.findIndex((each) => each.line === line) >>> 0, 1)

type Inside = { readonly processID: number; readonly _connected: boolean; readonly _queryable: boolean; readonly _ending: boolean; readonly readyForQuery: boolean }
const inside = (line: pg.Client) => line as unknown as Inside
const isOpen = (line: pg.Client) => inside(line)._connected && inside(line)._queryable && !inside(line)._ending
const isIdle = (line: pg.Client) => inside(line).readyForQuery
