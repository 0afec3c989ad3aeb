/** Asking for help and offering it, in a group, in a space or in the whole home; changing one's mind about the words. */
import { ensure, holds, personOf, record, type Ctx } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import { ask } from '#platform/gates.ts'
import { found, tooOften } from '#platform/refusal.ts'
import { excerpt, guessLanguage } from '#platform/text/index.ts'
import { hideWithThing, restoreWithThing } from '#recognition'
import { groupById, joinGroup, spaceById } from '#spaces'
import { keepDetails } from './details-store.ts'
import { changed, hidden, lookedAt, opened, shown } from './facts.ts'
import { wishGate } from './gates.ts'
import { aidWords } from './messages.en.ts'
import { aidAudience, looksFirst, looksFirstIn } from './places-store.ts'
import { canAsk, canAskIn, canChange, canLook } from './policy.ts'
import { holdWish, wishesByIds, wishSeen, wishWithKey } from './store.ts'
import { topicsOf } from './topics.ts'
import { askAgainAt, placeKeyOf, type Details, type Kind, type Urgency, type Wish, type WishId } from './wish.ts'
import { insertWish, inTurn, openedSince, setHidden, setLookedAt, updateWish, type Written } from './writing-store.ts'

/** Where it is said: a group, a space; the whole home when left out. */
export type Within = { readonly kind: 'group' | 'space'; readonly id: number }

export type Wording = {
  readonly title: string
  /** Markdown. */
  readonly text?: string | undefined
  /** Roughly where. */
  readonly place?: string | undefined
  readonly urgency?: Urgency | undefined
  /** `2026-11-25` */
  readonly byDay?: string | null | undefined
  /** Every week on these days, 1 is Monday. */
  readonly weekdays?: readonly number[] | undefined
  /** How many meals, seats, pairs of hands. */
  readonly wanted?: number | undefined
  /** For those one accepts, until it is closed. */
  readonly details?: Details | undefined
  /** It may stand on the list that coordinators print and hand over. */
  readonly onPaper?: boolean | undefined
  readonly lang?: string | undefined
}
export type Asking = Wording & {
  readonly within?: Within | undefined
  /** Whoever is here as a guest (a brand, a partner) may read it as well. Otherwise where they were let in by name, and nowhere else. */
  readonly guests?: boolean | undefined
  readonly crisis?: number | undefined
  /** The same form sent twice is one need. */
  readonly clientKey?: string | undefined
}

/** Answers the need, or the same one that was sent a moment before. */
export const askForHelp = (ctx: Ctx, asking: Asking): Promise<Wish> => openWish(ctx, 'need', asking)
export const offerHelp = (ctx: Ctx, asking: Asking): Promise<Wish> => openWish(ctx, 'offer', asking)

async function openWish(ctx: Ctx, kind: Kind, asking: Asking): Promise<Wish> {
  ensure(canAsk(ctx.actor))
  const author = personOf(ctx.actor)
  const place = await placeFor(ctx, asking.within)
  await inTurn(ctx.tx, author)
  const already = asking.clientKey === undefined ? undefined : await wishWithKey(ctx.tx, author, asking.clientKey)
  if (already) return already
  if (asking.crisis !== undefined) await notTooMany(ctx, author)
  const audience = await aidAudience(ctx.tx, place.audience, asking.guests)
  await ask(ctx, wishGate, { audience, text: `${asking.title}\n\n${asking.text ?? ''}` })
  const waits = (await looksFirst(ctx.tx, place.audience)) && !holds(ctx.actor, 'moderator', place.audience)
  const id = await insertWish(ctx.tx, {
    ...(await write(ctx, kind, asking)),
    kind,
    author,
    audience,
    group: place.group,
    crisis: asking.crisis ?? null,
    openedAt: ctx.now,
    lookedAt: waits ? null : ctx.now,
    clientKey: asking.clientKey ?? null,
  })
  if (asking.details) await keepDetails(ctx.tx, id, asking.details)
  const wish = await wishHere(ctx, id)
  await record(ctx, opened[kind](id, { crisis: wish.crisis, urgency: wish.urgency }))
  return wish
}

/** Somebody may write for the whole staircase; a program would bury what cannot wait. The same form sent again counts once. */
const MOST_AN_HOUR = 60

async function notTooMany(ctx: Ctx, author: number): Promise<void> {
  const since = new Date(ctx.now.getTime() - 3_600_000)
  if ((await openedSince(ctx.tx, author, since, MOST_AN_HOUR)) >= MOST_AN_HOUR)
    throw tooOften((lang) => aidWords[lang].form.tooMany)
}

