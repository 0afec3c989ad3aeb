/** Scenes for the tests of this room: groups, and people who speak in them. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { Group, Openness } from '#spaces'
import { joinGroup } from '#spaces'
import { answer, startConversation } from '#conversations'
import type { Reply, Somebody } from '#test/browser.ts'
import { groupBy } from '#test/groups.ts'
import type { World } from '#test/world.ts'

export { idOf } from '#test/groups.ts'

export const groupIn = (at: World, name: string, openness: Openness = 'members'): Promise<Group> =>
  groupBy(at, at.maya, name, openness)

export async function comeIn(at: World, group: Group, ...people: Somebody[]): Promise<void> {
  for (const who of people) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  // A transaction of another world of this run may hold the readers back for a moment.
  await expect
    .poll(async () => (await at.home.settled(), await looking(at, group)), { timeout: 15_000 })
    .toBeGreaterThanOrEqual(people.length)
}

async function looking(at: World, group: Group): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from conversations.looks where audience_id = ${group.audience}`.execute(at.home.db)
  return rows[0]?.n ?? 0
}

type Begun = { readonly conversation: number; readonly post: number }

export const begin = (
  at: World,
  who: Somebody,
  group: Group,
  text: string,
  title = 'La chaudière affiche F28',
): Promise<Begun> =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: undefined, tags: [] }))

export const reply = (
  at: World,
  who: Somebody,
  conversation: number,
  text: string,
  to: number | null = null,
): Promise<Begun> => at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: to }))

/** The page of a conversation, by its bare number. */
export async function read(at: World, who: Somebody, conversation: number, query = ''): Promise<string> {
  const { location, status } = await at.as(who).get(`/conversations/${conversation}${query}`)
  return status === 303 ? at.as(who).text(location) : at.as(who).text(`/conversations/${conversation}${query}`)
}

export async function photo(): Promise<Blob> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  return new Blob([new Uint8Array(bytes)])
}

/** A conversation that begins with a picture, sent as a browser would. */
export async function showPicture(at: World, who: Somebody, group: Group, name = 'velo.jpg'): Promise<Reply> {
  const form = new FormData()
  form.set('title', 'Regardez ça')
  form.set('text', 'Voilà mon vélo.')
  form.set('described', 'un vélo')
  form.set('clientKey', randomUUID())
  form.set('pictures', await photo(), name)
  return at.as(who).send(`/groups/${group.slug}/conversations`, form)
}

export const pictureIn = (page: string): string => /src="(\/files\/\d+\/[^"]+)"/.exec(page)?.[1] ?? ''
