/** Asking somebody to host, in turn. */
import { record, type Ctx } from '#platform/action.ts'
import { hostAsked } from './facts.ts'
import { hostableUntil, type Occasion } from './occasion.ts'
import { occasionBefore, setUnhosted } from './occasions-store.ts'
import type { Ritual } from './ritual.ts'
import { answerBy, nextToAsk } from './rota.ts'
import { asksOf, insertAsk, letLapse, setAnswer } from './rota-store.ts'
import { rotaHere, whoMayHost } from './rota-here.ts'

/** `nobody left` once: who was told of it is not told again. */
export async function askNext(
  ctx: Ctx,
  ritual: Ritual,
  occasion: Occasion,
): Promise<'asked' | 'waits' | 'nobody left'> {
  const { tx, now } = ctx
  await letLapse(tx, occasion.id, now, now)
  await letGo(ctx, ritual, occasion)
  const asks = await asksOf(tx, [occasion.id])
  if (asks.some((ask) => ask.answer === null)) return 'waits'
  const person = nextToAsk(await rotaHere(tx, ritual, now), {
    before: await askedBefore(ctx, occasion),
    already: asks.map((ask) => ask.person),
  })
  if (person === undefined) return (await setUnhosted(tx, occasion.id, now)) ? 'nobody left' : 'waits'
  const by = answerBy(now, hostableUntil(ritual, occasion))
  await insertAsk(tx, { occasion: occasion.id, person, from: null, at: now, answerBy: by, ritual: ritual.id })
  await record(ctx, hostAsked(occasion.id, { ritual: ritual.id, person }))
  return 'asked'
}

/** Whoever is no longer here is waited for no more. */
async function letGo({ tx, now }: Ctx, ritual: Ritual, { id }: Occasion): Promise<void> {
  const waiting = (await asksOf(tx, [id])).filter((ask) => ask.answer === null)
  const may = await whoMayHost(tx, ritual, waiting.map((ask) => ask.person), now) // prettier-ignore
  for (const ask of waiting) if (!may.has(ask.person)) await setAnswer(tx, ask, 'silent', { at: now })
}

async function askedBefore({ tx }: Ctx, occasion: Occasion): Promise<number[]> {
  const before = await occasionBefore(tx, occasion)
  if (!before) return []
  const asks = await asksOf(tx, [before.id])
  return [...asks.map((ask) => ask.person), ...(before.host === null ? [] : [before.host])]
}
