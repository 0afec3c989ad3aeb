/** What was said, in one bulk deed; then what was done to it, deed by deed in the order of time. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { frenchSpaces, mentionOf } from '#platform/text/index.ts'
import { bringConversations, postsOfSources, type BroughtConversation, type KnownPost } from '#conversations'
import { everybodyIn } from './acting.ts'
import { bringPictures, type Pictures } from './bringing-pictures.ts'
import type { Groups } from './bringing-chapters.ts'
import type { People } from './bringing-neighbours.ts'
import { deedsOf, type Deed } from './deeds.ts'
import { DRAWN } from './drawings.ts'
import type { Today } from './dating.ts'
import { neighbours } from './neighbours.ts'
import type { TalkTold, Year } from './planning.ts'
import { SOURCE } from './standing.ts'

type Scene = { readonly year: Year; readonly people: People; readonly groups: Groups; readonly today: Today }

export async function bringTalks(ctx: Ctx, home: Home, { year, people, groups, today }: Scene): Promise<void> {
  const words: Words = { people, pictures: await bringPictures(ctx, home, { year, people }) }
  const talks = year.chapters.flatMap(({ key, talks: told }) => told.map((talk) => ({ chapter: key, talk })))
  const batch = talks.flatMap(({ chapter, talk }) => {
    const group = groups.get(chapter)
    return group ? [{ ...broughtFrom(talk, words), group }] : []
  })
  await bringConversations(ctx, batch, { imported: false })
  const known = await postsOfSources(
    ctx.tx,
    batch.flatMap(({ posts }) => posts.map(({ source }) => source)),
  )
  const post = (talk: TalkTold, nth: number): KnownPost => known.get(sourceOf(talk, nth)) ?? { id: 0, conversation: 0 }
  const deeds = talks.flatMap(({ talk }) =>
    deedsOf(talk, { home, today, text: (said) => markdownOf(said, words), post: (nth) => post(talk, nth) }),
  )
  const inTheirName = everybodyIn(ctx)
  for (const one of deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await doOne(inTheirName, one, people)
}

/** What the story asks of somebody who may not do it is a slip of ours, not a no to the host. */
async function doOne(
  inTheirName: ReturnType<typeof everybodyIn>,
  { by, at, deed, what }: Deed,
  people: People,
): Promise<void> {
  try {
    await deed(await inTheirName(people.get(by) ?? 0, at))
  } catch (error) {
    throw new Error(`${by} could not do this: ${what}`, { cause: error })
  }
}

const sourceOf = ({ key }: TalkTold, nth: number): string => `${SOURCE}${key}-${nth + 1}`

function broughtFrom(talk: TalkTold, words: Words): Omit<BroughtConversation, 'group'> {
  const { key, kind, title, lang, tags, lines } = talk
  const posts = lines.map((line, nth) => ({
    source: sourceOf(talk, nth),
    author: words.people.get(line.by) ?? 0,
    at: line.at,
    editedAt: null,
    markdown: markdownOf(line.edited?.before ?? line.text, words),
    to: line.to === null ? null : sourceOf(talk, line.to - 1),
    reactions: line.reacted.map(({ by, kind: reaction, at }) => ({
      person: words.people.get(by) ?? 0,
      kind: reaction,
      at,
    })),
  }))
  return {
    source: `${SOURCE}${key}`,
    kind,
    title: lang === 'fr' ? frenchSpaces(title) : title,
    lang,
    tags,
    at: lines[0]?.at ?? new Date(0),
    posts,
  }
}

type Words = { readonly people: People; readonly pictures: Pictures }

/** `@tom` names Tom, and a drawing has an address by now. What only other languages write has no such spaces. */
const markdownOf = (text: string, { people, pictures }: Words): string =>
  frenchSpaces(text)
    .replaceAll(DRAWN, (typed, name: string) => (pictures.has(name) ? `](${pictures.get(name)})` : typed))
    .replaceAll(/(?<![\p{L}\p{N}@._/-])@([a-z]+)/gu, (typed, who: string) => {
      const [person, neighbour] = [people.get(who), neighbours.get(who)]
      return person !== undefined && neighbour ? mentionOf(person, neighbour.name) : typed
    })
