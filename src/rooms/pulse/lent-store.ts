/** The network for whoever looks at it closely: pairs with their weight, those tied to nobody, and what was passed on. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { inForce, marksInForce } from './shared-store.ts'
import { ties } from './ties-store.ts'

/** After so many days a tie weighs half (metrics, section 5). */
export const HALF_LIFE_DAYS = 90
/** Whoever was helped has so long to help somebody else. */
export const PASSING_DAYS = 60
const BATCH = 5_000

export type LentTie = {
  readonly a: PersonId
  readonly aStaff: boolean
  readonly b: PersonId
  readonly bStaff: boolean
  readonly weight: number
  /** Of the groups named, the one where most of it was said; null where none of it was. */
  readonly place: number | null
}
type Asked = { readonly from: Date; readonly to: Date; readonly open: readonly number[] }

/**
 * Of the `most` people with the heaviest ties, each tie for each way, in batches: what is held at once does not grow with
 * the home. The same rows in the same order every time.
 */
export async function eachTie(
  tx: Tx,
  { from, to, open }: Asked,
  most: number,
  take: (ties: readonly LentTie[]) => void,
): Promise<void> {
  await sql`
    create temporary table lent on commit drop as
    with ${marksInForce}, ${ties(from, to, true)}
    select a, "aAs" = 'staff' "aStaff", b, "bAs" = 'staff' "bStaff",
      sum(power(0.5::float8, extract(epoch from ${to}::timestamptz - at)::float8 / ${HALF_LIFE_DAYS * 86_400}::float8)) weight,
      mode() within group (order by place) filter (where place = any(${open})) place
    from ties where a <> b and "aAs" in ('member', 'staff') and "bAs" in ('member', 'staff') group by 1, 2, 3, 4`.execute(
    tx,
  )
  await sql`
    declare lent_ties no scroll cursor for
    with strong as (
      select person, staff from (select a person, "aStaff" staff, weight from lent union all select b, "bStaff", weight from lent) each
      group by 1, 2 order by sum(weight) desc, 1, 2 limit ${sql.raw(String(most))}
    )
    select l.* from lent l join strong x on x.person = l.a and x.staff = l."aStaff" join strong y on y.person = l.b and y.staff = l."bStaff"
    order by l.a, l."aStaff", l.b, l."bStaff"`.execute(tx)
  for (;;) {
    const { rows } = await sql<LentTie>`fetch ${sql.raw(String(BATCH))} from lent_ties`.execute(tx)
    if (rows.length === 0) return
    take(rows)
  }
}

export type LentPeople = {
  /** Members who wrote, or are tied to somebody. */
  readonly active: number
  /** Of them, those tied to anybody, and those tied to another member. */
  readonly tied: number
  readonly tiedToMembers: number
}

/** After `eachTie`, in the same transaction. */
export async function peopleLent(tx: Tx, { from, to }: Asked): Promise<LentPeople> {
  const { rows } = await sql<LentPeople>`
    with ${marksInForce},
    tied as (
      select person, bool_or(other) other from (
        select a person, not "bStaff" other from lent where not "aStaff" union all select b, not "aStaff" from lent where not "bStaff"
      ) each group by 1
    ),
    wrote as (
      select distinct p.author person from pulse.posts p
      where p.counts and p.at >= ${from} and p.at < ${to} and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    )
    select (select count(*) from (select person from tied union select person from wrote) active) active,
      (select count(*) from tied) tied, (select count(*) from tied where other) "tiedToMembers"`.execute(tx)
  return rows[0] ?? { active: 0, tied: 0, tiedToMembers: 0 }
}

export type Passed = { readonly helped: number; readonly passedOn: number }

/**
 * Generalised reciprocity: of the members whom another member helped first in this time, with as many days left as passing
 * on takes, those who within that time did something for a member who had done nothing for them until then.
 */
export async function passedOn(db: Db, { from, to }: Pick<Asked, 'from' | 'to'>): Promise<Passed> {
  const days = sql`make_interval(days => ${PASSING_DAYS})`
  const { rows } = await sql<Passed>`
    with ${marksInForce}, ${ties(from, to)},
    own as materialized (select a, b, at from ties where "aAs" = 'member' and "bAs" = 'member' and a <> b),
    given as materialized (select a, b, min(at) at from own group by 1, 2),
    helped as (select b person, min(at) at from given group by 1 having min(at) < ${to}::timestamptz - ${days}),
    passed as (
      select distinct h.person from helped h join own g on g.a = h.person and g.at > h.at and g.at <= h.at + ${days}
      left join given before on before.a = g.b and before.b = g.a and before.at <= g.at
      where before.a is null
    )
    select (select count(*) from helped) helped, (select count(*) from passed) "passedOn"`.execute(db)
  return rows[0] ?? { helped: 0, passedOn: 0 }
}

/** Of these, who objects to being counted. */
export async function objectingAmong(db: Db, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ person: PersonId }>`/*=pulse.objectingAmong*/
    select person from pulse.objections where person = any(${people})`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
