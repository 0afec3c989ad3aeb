/** What most tests begin with: a group, and a post that somebody may take offence at. */
import { answer, startConversation } from '#conversations'
import { foundGroup, spacesSeen, type Group, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'

export const idOf = (who: Somebody): number => who.person ?? 0

export async function groupOf(at: World, who: Somebody, name: string, openness: Openness = 'members'): Promise<Group> {
  const [space] = await spacesSeen(at.home.db, await at.actor(who))
  const door = openness === 'private' || openness === 'hidden' ? 'invite' : 'open'
  return at.act(who, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door, domains: [], help: false }),
  )
}

/** Somebody writes in a group; the number of the post and the page where it stands. */
export async function postIn(
  at: World,
  who: Somebody,
  group: Group,
  text: string,
): Promise<{ post: number; conversation: number; page: string }> {
  const { post, conversation } = await at.act(who, (ctx) =>
    startConversation(ctx, { group: group.id, title: 'À louer', text, kind: 'discussion', tags: [] }),
  )
  return { post, conversation, page: `/conversations/${conversation}-a-louer` }
}

export const replyIn = (at: World, who: Somebody, conversation: number, text: string) =>
  at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))

export const reportPost = (at: World, who: Somebody, post: number, reason = 'spam', words = '') =>
  at.as(who).post('/reports', { kind: 'post', id: post, reason, words })

/** The number of the case that a moderator's queue opens on. */
export async function firstCase(at: World, who: Somebody): Promise<number> {
  const found = /\/queue\/(\d+)\/(?:hiding|leaving|opening)/.exec(await at.as(who).text('/queue'))?.[1]
  if (found === undefined) throw new Error('the queue is empty')
  return Number(found)
}

/** Where the frame of somebody's page leads them to read a decision. */
export async function decisionOf(at: World, who: Somebody): Promise<string> {
  const found = /\/decisions\/\d+/.exec(await at.as(who).text('/decisions'))?.[0]
  if (found === undefined) throw new Error(`${who.name} has no decision to read`)
  return found
}

export const hide = (at: World, who: typeof at.ines, caseId: number, form: Record<string, string> = {}) =>
  at.as(who).post(`/queue/${caseId}/hiding`, { ground: 'rule-2', words: '', ...form })

export async function reported(at: World, text = 'Envoyez 200 € par mandat.') {
  const group = await groupOf(at, at.maya, 'Coups de main')
  const written = await postIn(at, at.sam, group, text)
  await reportPost(at, at.tom, written.post, 'spam', 'Une arnaque.')
  return { group, ...written, caseId: await firstCase(at, at.ines) }
}