/** Speaking in a group with an open door is coming in. */
async function placeFor(ctx: Ctx, within: Within | undefined): Promise<{ audience: AudienceId; group: number | null }> {
  if (within === undefined) return { audience: HOME, group: null }
  if (within.kind === 'space') {
    const space = found(await spaceById(ctx.tx, ctx.actor, within.id))
    ensure(canAskIn(ctx.actor, space))
    return { audience: space.audience, group: null }
  }
  const group = found(await groupById(ctx.tx, ctx.actor, within.id))
  ensure(canAskIn(ctx.actor, group))
  if (!holds(ctx.actor, 'member', group.audience)) await joinGroup(ctx, group.id)
  return { audience: group.audience, group: group.id }
}

/** A list shows two lines on a phone, and a little more. */
const EXCERPT = 220

async function write(ctx: Ctx, kind: Kind, wording: Wording): Promise<Written> {
  const {
    title,
    text = '',
    place = '',
    urgency = 0,
    byDay = null,
    weekdays = [],
    wanted = 1,
    onPaper = false,
  } = wording
  const words = `${title}\n\n${text}`
  const lang = wording.lang ?? (await guessLanguage(words))
  return {
    title,
    markdown: text,
    excerpt: excerpt(text, EXCERPT),
    lang,
    place,
    placeKey: placeKeyOf(place),
    topics: topicsOf(words, lang),
    urgency,
    byDay,
    weekdays: [...new Set(weekdays)].toSorted(),
    wanted,
    onPaper,
    askAt: askAgainAt({ kind, urgency, byDay, weekdays }, ctx.now),
  }
}

/** Where it was said, and who sees it, stay. */
export async function changeWish(ctx: Ctx, id: WishId, wording: Wording): Promise<Wish> {
  await holdWish(ctx.tx, id)
  const wish = found(await wishSeen(ctx.tx, ctx.actor, id))
  ensure(canChange(ctx.actor, wish))
  await ask(ctx, wishGate, { audience: wish.audience, text: `${wording.title}\n\n${wording.text ?? ''}` })
  const written = await write(ctx, wish.kind, wording)
  // What was promised stays promised.
  const wanted = Math.max(written.wanted, wish.taken, 1)
  await updateWish(ctx.tx, id, { ...written, wanted, at: ctx.now, lookedAt: await stillLookedAt(ctx, wish, written) })
  if (wording.details) await keepDetails(ctx.tx, id, wording.details)
  await record(ctx, changed[wish.kind](id, {}))
  return wishHere(ctx, id)
}

/** What was looked at was these words: others are looked at again, where a place asks for it. */
async function stillLookedAt(ctx: Ctx, wish: Wish, written: Written): Promise<Date | null> {
  const isSame = (['title', 'markdown', 'place'] as const).every((part) => wish[part] === written[part])
  if (isSame || holds(ctx.actor, 'moderator', wish.audience)) return wish.lookedAt
  return (await looksFirstIn(ctx.tx, wish.audience)) ? null : wish.lookedAt
}

/** A moderator lets it be seen. */
export async function lookAt(ctx: Ctx, id: WishId): Promise<Wish> {
  await holdWish(ctx.tx, id)
  const wish = found(await wishSeen(ctx.tx, ctx.actor, id))
  ensure(canLook(ctx.actor, wish))
  if (wish.lookedAt !== null) return wish
  await setLookedAt(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, lookedAt[wish.kind](id, {}))
  return wishHere(ctx, id)
}

/** For moderation, which has decided. */
export async function hideWish(ctx: Ctx, id: WishId, on: boolean): Promise<void> {
  await holdWish(ctx.tx, id)
  const wish = await wishHere(ctx, id)
  if ((wish.hiddenAt !== null) === on) return
  await setHidden(ctx.tx, id, on ? ctx.now : null)
  // The word that it ended with stands on it.
  const thing = { kind: wish.kind, id }
  await (wish.hiddenAt === null ? hideWithThing(ctx, thing) : restoreWithThing(ctx, thing, wish.hiddenAt))
  await record(ctx, (on ? hidden : shown)[wish.kind](id, {}))
}

async function wishHere(ctx: Ctx, id: WishId): Promise<Wish> {
  return found((await wishesByIds(ctx.tx, [id]))[0])
}
