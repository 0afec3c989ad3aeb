/** What these tests begin with: a group, an answer in it, and the gestures people make. */
import { answer, startConversation } from '#conversations'
import { joinGroup, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import type { World } from '#test/world.ts'

export { idOf } from '#test/groups.ts'

export const profile = (who: Somebody): string => `/people/${idOf(who)}`

/** Somebody says thanks on somebody's page. */
export const thank = (at: World, who: Somebody, to: Somebody, word: string, openness = 'public') =>
  at.as(who).post(`${profile(to)}/thanks`, { word, openness })

/** The last word of thanks that is kept, whoever said it. */
export async function lastThanks(at: World, who: Somebody): Promise<number> {
  const ids = [...(await at.as(who).text('/me/thanks')).matchAll(/id="thanks-(\d+)"/g)].map(([, id]) => Number(id))
  const [first] = ids
  if (first === undefined) throw new Error(`nobody thanked ${who.name}`)
  return first
}

/** Sam asks, Tom answers. */
export async function answered(at: World, openness: Openness = 'members') {
  const group = await groupBy(at, at.sam, 'Réparer', openness)
  if (openness !== 'hidden' && openness !== 'private')
    for (const who of [at.tom, at.odile]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const asked = await at.act(at.sam, (ctx) =>
    startConversation(ctx, { group: group.id, title: 'La chaudière', text: 'F28 ?', kind: 'question', tags: [] }),
  )
  const by = openness === 'hidden' || openness === 'private' ? at.sam : at.tom
  const { post } = await at.act(by, (ctx) =>
    answer(ctx, { conversation: asked.conversation, text: 'Purgez-la.', replyTo: null }),
  )
  return { group, post, conversation: asked.conversation, page: `/conversations/${asked.conversation}-la-chaudiere` }
}

/** What somebody decides about being seen as thanked. */
export const decide = (at: World, who: Somebody, { whole = false, front = false }) =>
  at.as(who).post('/me/thanks/choices', { ...(whole ? { whole: 'on' } : {}), ...(front ? { front: 'on' } : {}) })

export const thanksFor = (at: World, who: Somebody, post: number, word: string, openness = 'public') =>
  at.as(who).post(`/posts/${post}/thanks`, { word, openness })
