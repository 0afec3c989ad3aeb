/** What changes in the places. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Door, Group, Openness, Space } from './place.ts'

export type NewPlace = {
  readonly spaceId: number | null
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly lang: string
  readonly openness: Openness
  readonly door: Door
  readonly domains: readonly string[]
  readonly audience: AudienceId
  readonly seenBy: AudienceId
  readonly icon: string | null
  readonly help: boolean
  readonly accent: string | null
  readonly state: Group['state']
  readonly namedAfterHome: boolean
  readonly foundedBy: number | null
  readonly foundedAt: Date
  readonly source: string | null
  readonly clientKey?: string | undefined
}

export async function insertPlace(db: Db, place: NewPlace): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into spaces.places (space_id, slug, name, about, lang, openness, door, domains, audience_id, seen_by, icon, help,
      accent, state, named_after_home, founded_by, founded_at, source, client_key)
    values (${place.spaceId}, ${place.slug}, ${place.name}, ${place.about}, ${place.lang}, ${place.openness}, ${place.door},
      ${place.domains}, ${place.audience}, ${place.seenBy}, ${place.icon}, ${place.help}, ${place.accent}, ${place.state},
      ${place.namedAfterHome}, ${place.foundedBy}, ${place.foundedAt}, ${place.source}, ${place.clientKey ?? null}::uuid)
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a place was not kept')
  return id
}

/** One person founds one place after the other: sent twice at once, the second finds the first. */
export async function inTurn(db: Db, founder: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('places of ' || ${founder}::text, 0))`.execute(db)
}

/** The place that this form founded. What was declined or put to rest is founded anew. */
export async function foundedWith(db: Db, founder: number, clientKey: string): Promise<number | undefined> {
  await sql`
    update spaces.places set client_key = null
    where founded_by = ${founder} and client_key = ${clientKey}::uuid and (state = 'declined' or archived_at is not null)`.execute(
    db,
  )
  const { rows } = await sql<{ id: number }>`
    select id from spaces.places where founded_by = ${founder} and client_key = ${clientKey}::uuid`.execute(db)
  return rows[0]?.id
}

export async function groupsFoundedSince(db: Db, founder: number, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) n from spaces.places where founded_by = ${founder} and founded_at > ${since} and space_id is not null`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** An address nobody has yet: `name`, else `name-2`, `name-3`… Held until the end of the transaction. */
export async function freeSlug(db: Db, wanted: string, kind: 'space' | 'group'): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('spaces.slug', 0))`.execute(db)
  const { rows } = await sql<{ slug: string }>`
    select slug from spaces.places
    where (space_id is null) = ${kind === 'space'} and (slug = ${wanted} or slug ~ ('^' || ${wanted} || '-[0-9]+$'))`.execute(
    db,
  )
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n++
  return `${wanted}-${n}`
}

export type PlaceWords = {
  readonly name: string
  readonly about: string
  readonly lang: string
  readonly door: Door
  readonly domains: readonly string[]
  readonly icon: string | null
  readonly help: boolean
  readonly accent: string | null
  readonly founding: Space['founding']
}
export async function updatePlace(db: Db, id: number, words: PlaceWords): Promise<void> {
  await sql`
    update spaces.places set name = ${words.name}, about = ${words.about}, lang = ${words.lang}, door = ${words.door},
      domains = ${words.domains}, icon = ${words.icon}, help = ${words.help}, accent = ${words.accent}, founding = ${words.founding},
      named_after_home = named_after_home and name = ${words.name}
    where id = ${id}`.execute(db)
}

export async function updateOpenness(
  db: Db,
  id: number,
  to: { openness: Openness; seenBy: AudienceId },
): Promise<void> {
  await sql`update spaces.places set openness = ${to.openness}, seen_by = ${to.seenBy} where id = ${id}`.execute(db)
}

/** A yes or a no to a group that was asked for. */
export async function updateFounding(
  db: Db,
  id: number,
  to: { state: Group['state']; seenBy: AudienceId; by: number; at: Date; answer: string },
): Promise<void> {
  await sql`
    update spaces.places set state = ${to.state}, seen_by = ${to.seenBy}, answered_by = ${to.by}, answered_at = ${to.at}, answer = ${to.answer}
    where id = ${id}`.execute(db)
}

export async function updateArchived(
  db: Db,
  id: number,
  archived: { by: number | null; at: Date } | null,
): Promise<void> {
  await sql`update spaces.places set archived_at = ${archived?.at ?? null}, archived_by = ${archived?.by ?? null} where id = ${id}`.execute(
    db,
  )
}

export async function updateHidden(
  db: Db,
  id: number,
  to: { hiddenAt: Date | null; seenBy: AudienceId },
): Promise<void> {
  await sql`update spaces.places set hidden_at = ${to.hiddenAt}, seen_by = ${to.seenBy} where id = ${id}`.execute(db)
}

/** The first space goes by the name of the home until somebody gives it its own. */
export async function nameAfterHome(db: Db, name: string): Promise<void> {
  await sql`update spaces.places set name = ${name} where named_after_home`.execute(db)
}

export async function publicGroupIn(db: Db, space: number): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select 1 from spaces.places where space_id = ${space} and openness = 'public') there`.execute(db)
  return rows[0]?.there ?? false
}

/** Two servers that start at once open one first space. */
export async function holdFirstSpace(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('spaces.first', 0))`.execute(db)
}
