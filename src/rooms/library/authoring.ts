/** Those a resource is by: named by one of them, or by whoever looks after the place; and who is named may say no. */
import { ensure, record, type Actor, type Ctx } from '#platform/action.ts'
import { whoSees } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { wrong } from '#platform/refusal.ts'
import { peopleToName, type PersonCard, type PersonId } from '#people'
import { authorNamed, authorUnnamed } from './facts.ts'
import { libraryWords } from './messages.en.ts'
import { addAuthor, takeAuthor } from './placing-store.ts'
import { canTend, canUnname } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { hold } from './writing.ts'

/** More names than a reader would read. */
const MOST_AUTHORS = 12
/** As many namesakes as one can choose among. */
const MOST_MEANT = 8

export type Naming = {
  readonly resource: ResourceId
  readonly name: string
  /** The one of them that was chosen. */
  readonly person: PersonId | undefined
}

export async function nameAuthor(ctx: Ctx, { resource: id, name, person }: Naming): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canTend(ctx.actor, resource))
  const words = (lang: 'fr' | 'en') => libraryWords[lang].authors
  const meant = await whoIsMeant({ db: ctx.tx, actor: ctx.actor, resource, now: ctx.now }, name)
  const one = meant.length === 1 ? meant[0] : meant.find((card) => card.id === person)
  if (!one) throw wrong((lang) => (meant.length === 0 ? words(lang).nobody : words(lang).several), 'name')
  if (resource.authors.includes(one.id)) return resource
  if (resource.authors.length >= MOST_AUTHORS) throw wrong((lang) => words(lang).full, 'name')
  await addAuthor(ctx.tx, id, one.id, ctx.now)
  await record(ctx, authorNamed(id, { person: one.id }))
  return resource
}

type Asking = {
  readonly db: Db
  readonly actor: Actor
  readonly resource: Pick<Resource, 'audience'>
  readonly now: Date
}

/** Those of this name who read the resource; those of a longer name where nobody is called just so. */
export async function whoIsMeant(
  { db, actor, resource: { audience }, now }: Asking,
  name: string,
): Promise<readonly PersonCard[]> {
  const typed = name.replace(/^@/, '').trim()
  if (typed === '') return []
  const named = await peopleToName(db, actor, { typed, spoke: [], listed: audience, now, limit: MOST_MEANT })
  const reading = await whoSees(
    db,
    audience,
    named.map(({ card }) => card.id),
  )
  const cards = named.flatMap(({ card }) => (reading.has(card.id) ? [card] : []))
  const exactly = cards.filter((card) => card.name.localeCompare(typed, undefined, { sensitivity: 'base' }) === 0)
  return exactly.length > 0 ? exactly : cards
}

/** Somebody answers for it, always: the last one leaves it to another first. */
export async function unnameAuthor(
  ctx: Ctx,
  { resource: id, person }: { resource: ResourceId; person: PersonId },
): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canUnname(ctx.actor, resource, person))
  if (!resource.authors.includes(person)) return resource
  if (resource.authors.length === 1) throw wrong((lang) => libraryWords[lang].authors.last, 'name')
  await takeAuthor(ctx.tx, id, person)
  await record(ctx, authorUnnamed(id, { person }))
  return resource
}
