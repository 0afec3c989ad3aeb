import { sql } from 'kysely'
import pg from 'pg'
import { inject, expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import { catchUpFully, whoIsBehind } from '#platform/facts/behind.ts'
import { catchUp, rewind, settleForeignFacts, type Reaction } from '#platform/facts/consumer.ts'
import { writeFacts } from '#platform/facts/index.ts'
import { connect, type Db } from '#platform/database/index.ts'
import { databaseNamed, EMPTY } from '#test/setup.ts'
import { onTestFinished } from 'vitest'

/** A database of its own, and a consumer that writes down what it reads. */
async function scene() {
  const name = `facts_${process.pid}_${Math.random().toString(36).slice(2)}`
  const admin = new pg.Client(inject('postgres'))
  await admin.connect()
  await admin.query(`create database ${name} template ${EMPTY} strategy file_copy`)
  const { db, pool, close } = connect(databaseNamed(inject('postgres'), name), { onError: () => undefined })
  onTestFinished(async () => {
    await close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  await pool.query('create table public.read (fact bigint)')
  const reaction: Reaction = {
    name: 'test.reader',
    react: async (tx, facts) => void (await sql`insert into public.read select unnest(${facts.map((fact) => fact.subject)}::bigint[])`.execute(tx)),
  }
  const read = async () => (await sql<{ fact: number }>`select fact from public.read order by ctid`.execute(db)).rows.map((row) => row.fact)
  return { db, pool, reaction, read }
}

const tell = (db: Db, ...subjects: number[]) =>
  writeFacts(db, subjects.map((subject) => ({ name: 'test.happened', kind: 'thing', subject, data: {}, actor: theHome.person, at: new Date() })))

test('a slow transaction that commits after a quicker, later one is not skipped', async () => {
  const { db, pool, reaction, read } = await scene()
  const slow = await pool.connect()
  await slow.query('begin')
  await slow.query(`insert into platform.facts (name, at, subject_kind, subject_id) values ('test.happened', now(), 'thing', 1)`)
  await tell(db, 2)
  await catchUp(db, reaction)
  expect(await read()).toEqual([])
  await slow.query('commit')
  slow.release()
  await catchUpFully(db, [reaction])
  expect(await read()).toEqual([1, 2])
})

test('what a consumer does not want is passed over, however much lies between, and is not read again', async () => {
  const { db, reaction, read } = await scene()
  const picky: Reaction = { ...reaction, on: ['test.wanted'] }
  const want = (subject: number) => sql`insert into platform.facts (name, at, subject_kind, subject_id) values ('test.wanted', now(), 'thing', ${subject})`.execute(db)
  await want(1)
  await tell(db, ...Array.from({ length: 2500 }, () => 0))
  await want(2)
  await tell(db, 0)
  await catchUpFully(db, [picky])
  expect(await read()).toEqual([1, 2])
  expect(await catchUp(db, picky)).toBe(0)
})

test('whoever wants nothing of what was told is moved on without reading, unless somebody reads for them', async () => {
  const { db, pool, reaction, read } = await scene()
  const picky: Reaction = { ...reaction, name: 'test.picky', on: ['test.wanted'] }
  const both = [reaction, picky]
  const named = async () => (await whoIsBehind(db, both)).map(({ name }) => name)
  const cursor = async () => (await pool.query(`select id from platform.fact_cursors where consumer = 'test.picky'`)).rows[0]?.id
  expect(await named()).toEqual([])
  await tell(db, 1)
  // Who has never read begins by reading. Somebody else's open transaction on this server hides what was just told.
  await expect.poll(named).toEqual(['test.reader', 'test.picky'])
  await catchUpFully(db, both)
  expect(await named()).toEqual([])
  const stood = await cursor()
  await tell(db, 2)
  const other = await pool.connect()
  try {
    await other.query(`begin; select from platform.fact_cursors where consumer = 'test.picky' for update`)
    await expect.poll(named).toEqual(['test.reader'])
    expect(await cursor()).toBe(stood)
  } finally {
    await other.query('commit')
    other.release()
  }
  await expect.poll(async () => (await named(), cursor())).toBeGreaterThan(stood)
  expect(await catchUp(db, picky)).toBe(0)
  await tell(db, ...Array.from({ length: 150 }, () => 0))
  await expect.poll(named).toEqual(['test.reader', 'test.picky'])
  await catchUpFully(db, both)
  expect(await read()).toHaveLength(152)
})

test('the last fact is the one of the latest transaction, not of the one whose number begins with the greatest digit', async () => {
  const { db, pool, reaction, read } = await scene()
  await tell(db, 1)
  await sql`update platform.facts set tx = '9'`.execute(db)
  const slow = await pool.connect()
  await slow.query('begin')
  await slow.query('select pg_current_xact_id()')
  await tell(db, 2)
  const reading = catchUpFully(db, [reaction]).then(read)
  // Whoever comes after them in the turn: they have looked once, and wait.
  for (let turn = 0; turn < 5; turn++) await catchUp(db, reaction)
  await slow.query('commit')
  slow.release()
  expect(await reading).toEqual([1, 2])
})

test('many writers at once, some giving up: every fact that was kept is read, once', async () => {
  const { db, reaction, read } = await scene()
  const write = (n: number) =>
    db.transaction().execute(async (tx) => {
      await tell(tx, n)
      await sql`select pg_sleep(${(n % 7) / 500})`.execute(tx)
      if (n % 5 === 0) throw new Error('gives up')
    })
  let writing = true
  const reading = (async () => {
    while (writing) await catchUp(db, reaction)
  })()
  await Promise.allSettled(Array.from({ length: 200 }, (_, n) => write(n)))
  writing = false
  await reading
  await catchUpFully(db, [reaction])
  expect((await read()).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n).filter((n) => n % 5 !== 0))
})

test('a consumer killed in the middle of a batch has read nothing of it, and reads it whole afterwards', async () => {
  const { db, reaction, read } = await scene()
  await tell(db, 1, 2, 3)
  const killed: Reaction = {
    ...reaction,
    react: async (tx, facts, now) => {
      await reaction.react(tx, facts, now)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    },
  }
  await expect(catchUpFully(db, [killed])).rejects.toThrow()
  expect(await read()).toEqual([])
  await catchUpFully(db, [reaction])
  expect(await read()).toEqual([1, 2, 3])
})

test('two servers that read for the same consumer do not read anything twice', async () => {
  const { db, reaction, read } = await scene()
  await tell(db, ...Array.from({ length: 1500 }, (_, n) => n))
  await Promise.all([catchUpFully(db, [reaction]), catchUpFully(db, [reaction]), catchUpFully(db, [reaction])])
  expect((await read()).length).toBe(1500)
})

test('a projection can be read again from the first fact', async () => {
  const { db, reaction, read } = await scene()
  await tell(db, 1, 2)
  await catchUpFully(db, [reaction])
  await db.transaction().execute((tx) => rewind(tx, reaction.name))
  await catchUpFully(db, [reaction])
  expect(await read()).toEqual([1, 2, 1, 2])
})

test('facts restored from a home that had lived longer are read, and new ones after them', async () => {
  const { db, reaction, read } = await scene()
  await tell(db, 1, 2)
  await catchUpFully(db, [reaction])
  await tell(db, 3)
  await sql`update platform.facts set tx = (tx::text::bigint + 1000000000)::text::xid8`.execute(db)
  await sql`update platform.fact_cursors set tx = (tx::text::bigint + 1000000000)::text::xid8`.execute(db)
  expect(await settleForeignFacts(db)).toBe(true)
  expect(await settleForeignFacts(db)).toBe(false)
  await tell(db, 4)
  await catchUpFully(db, [reaction])
  expect(await read()).toEqual([1, 2, 3, 4])
})
