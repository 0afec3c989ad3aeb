/** Saying how closely one follows a conversation or a group; and where that is said. */
import { z } from 'zod'
import { choice, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { conversationAside, conversationSeen, hrefOf } from '#conversations'
import { canRead, groupActs, groupBySlug, type Group } from '#spaces'
import { readerOf } from './bell.ts'
import { chooseLevel, levelIn } from './following.ts'
import { levelAt } from './following-store.ts'
import { FollowingButton, FollowingPanel, GroupFollowingPage } from './following-views.tsx'
import { levels, type Level } from './level.ts'
import { notificationWords } from './messages.en.ts'

const body = z.object({ level: choice(levels) })
const slugParams = z.object({ slug: z.string().max(100) })

const ofConversation = post(
  '/conversations/:id/following',
  { params: idParams, body },
  async (visit, { params, body }) => {
    const conversation = found(await conversationSeen(visit.home.db, visit.actor, params.id))
    await visit.act((ctx) => chooseLevel(ctx, { kind: 'conversation', id: conversation.id }, body.level))
    return seeOther(hrefOf(conversation), notificationWords[visit.lang].following.kept[body.level])
  },
)

const groupSeen = async ({ home, actor }: Visit, slug: string): Promise<Group> => {
  const group = found(await groupBySlug(home.db, actor, slug))
  return found(canRead(actor, group) ? group : undefined)
}

const groupLevel = async ({ home, actor }: Visit, group: Group): Promise<Level> =>
  (actor.person === null ? undefined : await levelAt(home.db, actor.person, { kind: 'group', id: group.id }))?.level ??
  'concerns'

const groupPage = get('/groups/:slug/following', { who: 'members', params: slugParams }, async (visit, { params }) => {
  const group = await groupSeen(visit, params.slug)
  const body = GroupFollowingPage({ lang: visit.lang, group, level: await groupLevel(visit, group) })
  return page({ title: notificationWords[visit.lang].following.title, body })
})

const ofGroup = post('/groups/:slug/following', { params: slugParams, body }, async (visit, { params, body }) => {
  const group = await groupSeen(visit, params.slug)
  await visit.act((ctx) => chooseLevel(ctx, { kind: 'group', id: group.id }, body.level))
  return seeOther(`/groups/${group.slug}`, notificationWords[visit.lang].following.kept[body.level])
})

export const followingPages = [ofConversation, groupPage, ofGroup]

const besideConversation = fill(conversationAside, 'how closely one follows it', async (visit, about) => {
  const reader = readerOf(visit)
  if (!reader) return about.map(() => null)
  return Promise.all(
    about.map(async ({ conversation }) => {
      const level = await levelIn(visit.home.db, reader.person, conversation)
      return FollowingPanel({ lang: visit.lang, conversation: conversation.id, level })
    }),
  )
})

const besideGroup = fill(groupActs, 'how closely one follows it', async (visit, about) => {
  if (!readerOf(visit)) return about.map(() => null)
  return Promise.all(
    about.map(async (group) =>
      canRead(visit.actor, group)
        ? FollowingButton({ lang: visit.lang, slug: group.slug, level: await groupLevel(visit, group) })
        : null,
    ),
  )
})

export const followingFillings = [besideConversation, besideGroup]
