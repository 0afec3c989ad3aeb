/**
 * Databases that tests take and give back. A test finds every row as the template has it, and what is expensive stays: lines
 * that have read the catalogue and planned its questions already. (A database made anew costs a test three times as much
 * processor as all it asks of it.)
 */
import pg from 'pg'
import { inject } from 'vitest'
import { databaseNamed } from './setup.ts'

/** One of them: where it is, and a client that goes home to it instead of ending. For `pg.Pool`, as its `Client`. */
export type Lent = { readonly url: string; readonly Client: typeof pg.Client; giveBack(): Promise<void> }

type Kept = { readonly name: string; readonly url: string; readonly template: string; readonly keeper: pg.Client; readonly lines: Lines }
/** Those that wait for the next pool, and those on their way there. */
type Lines = { readonly waiting: pg.Client[]; readonly coming: Set<Promise<void>> }

/** More than these are taken at once by a handful of tests, and would hold lines that others wait for. */
const AT_MOST = 3
const free: Kept[] = []

export async function lend(template: string): Promise<Lent> {
  const kept = (await cleanOne(template)) ?? (await make(template))
  return { url: kept.url, Client: comingHome(kept.lines), giveBack: () => takeBack(kept) }
}

async function cleanOne(template: string): Promise<Kept | undefined> {
  const at = free.findIndex((each) => each.template === template)
  const [kept] = at === -1 ? [] : free.splice(at, 1)
  if (!kept || (await startAgain(kept))) return kept
  await drop(kept)
  return cleanOne(template)
}

/** False when it cannot be as it was: a test changed more than rows. Whoever else still holds a line of it loses it. */
async function startAgain({ keeper, lines }: Kept): Promise<boolean> {
  const ours = lines.waiting.map((line) => inside(line).processID)
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
  return { name, url, template, keeper, lines: { waiting: [], coming: new Set() } }
}

/** A pool calls itself ended while its lines are still on their way. */
async function takeBack(kept: Kept): Promise<void> {
  await Promise.allSettled(kept.lines.coming)
  if (free.length < AT_MOST) free.push(kept)
  else await drop(kept)
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
      waiting.push(line)
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
    return waiting.pop() ?? lineOf(options)
  } as unknown as typeof pg.Client
}

/** Nothing, where it waits no more. */
const forget = (waiting: pg.Client[], line: pg.Client) => void waiting.splice(waiting.indexOf(line) >>> 0, 1)

type Inside = { readonly processID: number; readonly _connected: boolean; readonly _queryable: boolean; readonly _ending: boolean; readonly readyForQuery: boolean }
const inside = (line: pg.Client) => line as unknown as Inside
const isOpen = (line: pg.Client) => inside(line)._connected && inside(line)._queryable && !inside(line)._ending
const isIdle = (line: pg.Client) => inside(line).readyForQuery
