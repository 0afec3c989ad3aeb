import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { house } from '#app'
import { databaseNamed, EMPTY } from '#test/setup.ts'
import { lastingTables, schemasOf, tablesOf, unkeptOf } from './tables.ts'

async function asked<R>(question: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client(databaseNamed(inject('postgres'), EMPTY))
  await client.connect()
  return question(client).finally(() => client.end())
}

test('every lasting table is listed once, by the platform or by its room, and every listed table is there', async () => {
  const listed = tablesOf(house)
  expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([])
  const there = (await asked((client) => lastingTables(client, house))).map(({ name }) => name)
  expect(listed.toSorted()).toEqual(there.toSorted())
})

test('what a room names as never to be carried is there, and in no backup', async () => {
  const all = { rooms: house.rooms.map((room) => ({ ...room, unkept: [] })) }
  const there = (await asked((client) => lastingTables(client, all))).map(({ name }) => name)
  expect(unkeptOf(house)).toEqual(['comparison.keys', 'comparison.drawn'])
  expect(there.toSorted()).toEqual([...tablesOf(house), ...unkeptOf(house)].toSorted())
})

test('no migration makes a schema that no room speaks of', async () => {
  const schemas = await asked(
    async (client) =>
      (
        await client.query<{ name: string }>(
          // `again` is where a test's database remembers how it began.
          "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'again')",
        )
      ).rows,
  )
  expect(schemas.map(({ name }) => name).toSorted()).toEqual(schemasOf(house).toSorted())
})

test('the lists stand in an order that satisfies what rows refer to', async () => {
  const order = [...tablesOf(house), ...unkeptOf(house)]
  const references = await asked(
    async (client) =>
      (
        await client.query<{ one: string; other: string }>(
          "select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint where contype = 'f' and conrelid <> confrelid",
        )
      ).rows,
  )
  expect(references.filter(({ one, other }) => order.indexOf(one) < order.indexOf(other))).toEqual([])
})

test('no trigger writes beside the writer: loading rows would set it off again', async () => {
  const triggers = await asked(
    async (client) =>
      (await client.query<{ name: string }>('select tgname as name from pg_trigger where not tgisinternal')).rows,
  )
  expect(triggers).toEqual([])
})
