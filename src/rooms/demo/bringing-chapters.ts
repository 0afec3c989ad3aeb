/** Two spaces and their groups, with those who are in them and those who look after them. */
import type { Ctx } from '#platform/action.ts'
import { bringGroup, bringIn, bringSpace, firstSpaceIsBare, type Coming, type Group, type Space } from '#spaces'
import type { People } from './bringing-neighbours.ts'
import type { ChapterTold, Member, Year } from './planning.ts'
import { SOURCE } from './standing.ts'
import { spacesOfTheStory, type SpaceKey } from './spaces-told.ts'

/** By the key of the chapter. */
export type Groups = ReadonlyMap<string, Group>

export async function bringChapters(ctx: Ctx, { chapters, joined }: Year, people: People): Promise<Groups> {
  const first = new Date(Math.min(...[...joined.values()].map((at) => at.getTime())))
  const spaces = new Map<string, Space | undefined>()
  for (const key of Object.keys(spacesOfTheStory) as SpaceKey[])
    spaces.set(key, await bringSpaceOf(ctx, key, { people, chapters, at: first }))
  const groups = new Map<string, Group>()
  for (const chapter of chapters) {
    const { key, name, about, at, openness, help, icon, founded, members, space: spaceKey } = chapter
    const space = spaces.get(spaceKey)
    const by = people.get(founded.by) ?? null
    const group = await bringGroup(ctx, {
      source: `${SOURCE}${key}`,
      name,
      about,
      at,
      by,
      members: [],
      openness,
      help,
      icon,
      lived: true,
      ...(space && { space }),
    })
    await bringIn(ctx, group, comings(members, people))
    groups.set(key, group)
  }
  return groups
}

type Scene = { readonly people: People; readonly chapters: readonly ChapterTold[]; readonly at: Date }

/** A home that has nothing yet lends its first space to the neighbourhood; otherwise it gets one of its own. */
async function bringSpaceOf(ctx: Ctx, key: SpaceKey, { people, chapters, at }: Scene): Promise<Space | undefined> {
  const { name, about, openness, by } = spacesOfTheStory[key]
  if (openness === 'public' && (await firstSpaceIsBare(ctx.tx))) return undefined
  const space = await bringSpace(ctx, {
    source: `${SOURCE}space-${key}`,
    name,
    about,
    at,
    by: people.get(by) ?? null,
    openness,
  })
  if (openness !== 'private') return space
  const inside = chapters.filter((chapter) => chapter.space === key).flatMap(({ members }) => members)
  const earliest = new Map<string, Member>()
  for (const one of inside) if ((earliest.get(one.who)?.at ?? one.at) >= one.at) earliest.set(one.who, one)
  await bringIn(ctx, space, comings([...earliest.values()], people))
  return space
}

const comings = (members: readonly Member[], people: People): Coming[] =>
  members.flatMap(({ who, at, role }) => {
    const person = people.get(who)
    return person === undefined ? [] : [{ person, at, role }]
  })
