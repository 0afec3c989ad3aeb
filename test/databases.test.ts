import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { lend } from './databases.ts'
import { LIVED_IN } from './setup.ts'
import { eventually } from './eventually.ts'
import { world } from './world.ts'

/** Takes one, does this to it through one line of it, and gives it back. */
async function meanwhile<R>(deed: (line: pg.PoolClient, pool: pg.Pool) => Promise<R>): Promise<{ readonly name: string; readonly is: R }> {
  const { url, Client, giveBack } = await lend(LIVED_IN)
  const pool = new pg.Pool({ connectionString: url, Client })
  const line = await pool.connect()
  const is = await deed(line, pool)
  line.release()
  await pool.end()
  await giveBack()
  return { name: url, is }
}

const people = async (line: pg.PoolClient): Promise<unknown[]> => (await line.query('select * from people.people order by id')).rows
const nextPerson = async (line: pg.PoolClient) => (await line.query("select nextval(pg_get_serial_sequence('people.people', 'id')) as id")).rows[0] as unknown
const processOf = async (line: pg.PoolClient) => (await line.query<{ pid: number }>('select pg_backend_pid() pid')).rows[0]?.pid

test('a database that is lent again has the rows and the numbers it began with, and lines that know it', async () => {
  const first = await meanwhile(async (line) => {
    const is = { people: await people(line), next: await nextPerson(line), process: await processOf(line) }
    await line.query('delete from platform.facts')
    await line.query("update people.people set name = 'Nobody'")
    return is
  })
  const second = await meanwhile(async (line) => ({ people: await people(line), next: await nextPerson(line), process: await processOf(line) }))
  expect(second).toEqual(first)
  expect(second.is.people.length).toBeGreaterThan(6)
})

test('who reads numbers as text leaves no line to a home, which would know nobody by them', async () => {
  const asText = await meanwhile((_, pool) => Promise.all(Array.from({ length: 9 }, async () => (await pool.query<{ id: unknown }>('select 7::bigint id')).rows)))
  expect(asText.is.flat().every(({ id }) => id === '7')).toBe(true)
  const at = await world()
  const { rows } = await sql<{ name: string }>`select current_database() "name"`.execute(at.home.db)
  expect(asText.name).toContain(rows[0]?.name)
  expect((await at.actor(at.tom)).standing).toBe('member')
})

test('what a session held it holds no more: neither a lock, a channel, a table of its own nor a deed half done', async () => {
  const { name } = await meanwhile(async (line) => {
    await line.query('select pg_advisory_lock(7)')
    await line.query('listen something')
    await line.query('create temp table mine (id int)')
    await line.query('begin')
    await line.query("update people.people set name = 'Half'")
  })
  const held = await meanwhile(async (line, pool) => ({
    locks: (await pool.query("select from pg_locks where locktype = 'advisory'")).rowCount,
    heard: (await line.query('select pg_listening_channels()')).rowCount,
    own: (await line.query("select to_regclass('pg_temp.mine') is null as gone")).rows,
    half: (await line.query("select from people.people where name = 'Half'")).rowCount,
  }))
  expect(held).toEqual({ name, is: { locks: 0, heard: 0, own: [{ gone: true }], half: 0 } })
})

test('one whose tables were changed is lent to nobody again', async () => {
  const altered = await meanwhile((line) => line.query('alter table people.people add column shoe_size int'))
  const next = await meanwhile((line) => line.query("select from information_schema.columns where column_name = 'shoe_size'"))
  expect(next.name).not.toBe(altered.name)
  expect(next.is.rowCount).toBe(0)
})

test('whoever still holds a line of their own to one that is lent again, loses it', async () => {
  let lost = false
  const { name } = await meanwhile(people)
  const left = new pg.Client(name)
  left.on('error', () => (lost = true))
  await left.connect()
  await left.query('begin; lock table people.people')
  expect((await meanwhile(people)).name).toBe(name)
  await eventually(() => expect(lost).toBe(true))
})

// The first asks, the second remembers, the third finds them: each ends its world before the next begins.
test.for(['Nora', 'Omar', 'Pia'])('who moved in on a date is there when it is asked for again, and nobody who came after: %s', async (name) => {
  const then = new Date('2001-02-03T04:05:06Z')
  const at = await world({ at: then })
  await at.newcomer(name, then)
  const { rows } = await sql<{ name: string }>`select name from people.people order by id offset 7`.execute(at.home.db)
  expect(rows).toEqual([{ name }])
  expect(await at.as(at.tom).text('/')).toContain('Tom')
})
