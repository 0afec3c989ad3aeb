/** Questions that are asked and answered, and the pulse of what was said. For tests alone. */
import { sql } from 'kysely'
import { writeFacts, type NewFact } from '#platform/facts/index.ts'
import { answer, startConversation } from '#conversations'
import type { PersonId } from '#people'
import { foundGroup, groupBySlug, spacesSeen, type Group, type Openness } from '#spaces'
import type { World } from '#test/world.ts'
import { takePulse, type Pulse } from './counting.ts'
import type { WindowName } from './number.ts'

export const T0 = new Date('2026-03-02T09:00:00Z')
export const HOUR = 3_600_000

export async function groupIn(
  at: World,
  { openness = 'members', help = false }: { openness?: Openness; help?: boolean } = {},
): Promise<Group> {
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const name = `Groupe ${openness} ${help}`
  const { slug } = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, {
      spaceId: space?.id ?? 0,
      name,
      about: '',
      icon: null,
      openness,
      door: openness === 'members' ? 'open' : 'apply',
      domains: [],
      help,
    }),
  )
  const group = await groupBySlug(at.home.db, await at.actor(at.maya), slug)
  if (!group) throw new Error('no group')
  return group
}

export async function pulseOf(
  at: World,
  { window = 'all', helpGroups = [] }: { window?: WindowName; helpGroups?: number[] } = {},
): Promise<Pulse> {
  await at.home.settled()
  const pulse = await takePulse(at.home.db, { window, now: at.home.now(), helpGroups })
  if (!pulse) throw new Error('nothing was said')
  return pulse
}

type Reply = { readonly by: World['tom']; readonly text?: string }
/** Somebody asks; each answer comes an hour after the last. Answers the ids of all posts, the question first. */
export async function asked(
  at: World,
  group: Group,
  who: World['tom'],
  answers: readonly Reply[],
  title = 'Comment faire ?',
): Promise<number[]> {
  const { conversation } = await at.act(who, (ctx) =>
    startConversation(ctx, { group: group.id, title, text: 'Je ne sais pas.', kind: 'question', tags: [] }),
  )
  for (const { by, text = 'Voici comment je ferais, pas à pas.' } of answers) {
    at.later({ hours: 1 })
    await at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
  }
  const { rows } = await sql<{
    id: number
  }>`select id from conversations.posts where conversation_id = ${conversation} order by nth`.execute(at.home.db)
  return rows.map((row) => row.id)
}

/** People and deeds as facts alone, for histories that nobody wants to type. */
export const person = (who: World['tom']): PersonId => who.person ?? 0
export async function tell(
  at: World,
  facts: readonly (NewFact & { by: number | null; hours: number })[],
): Promise<void> {
  await writeFacts(
    at.home.db,
    facts.map(({ by, hours, ...fact }) => ({
      ...fact,
      actor: by,
      at: new Date(T0.getTime() + hours * HOUR),
      imported: true,
    })),
  )
}
