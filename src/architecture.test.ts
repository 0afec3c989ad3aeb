/** The plan of the house, kept by a test: who may lean on whom, and where things stand. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { house } from '#app'
import { drawMap } from '#platform/map.ts'

const src = dirname(fileURLToPath(import.meta.url))
const root = dirname(src)

type File = { readonly path: string; readonly text: string; readonly imports: readonly string[]; readonly room: string | undefined }
const files: File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8')
    const imports = [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s*'([^']+)'|import\('([^']+)'\)/gm)].map((found) => found[1] ?? found[2] ?? '')
    return { path: path.replaceAll('\\', '/'), text, imports, room: /^rooms\/([^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] }
  })
const isTest = (file: File): boolean => file.path.includes('.test.') || basename(file.path).startsWith('test-')
const floorOf = new Map(house.rooms.map((room) => [room.name, room.floor]))
const roomNames = house.rooms.map((room) => room.name)
const findings = (of: readonly File[], broken: (file: File) => readonly string[]): string[] => of.flatMap((file) => broken(file).map((what) => `${file.path}: ${what}`))

describe('imports', () => {
  test('stay home or use a door, never climb out', () => {
    expect(findings(files, (file) => file.imports.filter((name) => name.includes('../')))).toEqual([])
  })

  test('of a room go down, never sideways, never up', () => {
    const wrong = (file: File) =>
      file.imports.filter((name) => {
        const other = /^#([a-z]+)$/.exec(name)?.[1]
        if (other === undefined || other === file.room || other === 'app') return false
        return (floorOf.get(other) ?? 0) >= (floorOf.get(file.room ?? '') ?? 9)
      })
    expect(findings(files.filter((file) => file.room !== undefined && !isTest(file)), wrong)).toEqual([])
  })

  test('of the platform and of the components know no room', () => {
    const below = files.filter((file) => file.room === undefined && /^(platform|ui|client)\//.test(file.path) && !isTest(file))
    expect(findings(below, (file) => file.imports.filter((name) => roomNames.some((room) => name === `#${room}`) || name.includes('/rooms/')))).toEqual([])
  })

  test('of the query builder happen in stores alone', () => {
    const others = files.filter((file) => file.room !== undefined && !isTest(file) && !file.path.endsWith('store.ts'))
    expect(findings(others, (file) => file.imports.filter((name) => name === 'kysely'))).toEqual([])
  })
})

test('a store reads and writes the tables of its own room', () => {
  const stores = files.filter((file) => file.room !== undefined && file.path.endsWith('store.ts'))
  const foreign = (file: File) =>
    [...file.text.matchAll(/\b(?:from|join|into|update|table)\s+([a-z]+)\.[a-z_]+/g)]
      .map((found) => found[1] ?? '')
      .filter((schema) => schema !== file.room && schema !== 'platform' && !(file.room === 'people' && schema === 'auth') && roomNames.includes(schema))
  expect(findings(stores, foreign)).toEqual([])
})

test('a door stays small: a paragraph and a few exports', () => {
  const doors = files.filter((file) => /^rooms\/[^/]+\/index\.ts$/.test(file.path))
  expect(findings(doors, (file) => (file.text.split('\n').length > 60 || !file.text.startsWith('/**') ? ['a drawer'] : []))).toEqual([])
})

test('markup waits for nothing: what happens is decided in .ts', () => {
  expect(findings(files.filter((file) => file.path.endsWith('.tsx') && !isTest(file)), (file) => (/\bawait \b|\basync [(\w]/.test(file.text) ? ['waits'] : []))).toEqual([])
})

test('tests wait for what comes, however long it takes', () => {
  const tests = files.filter((file) => isTest(file) && file.path !== 'architecture.test.ts')
  expect(findings(tests, (file) => (/\bvi\.wait|performance\.now\(\) - \w+\)\.toBe/.test(file.text) ? ['has a limit of its own: see test/eventually.ts and test/effort.ts'] : []))).toEqual([])
})

test('facts carry numbers, words from a list and dates, never what people wrote', () => {
  const plain = (schema: unknown): boolean =>
    schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean || schema instanceof z.ZodEnum || schema instanceof z.ZodISODateTime || schema instanceof z.ZodISODate ||
    (schema instanceof z.ZodNullable && plain(schema.unwrap())) || (schema instanceof z.ZodArray && plain(schema.element)) ||
    // A mark that few bear.
    (schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodLiteral && (schema.unwrap() as z.ZodLiteral).value === true)
  const wrong = house.rooms.flatMap((room) =>
    room.facts.flatMap((fact) => [
      ...(fact.factName.startsWith(`${room.name}.`) ? [] : [`${fact.factName} is not named after its room`]),
      ...Object.entries(fact.shape.shape).flatMap(([field, schema]) => (plain(schema) ? [] : [`${fact.factName}.${field} could hold text`])),
    ]),
  )
  expect(wrong).toEqual([])
})

/** Each for a reason: to find what fits, to close what belonged to a crisis, to tell the two it concerns, to be found by those who may see it. */
const READ_WHAT_IS_APART = ['aid.fits', 'crisis.offThePaper', 'crisis.over', 'notifications.notes', 'search.index']

test('what is told apart is read by nothing that draws people together', () => {
  const apart = house.rooms.flatMap((room) => room.facts).flatMap((fact) => (fact.apart === undefined ? [] : [fact.factName]))
  expect(apart.length).toBeGreaterThan(20)
  const readers = house.reactions.filter(({ on }) => on === undefined || on.some((name) => apart.includes(name)))
  expect(readers.map(({ name }) => name).filter((name) => !READ_WHAT_IS_APART.includes(name))).toEqual([])
})

test('settings are few, and each says why it is one', () => {
  const settings = house.rooms.flatMap((room) => room.settings ?? [])
  expect(settings.length).toBeLessThan(40)
  expect(settings.filter((one) => one.why.length < 20).map((one) => one.key)).toEqual([])
})

test('the map is fresh', async () => {
  await expect(drawMap(house)).toMatchFileSnapshot(relative(src, join(root, 'docs/map.md')))
})
