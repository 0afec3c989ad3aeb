import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { world } from '#test/world.ts'
import { backedUp, contentOf, done, emptyDatabase, foyer, ground, opened, urlOf } from './test-homes.ts'

/** A home on the PostgreSQL that comes with it, as most begin. */
async function homeOnItsOwn() {
  const at = await world()
  const data = join(ground(), 'data')
  const before = await contentOf(await urlOf(at.home))
  await done(`restore ${await backedUp(at.home)}`, { data })
  return { data, before, tom: at.tom }
}

// A backup, a restore and two databases each.
test('Sam moves the home to a PostgreSQL of his own in one command: the same rows are there, and nothing is lost here', { timeout: 120_000 }, async () => {
  const { data, before, tom } = await homeOnItsOwn()
  const url = await emptyDatabase()
  const { json } = await done(`move database ${url} --json`, { data })
  const said = z.object({ database: z.string(), rows: z.number(), backup: z.string(), aside: z.string() }).parse(json)
  expect(await contentOf(url)).toEqual(before)
  expect(existsSync(join(said.aside, 'postgres'))).toBe(true)
  expect(existsSync(join(data, 'postgres'))).toBe(false)
  expect(existsSync(said.backup)).toBe(true)
  const home = await opened({ data, url })
  expect((await home.actorFor(tom.person ?? 0)).standing).toBe('member')
})

test('a password is not shown again', { timeout: 120_000 }, async () => {
  const { data } = await homeOnItsOwn()
  const url = new URL(await emptyDatabase())
  const { password } = url
  // It may stand there as well.
  url.searchParams.set('password', password)
  url.password = ''
  const { text } = await done(`move database ${url}`, { data })
  if (password !== '') expect(text).not.toContain(password)
  expect(text).toContain('DATABASE_URL')
})

test('nothing is done when the other place is lived in, does not answer, or is no database', { timeout: 120_000 }, async () => {
  const { data, before } = await homeOnItsOwn()
  const other = await world()
  for (const [url, why] of [
    [await urlOf(other.home), 'holds a home already'],
    ['postgres://nobody:x@127.0.0.1:1/none', 'does not answer'],
    ['mysql://maya:very-secret@localhost/foyer', 'is no address of a database'],
  ] as const) {
    const { code, notes } = await foyer(`move database ${url}`, { data })
    expect(code).toBe(1)
    expect(notes).toContain(why)
    expect(notes).not.toContain('very-secret')
  }
  expect(existsSync(join(data, 'postgres'))).toBe(true)
  expect(existsSync(join(data, 'backups'))).toBe(false)
  expect(Object.keys(before).length).toBeGreaterThan(10)
})
