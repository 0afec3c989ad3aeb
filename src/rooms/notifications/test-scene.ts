/** What these tests begin with: groups, words, and what somebody's bell says of them. */
import { answer, startConversation } from '#conversations'
import { joinGroup, type Group } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { idOf } from '#test/groups.ts'
import type { World } from '#test/world.ts'

export { groupBy as groupOf, idOf } from '#test/groups.ts'

export async function comeIn(at: World, group: Group, ...people: Somebody[]): Promise<void> {
  for (const who of people) await at.act(who, (ctx) => joinGroup(ctx, group.id))
}

type Begun = { readonly conversation: number; readonly post: number }

export const begin = (at: World, who: Somebody, group: Group, title: string, text = 'Voilà.'): Promise<Begun> =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: undefined, tags: [] }))

export const reply = (
  at: World,
  who: Somebody,
  { conversation }: { conversation: number },
  text: string,
  to: number | null = null,
): Promise<Begun> => at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: to }))

export const mention = (who: Somebody): string => `[@${who.name}](/people/${idOf(who)})`

export const follow = (at: World, who: Somebody, place: string, level: 'everything' | 'concerns' | 'nothing') =>
  at.as(who).post(`${place}/following`, { level })

/** What their page of notifications says: a sentence and a title each, the latest first. */
export async function toldTo(at: World, who: Somebody, path = '/notifications'): Promise<string[]> {
  await at.home.settled()
  const page = await at.as(who).text(path)
  const [, list = ''] = /<ul class="rows told"[^>]*>(.*?)<\/ul>/s.exec(page) ?? []
  return list
    .split(/<li[^>]*>/)
    .slice(1)
    .map((line) => {
      const title = textOf(/<h2[^>]*>.*?(<a.*?)<\/a>/s.exec(line)?.[1])
      const said = textOf(/<p class="snip"[^>]*>(.*?)<\/p>/s.exec(line)?.[1])
      return `${/class="row unread"/.test(line) ? '• ' : ''}${said}: ${title}`
    })
}

/** The number beside their bell, on any page. */
export async function bellOf(at: World, who: Somebody, path = '/me'): Promise<string> {
  await at.home.settled()
  const page = await at.as(who).text(path)
  const [, hidden = '', number = ''] = /<span class="bell-count count" aria-hidden="true"( hidden)?>([^<]*)</.exec(page) ?? []
  return hidden ? '' : number
}

/** Reads a conversation where it stands. */
export async function read(at: World, who: Somebody, { conversation }: { conversation: number }): Promise<void> {
  const { location } = await at.as(who).get(`/conversations/${conversation}`)
  await at.as(who).text(location)
}

const textOf = (html = ''): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('\u00a0', ' ')
    .trim()
