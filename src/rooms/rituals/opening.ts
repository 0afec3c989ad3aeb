/** A prompt is opened at its hour: in the name of whoever hosts, or of the ritual where nobody does. */
import { record, type Ctx } from '#platform/action.ts'
import { sightOf } from '#platform/audiences.ts'
import { actorWith } from '#platform/home.ts'
import { Refusal } from '#platform/refusal.ts'
import { answer, attachConversation, hrefOf as talkHref, conversationsByIds } from '#conversations'
import { opened } from './facts.ts'
import type { Occasion } from './occasion.ts'
import { openedBefore, setOpened } from './occasions-store.ts'
import { letLapse } from './rota-store.ts'
import { ritualWords } from './messages.en.ts'
import { hrefOf, type Ritual } from './ritual.ts'
import { isLang, languages } from '#platform/i18n.ts'

export async function openOccasion(ctx: Ctx, ritual: Ritual, occasion: Occasion): Promise<void> {
  const conversation = await conversationFor(ctx, ritual, occasion)
  await setOpened(ctx.tx, occasion.id, { conversation, at: ctx.now })
  await letLapse(ctx.tx, occasion.id, null, ctx.now)
  if (occasion.host !== null) await openingWords(ctx, { ritual, occasion, conversation, host: occasion.host })
  await record(ctx, opened(occasion.id, { ritual: ritual.id, conversation }))
}

/** The same one each time it is asked for. */
export async function conversationFor(ctx: Ctx, ritual: Ritual, { id }: Pick<Occasion, 'id'>): Promise<number> {
  const { audience, group, title } = ritual
  const actor = { ...ctx.actor, sees: [...ctx.actor.sees, audience] }
  const subject = { kind: 'occasion', id }
  return (await attachConversation({ ...ctx, actor }, { subject, audience, title, group })).id
}

type Words = {
  readonly ritual: Ritual
  readonly occasion: Occasion
  readonly conversation: number
  readonly host: number
}

/** Whoever said that they host said yes to this; where they may not write any more, the ritual speaks for itself. */
async function openingWords(ctx: Ctx, { ritual, occasion, conversation, host }: Words): Promise<void> {
  const said = occasion.words || ritual.markdown || ritual.title
  const text = [said, await lastTime(ctx, ritual, occasion)].filter(Boolean).join('\n\n')
  const actor = actorWith(host, await sightOf(ctx.tx, host))
  try {
    await answer({ ...ctx, actor }, { conversation, replyTo: null, text })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** What was answered the last time, one press away. */
async function lastTime(ctx: Ctx, ritual: Ritual, occasion: Occasion): Promise<string> {
  const last = await openedBefore(ctx.tx, occasion)
  const [talk] = last?.conversation == null ? [] : await conversationsByIds(ctx.tx, [last.conversation])
  const words = ritualWords[isLang(ritual.lang) ? ritual.lang : languages[0]].opening
  const memory = `[${words.memory}](${hrefOf(ritual)}/memory)`
  return talk ? `[${words.last}](${talkHref(talk)}) · ${memory}` : ''
}
