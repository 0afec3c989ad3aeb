/**
 * The spine. A fact says *that* something happened: ids, numbers, enums and dates, never what people wrote. It is
 * recorded in the transaction of the deed; whatever follows (unread marks, the pulse, later mail and webhooks) is a
 * projection that reads facts in order and can be dropped and rebuilt.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '#platform/database/index.ts'

/** What a fact may carry. Text is not among it. */
type Plain = z.ZodNumber | z.ZodBoolean | z.ZodEnum | z.ZodISODate | z.ZodISODateTime
/** A mark that few bear: facts told before there was one are read as they are. */
type Rare = z.ZodOptional<z.ZodLiteral<true>>
type Shape = Readonly<Record<string, Plain | z.ZodNullable<Plain> | z.ZodArray<z.ZodNumber> | Rare>>

export type FactKind<S extends Shape = Shape> = {
  (subject: number, data: z.output<z.ZodObject<S>>): NewFact
  readonly factName: string
  readonly subjectKind: string
  readonly shape: z.ZodObject<S>
  /** Why it is kept out of everything that draws people together: graphs, counts of who speaks to whom, feeds, webhooks. */
  readonly apart: string | undefined
  /** The data of a recorded fact of this kind; undefined for any other. */
  read(fact: Fact): z.output<z.ZodObject<S>> | undefined
}
/** What the house holds of any kind, whatever it carries: only the room that tells it can make one. */
export type FactNamed = Pick<FactKind, 'factName' | 'subjectKind' | 'apart'> & { readonly shape: z.ZodObject }
export type NewFact = { readonly name: string; readonly kind: string; readonly subject: number; readonly data: object }

/** A recorded fact as a consumer reads it. `actor` is null for what nobody did (a timer, an import of an unknown). */
export type Fact = {
  readonly id: number
  readonly tx: string
  readonly name: string
  readonly actor: number | null
  readonly at: Date
  readonly kind: string
  readonly subject: number
  readonly data: unknown
  readonly imported: boolean
}

/** Rarely needed: `apart` says why a fact is kept out of everything that draws people together. A test says who may read it. */
export type FactMarks = { readonly apart?: string }

/** `factKind('ideas.voted', 'idea', z.object({ … }))`: past tense, small and true. */
export function factKind<S extends Shape>(
  factName: string,
  subjectKind: string,
  shape: z.ZodObject<S>,
  { apart }: FactMarks = {},
): FactKind<S> {
  const make = (subject: number, data: z.output<z.ZodObject<S>>): NewFact => ({ name: factName, kind: subjectKind, subject, data })
  const read = (fact: Fact) => (fact.name === factName ? shape.parse(fact.data) : undefined)
  return Object.assign(make, { factName, subjectKind, shape, apart, read })
}

/** Who tells, and when it happened: an importer tells of the past. */
export type Telling = { readonly actor: number | null; readonly at: Date; readonly imported?: boolean }

export async function writeFacts(db: Db, facts: readonly (NewFact & Telling)[]): Promise<void> {
  if (facts.length === 0) return
  await sql`
    insert into platform.facts (name, actor, at, subject_kind, subject_id, data, imported)
    select * from unnest(
      ${facts.map((f) => f.name)}::text[], ${facts.map((f) => f.actor)}::bigint[], ${facts.map((f) => f.at)}::timestamptz[],
      ${facts.map((f) => f.kind)}::text[], ${facts.map((f) => f.subject)}::bigint[],
      ${facts.map((f) => JSON.stringify(f.data))}::jsonb[], ${facts.map((f) => f.imported ?? false)}::boolean[])`.execute(db)
}

/** A person who is erased is replaced by a fresh id that leads nowhere: the only change facts ever see. */
export async function unlinkPerson(db: Db, person: number, fresh: number): Promise<void> {
  await sql`update platform.facts set actor = ${fresh} where actor = ${person}`.execute(db)
  await sql`update platform.facts set subject_id = ${fresh} where subject_kind = 'person' and subject_id = ${person}`.execute(db)
  for (const field of NAMING_PEOPLE) {
    const name = sql.lit(field)
    await sql`
      update platform.facts set data = jsonb_set(data, array[${name}], to_jsonb(${fresh}::bigint))
      where data ? ${name} and (data ->> ${name})::bigint = ${person}`.execute(db)
  }
}

/** The fields of facts whose number is a person. */
const NAMING_PEOPLE = ['person', 'invitedBy', 'vouchedBy']
