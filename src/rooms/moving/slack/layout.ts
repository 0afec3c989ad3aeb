/** Where things lie in an export: the lists at its root, the days of each folder, the uploaded files. */
import { posix } from 'node:path'
import { count, newTally, type Tally } from './left-out.ts'
import type { Limits } from './limits.ts'
import { ExportProblem } from './problem.ts'
import { filesIn, isUpload, type Packed, type Zip } from './zip.ts'

const lists = ['users.json', 'org_users.json', 'channels.json', 'groups.json', 'mpims.json', 'dms.json'] as const
export type List = (typeof lists)[number]
export type Day = { readonly day: string; readonly packed: Packed }

export type Layout = {
  readonly lists: ReadonlyMap<List, Packed>
  /** By the folder's name, days in order. */
  readonly folders: ReadonlyMap<string, readonly Day[]>
  /** By Slack's file id. */
  readonly uploads: ReadonlyMap<string, Packed>
  readonly leftOut: Tally
}

export async function layoutOf(zip: Zip, limits: Limits): Promise<Layout> {
  const found = await findAll(zip, limits)
  const root = rootOf(found)
  const leftOut = found.leftOut
  const folders = new Map<string, Day[]>()
  for (const [path, days] of found.days) {
    const folder = posix.basename(path)
    if (posix.dirname(path) === root) folders.set(folder, sorted(days, limits, leftOut))
    else count(leftOut, 'file', 'elsewhere', days.size)
  }
  const atRoot = new Map<List, Packed>()
  for (const list of lists) {
    const packed = found.lists.get(posix.join(root, list))
    if (packed) atRoot.set(list, packed)
  }
  if (!atRoot.has('users.json') && !atRoot.has('org_users.json')) throw new ExportProblem('no-users')
  if (!lists.slice(2).some((list) => atRoot.has(list))) throw new ExportProblem('no-channels')
  return { lists: atRoot, folders, uploads: found.uploads, leftOut }
}

type Found = {
  lists: Map<string, Packed>
  days: Map<string, Map<string, Packed>>
  uploads: Map<string, Packed>
  zips: number
  leftOut: Tally
}

async function findAll(zip: Zip, limits: Limits): Promise<Found> {
  const found: Found = { lists: new Map(), days: new Map(), uploads: new Map(), zips: 0, leftOut: newTally() }
  for await (const { name, packed } of filesIn(zip, limits)) {
    if (isJunk(name)) continue
    if (!isSafe(name)) count(found.leftOut, 'file', 'unsafe-name')
    else if (isUpload(name)) place(found.uploads, posix.basename(posix.dirname(name)), packed, found.leftOut)
    else placeJson(found, posix.normalize(name), packed)
  }
  return found
}

function placeJson(found: Found, path: string, packed: Packed): void {
  const file = posix.basename(path)
  const day = /^(\d{4}-\d\d-\d\d)\.json$/.exec(file)?.[1]
  if (day !== undefined) {
    const folder = posix.dirname(path).normalize('NFC')
    const days = found.days.get(folder) ?? new Map<string, Packed>()
    found.days.set(folder, days)
    place(days, day, packed, found.leftOut)
  } else if (lists.some((list) => list === file)) place(found.lists, path.normalize('NFC'), packed, found.leftOut)
  else {
    if (/\.zip$/i.test(file)) found.zips++
    count(found.leftOut, 'file', 'not-conversations')
  }
}

/** The first of a name counts; a second one under the same name is left out. */
function place(into: Map<string, Packed>, key: string, packed: Packed, leftOut: Tally): void {
  if (into.has(key)) count(leftOut, 'file', 'duplicate')
  else into.set(key, packed)
}

/** What a Mac adds to a zip. */
const isJunk = (name: string): boolean => /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name)

const isSafe = (name: string): boolean =>
  !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.split('/').includes('..') && !name.includes('\0')

/** The folder that holds the people: the zip itself, or the one folder inside in which somebody zipped it again. */
function rootOf({ lists, zips }: Found): string {
  const folders = (names: readonly string[]): Set<string> =>
    new Set([...lists.keys()].filter((path) => names.includes(posix.basename(path))).map(posix.dirname))
  const people = folders(['users.json', 'org_users.json'])
  const [only] = people
  if (people.has('.')) return '.'
  if (people.size > 1) throw new ExportProblem('several-exports')
  if (only !== undefined) return only
  if (lists.size > 0) throw new ExportProblem('no-users')
  throw new ExportProblem(zips > 0 ? 'zip-in-zip' : 'not-slack')
}

function sorted(days: Map<string, Packed>, limits: Limits, leftOut: Tally): Day[] {
  const all = [...days].map(([day, packed]) => ({ day, packed }))
  const kept = all.filter(({ packed }) => packed.size <= limits.day)
  count(leftOut, 'file', 'too-big', all.length - kept.length)
  return kept.sort((one, other) => (one.day < other.day ? -1 : 1))
}
