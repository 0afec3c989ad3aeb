/**
 * The community that is measured: 20 groups, 2,000 members, 5,000 conversations, 50,000 posts, as in the comparison that
 * the aims come from. Made once, through the doors of the rooms, and kept; every run works on a copy of it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { theHome, type Home } from '#platform/home.ts'
import { HOME } from '#platform/audiences.ts'
import { bringConversations, type BroughtConversation, type BroughtPost } from '#conversations'
import { joinHome } from '#people'
import { bringGroup, type Group } from '#spaces'
import { house } from '#app'
import { openAlone } from './open.ts'
import { root } from './places.ts'
import { chance, groupNames, nameOf, titleOf, wordsOf } from './words.ts'

export const MEMBERS = 2000
const GROUPS_OF_EACH = 5
const CONVERSATIONS = 5000
/** One in five fills the page that is measured; the others have seven or eight posts: 50,000 in all. */
const postsIn = (conversation: number): number => (conversation % 5 === 0 ? 20 : conversation % 2 === 0 ? 7 : 8)
const DAY = 86_400_000
const BEGAN = Date.parse('2025-09-01T08:00:00Z')

/** Raised when what is made here changes: the kept one is then made again. */
const RECIPE = 1

export const keptIn = (asked: string | undefined): string =>
  asked ?? join(tmpdir(), `foyer-bench-${process.getuid?.() ?? ''}`)

/**
 * The folder of the village as it was made. A new migration makes it again, and so does a new reader of facts: nobody
 * measures an upgrade, or a home that still reads what was said before its reader came.
 */
export async function village(kept: string): Promise<string> {
  mkdirSync(kept, { recursive: true })
  chmodSync(kept, 0o711)
  const dir = join(kept, 'village')
  const stamp = join(kept, 'village.made')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe()) return dir
  process.stderr.write('  Making the village, once, about a minute…\n')
  // Beside its place until it is whole: another run may be making it, too.
  const making = join(kept, `village-${process.pid}`)
  await make(making)
  rmSync(dir, { recursive: true, force: true })
  renameSync(making, dir)
  writeFileSync(stamp, recipe())
  return dir
}

/** What a run works on: the kept village stays as it was made. */
export function copyOf(dir: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  const copied = spawnSync('cp', ['-Rp', dir, to], { stdio: 'inherit' })
  if (copied.status !== 0) throw new Error(`${dir} could not be copied to ${to}`)
}

/** Another when a migration or a reader of facts is: what is kept is then made again. */
export function recipe(): string {
  const migrations = join(root, 'migrations')
  const hash = createHash('sha256').update(String(RECIPE))
  for (const name of readdirSync(migrations).sort()) hash.update(readFileSync(join(migrations, name)))
  for (const { name } of house.reactions) hash.update(name)
  return hash.digest('hex')
}

async function make(dir: string): Promise<void> {
  const { home, close } = await openAlone(dir, { fsync: 'off', synchronous_commit: 'off' })
  try {
    const people = await letPeopleIn(home)
    const groups = await openGroups(home, people)
    for (let from = 0; from < CONVERSATIONS; from += 250) await talk(home, { groups, people, from, to: from + 250 })
    await home.settled()
    await sql`vacuum analyze`.execute(home.db)
    await sql`checkpoint`.execute(home.db).catch(() => undefined)
  } finally {
    await close()
  }
}

async function letPeopleIn(home: Home): Promise<number[]> {
  const people: number[] = []
  for (let from = 0; from < MEMBERS; from += 200) {
    await home.db.transaction().execute(async (tx) => {
      for (let at = from; at < from + 200; at++) {
        const ctx = { tx, actor: theHome, now: new Date(BEGAN + at * 60_000), house: home.house, told: [] }
        const email = `member-${at}@example.org`
        const lang = at % 5 === 4 ? 'en' : 'fr'
        people.push(await joinHome(ctx, { invitation: null, name: nameOf(at), email, lang, passwordHash: null, proven: true })) // prettier-ignore
      }
    })
  }
  // The first is the host: a home without one sends everybody to its welcome.
  await sql`update platform.audience_people set role = 'host' where audience_id = ${HOME} and person_id = ${people[0]}`.execute(home.db) // prettier-ignore
  return people
}

/** Member `at` is in the groups at, at + 1 … at + 4 of the round. */
export const groupsOf = (member: number): number[] =>
  Array.from({ length: GROUPS_OF_EACH }, (_, step) => (member + step) % groupNames.length)

const openGroups = (home: Home, people: readonly number[]): Promise<Group[]> =>
  home.act(theHome, async (ctx) => {
    const groups: Group[] = []
    for (const [nth, name] of groupNames.entries()) {
      const members = people.filter((_, at) => groupsOf(at).includes(nth))
      groups.push(
        await bringGroup(ctx, {
          source: `village:${nth}`, name, about: wordsOf(nth), at: new Date(BEGAN), by: null, members, openness: 'public',
        }), // prettier-ignore
      )
    }
    return groups
  })

type Talking = { groups: readonly Group[]; people: readonly number[]; from: number; to: number }

const talk = (home: Home, talking: Talking): Promise<unknown> =>
  home.act(theHome, (ctx) =>
    bringConversations(
      ctx,
      Array.from({ length: talking.to - talking.from }, (_, at) => conversation(talking, talking.from + at)),
    ),
  )

function conversation({ groups, people }: Talking, nth: number): BroughtConversation {
  const group = groups[nth % groups.length]
  if (!group) throw new Error('a conversation stands in a group')
  const at = new Date(BEGAN + Math.floor((nth * 400 * DAY) / CONVERSATIONS))
  const posts = Array.from({ length: postsIn(nth) }, (_, place) => post({ people, nth, place, at }))
  return { source: `village:${nth}`, group, kind: nth % 3 === 0 ? 'discussion' : 'question', title: titleOf(nth), at, posts } // prettier-ignore
}

type Placed = { people: readonly number[]; nth: number; place: number; at: Date }

/** Somebody of the group speaks, an hour or so after the one before; one post in three is thanked. */
function post({ people, nth, place, at }: Placed): BroughtPost {
  const number = nth * 20 + place
  const somebody = (which: number) => people[Math.floor(chance(nth, place, which) * 100) * 20 + (nth % 20)] ?? 0
  const when = new Date(at.getTime() + place * 3_700_000)
  const reactions = number % 3 === 0 ? [{ person: somebody(2), kind: 'thanks' as const, at: when }] : []
  return { source: `village:${nth}:${place}`, author: somebody(1), at: when, markdown: wordsOf(number), editedAt: null, to: null, reactions } // prettier-ignore
}
