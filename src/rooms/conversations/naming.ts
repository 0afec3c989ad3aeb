/**
 * "@Odile", as people type it, becomes a mention of the one person it can mean: somebody of that name who sees what is
 * being written. Where there are two, or none, it stays the words it was.
 */
import type { Actor } from '#platform/action.ts'
import { whoSees, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { mentionOf } from '#platform/text/index.ts'
import { searchPeople, type PersonCard } from '#people'

/** A text that names more people than this is an announcement; the rest stay plain words. */
const MOST_LOOKED_UP = 10
/** With more people of one beginning, nobody can be meant without a doubt. */
const MOST_NAMESAKES = 20

const word = String.raw`[\p{L}\p{M}][\p{L}\p{M}'’-]*`
/** What is not to be touched comes first: code, quotes, links, addresses; then a name after an @ that begins a word. */
const passage = new RegExp(
  [
    '```[\\s\\S]*?(?:```|(?![\\s\\S]))|~~~[\\s\\S]*?(?:~~~|(?![\\s\\S]))',
    '`[^`\\n]*`',
    '^ {0,3}>.*$',
    '^(?: {4}|\\t).*$',
    // What opens again ends it: forty thousand brackets are looked at once, not once from each.
    '!?\\[[^[\\]\\n]*\\]\\([^()\\n]*\\)',
    '<?https?:\\S+',
    `(?<![\\p{L}\\p{N}@._/-])@(?<name>${word}(?: ${word}){0,3})`,
  ].join('|'),
  'gmu',
)

type Place = { readonly db: Db; readonly actor: Actor; readonly audience: AudienceId }

export async function nameMentions(place: Place, typed: string): Promise<string> {
  const names = [...new Set([...typed.matchAll(passage)].flatMap((found) => found.groups?.['name'] ?? []))]
  const meant = new Map<string, Meant>()
  for (const name of names.slice(0, MOST_LOOKED_UP)) {
    const somebody = await whoIsMeant(place, name)
    if (somebody) meant.set(name, somebody)
  }
  if (meant.size === 0) return typed
  return typed.replaceAll(passage, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { name?: string } | undefined
    const somebody = groups?.name === undefined ? undefined : meant.get(groups.name)
    return somebody ? `${somebody.mention}${whole.slice(1 + somebody.typed.length)}` : whole
  })
}

type Meant = { readonly mention: string; readonly typed: string }

/** The longest beginning that is somebody's name, or the beginning of one person's alone. */
async function whoIsMeant(place: Place, name: string): Promise<Meant | undefined> {
  const words = name.split(' ')
  for (let length = words.length; length > 0; length--) {
    const typed = words
      .slice(0, length)
      .join(' ')
      .replace(/['’-]+$/, '')
    const named = await namedSo(place, typed)
    const whole = named.filter((card) => card.name.toLowerCase() === typed.toLowerCase())
    const [only] = whole.length > 0 ? whole : named
    if (only && (whole.length === 1 || named.length === 1)) return { typed, mention: mentionOf(only.id, only.name) }
    if (named.length > 1) return undefined
  }
  return undefined
}

async function namedSo({ db, actor, audience }: Place, typed: string): Promise<readonly PersonCard[]> {
  const begin = await searchPeople(db, actor, typed, MOST_NAMESAKES)
  const crowded = begin.length === MOST_NAMESAKES
  const meant = begin.filter(({ name }) =>
    crowded ? name.toLowerCase() === typed.toLowerCase() : !/[\p{L}\p{M}]/u.test(name.charAt(typed.length)),
  )
  const seeing = await whoSees(
    db,
    audience,
    meant.map((card) => card.id),
  )
  return meant.filter((card) => seeing.has(card.id))
}
