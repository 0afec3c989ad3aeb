/** What nobody answered goes on as a question in the group, so that somebody may still answer it. */
import { ensure, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found, wrong } from '#platform/refusal.ts'
import type { Lang } from '#platform/i18n.ts'
import { startConversation } from '#conversations'
import { gatheringFor, hrefOf, type GatheringSeen } from '#gatherings'
import { peopleCards, cardOf } from '#people'
import { canPostIn, groupsJoined, groupsSeen, type Group } from '#spaces'
import { questionsAsked, questionsAskedByIds, type Asked } from '#stage'
import { carriedOf, holdCarried, setCarried, setNamed } from './carried-store.ts'
import { carriedOver, named } from './facts.ts'
import { replayWords } from './messages.en.ts'
import { canTendReplay } from './policy.ts'

/** Longer titles are read below: the question is whole there. */
const TITLE = 120
const MOST_GROUPS = 60

/** A gathering of a group stays in its group: what was asked among its members goes nowhere else. */
export async function groupsFor(
  { tx, actor }: { readonly tx: Db; readonly actor: Actor },
  { group }: Pick<GatheringSeen, 'group'>,
): Promise<Group[]> {
  const mayWrite = (one: Group): boolean => canPostIn(actor, one) && (group === null || one.id === group)
  const mine = (await groupsJoined(tx, actor, MOST_GROUPS)).filter(mayWrite)
  return mine.length > 0 ? mine : (await groupsSeen(tx, actor)).filter(mayWrite).slice(0, MOST_GROUPS)
}

export const isUnanswered = ({ answeredAt }: Asked): boolean => answeredAt === null

type Carrying = {
  readonly gathering: number
  readonly questions: readonly number[]
  readonly group: number
  readonly lang: Lang
}

export async function carryOver(ctx: Ctx, { gathering: id, questions, group, lang }: Carrying): Promise<number> {
  const gathering = await gatheringFor(ctx, id)
  ensure(canTendReplay(ctx.actor, gathering))
  const to = (await groupsFor(ctx, gathering)).find((one) => one.id === group)
  if (!to) throw wrong((said) => replayWords[said].carry.noGroup, 'group')
  await holdCarried(ctx.tx, id)
  const known = await carriedOf(ctx.tx, id)
  const left = (await questionsAsked(ctx.tx, id)).filter(
    (one) => questions.includes(one.id) && isUnanswered(one) && !known.get(one.id)?.conversation,
  )
  for (const question of left)
    await carry(ctx, gathering, question, { group: to.id, lang, isNamed: known.get(question.id)?.named ?? false })
  return left.length
}

type To = { readonly group: number; readonly lang: Lang; readonly isNamed: boolean }

async function carry(ctx: Ctx, gathering: GatheringSeen, question: Asked, { group, lang, isNamed }: To): Promise<void> {
  const words = replayWords[lang].carry
  const said = {
    gathering: `[${plain(gathering.title)}](${hrefOf(gathering)})`,
    who: isNamed ? await mention(ctx, question) : undefined,
  }
  const { conversation } = await startConversation(ctx, {
    group,
    kind: 'question',
    title: question.text.slice(0, TITLE),
    text: `${question.text.length > TITLE ? `${question.text}\n\n` : ''}${words.from(said)}`,
    lang: question.lang === 'und' ? undefined : question.lang,
    tags: [],
  })
  const { id, author } = question
  await setCarried(
    ctx.tx,
    { id, gathering: gathering.id, audience: gathering.audience },
    { conversation, by: personOf(ctx.actor), at: ctx.now },
  )
  await record(ctx, carriedOver(id, { gathering: gathering.id, conversation, person: author }))
}

async function mention({ tx, now }: Ctx, { author }: Asked): Promise<string | undefined> {
  if (author === null) return undefined
  const { name } = cardOf(await peopleCards(tx, [author], now), author)
  return `[@${plain(name)}](/people/${author})`
}

/** A title is no Markdown. */
const plain = (text: string): string => text.replaceAll(/([\\[\]`*_<>])/g, '\\$1')

/** One's own question may go with one's name. */
export async function nameQuestion(ctx: Ctx, question: number, on: boolean): Promise<number> {
  const one = found((await questionsAskedByIds(ctx.tx, [question]))[0])
  const gathering = await gatheringFor(ctx, one.gathering)
  ensure(one.author === personOf(ctx.actor))
  await setNamed(ctx.tx, { id: question, gathering: gathering.id, audience: gathering.audience }, on)
  await record(ctx, named(question, { gathering: gathering.id, now: on }))
  return gathering.id
}
