/** Opening a crisis: what happened, where, and that everybody who lives there is told. Its words may change; that it was opened stays. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { HOME, openAudience, sightOf } from '#platform/audiences.ts'
import { found, notFound } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { answer, attachConversation, callEverybody } from '#conversations'
import { openHomeLink } from '#people'
import { spacesSeen, type Space } from '#spaces'
import { hrefOf, type Crisis, type CrisisId } from './crisis.ts'
import { opened, reworded } from './facts.ts'
import { canBePublic, canLead, canOpenForHome, canOpenForSpace } from './policy.ts'
import { changeWords, crisisSeen, crisisWithKey, holdCrisis, insertCrisis, inTurn, setTies } from './store.ts'

export type Words = { readonly title: string; readonly place: string; readonly message: string }
export type Opening = Words & {
  /** Null for the whole home. */
  readonly space: number | null
  /** Passers-by read it, and may come in to ask. */
  readonly public: boolean
  readonly clientKey?: string | undefined
}

/** A quarter comes in through one link; beyond, somebody looks at who comes. */
export const STRANGERS_LET_IN = 2000

export async function openCrisis(ctx: Ctx, opening: Opening): Promise<CrisisId> {
  const space = opening.space === null ? null : found(await spaceSeen(ctx, opening.space))
  ensure(space === null ? canOpenForHome(ctx.actor) : canOpenForSpace(ctx.actor, space))
  const person = personOf(ctx.actor)
  await inTurn(ctx.tx)
  const already = opening.clientKey && (await crisisWithKey(ctx.tx, person, opening.clientKey))
  if (already) return already
  const isPublic = opening.public && canBePublic(space)
  const audience = await openAudience(ctx.tx, {
    reach: isPublic ? 'public' : 'within',
    parent: space?.audience ?? HOME,
  })
  const lang = await guessLanguage(`${opening.title}\n\n${opening.message}`)
  const { title, place, message, clientKey } = opening
  const where = { audience, space: opening.space, public: isPublic }
  const id = await insertCrisis(ctx.tx, {
    ...where,
    title,
    place,
    message,
    lang,
    openedBy: person,
    openedAt: ctx.now,
    clientKey,
  })
  await setTies(ctx.tx, id, {
    conversation: await callThem(await seeing(ctx, person), { id, audience, title, message }),
    invitation: isPublic
      ? await openHomeLink(ctx, { uses: STRANGERS_LET_IN, landsOn: `${hrefOf({ id })}/asking` })
      : null,
  })
  await record(ctx, opened(id, { space: opening.space, public: isPublic }))
  return id
}

const spaceSeen = async ({ tx, actor }: Ctx, id: number): Promise<Space | undefined> =>
  (await spacesSeen(tx, actor)).find((space) => space.id === id)

/** The audience is new: who acts sees it from now on. */
const seeing = async (ctx: Ctx, person: number): Promise<Ctx> => ({
  ...ctx,
  actor: { ...ctx.actor, ...(await sightOf(ctx.tx, person)) },
})

/** Where it is talked about begins with the message, which everybody is told of once. */
async function callThem(
  ctx: Ctx,
  { id, audience, title, message }: Pick<Crisis, 'id' | 'audience' | 'title' | 'message'>,
): Promise<number> {
  const conversation = await attachConversation(ctx, { subject: { kind: 'crisis', id }, audience, title })
  const { post } = await answer(ctx, { conversation: conversation.id, text: message, replyTo: null })
  await callEverybody(ctx, post)
  return conversation.id
}

export async function rewordCrisis(ctx: Ctx, id: CrisisId, words: Words): Promise<void> {
  const crisis = await leading(ctx, id)
  const same = crisis.title === words.title && crisis.place === words.place && crisis.message === words.message
  if (same) return
  const lang = await guessLanguage(`${words.title}\n\n${words.message}`)
  await changeWords(ctx.tx, id, { ...words, lang }, personOf(ctx.actor), ctx.now)
  await record(ctx, reworded(id, {}))
}

/** Of two who act at once, the second sees what the first did. */
export async function leading(ctx: Ctx, id: CrisisId): Promise<Crisis> {
  await holdCrisis(ctx.tx, id)
  const crisis = found(await crisisSeen(ctx.tx, ctx.actor, id))
  if (crisis.hiddenAt !== null) throw notFound()
  ensure(canLead(ctx.actor, crisis))
  return crisis
}
