/** Whom a post concerns, by what they chose; and the rows that tell them. */
import { sql, type RawBuilder } from 'kysely'
import { HOME, whoSees, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { levelOf, reasons, tells, type FollowedPlace, type Level, type Reason } from './level.ts'
import { LETTER_AFTER, newestNote, PUSH_AFTER, wakeInTurn } from './waiting-store.ts'

/** One post that some may be told of, for one moment: it was added, it names somebody more, it helped. */
export type Said = {
  readonly post: number
  readonly nth: number
  readonly at: Date
  /** Who did it: nobody is told of their own acts. */
  readonly by: number | null
  readonly conversation: number
  readonly group: number | null
  readonly audience: AudienceId
  readonly starter: number | null
  /** Those it concerns by itself. */
  readonly directly: readonly Concerned[]
  /** Whether those who follow the place are told too. */
  readonly toFollowers: boolean
  /** Whoever sees it is told: those with a device in rows, the others when they look. */
  readonly toAll: boolean
}
export type Concerned = { readonly person: number; readonly why: Reason }

/**
 * Those who are told of it: members, who see where it stands as it is told. Whoever was put out may still follow the place,
 * and lines that they may not read would bury those that they may; a number that nobody bears yet may be written by hand.
 * `among`: of these people only, and then however many follow the place; otherwise places that
 * are loud are left out, since whoever follows them looks by themselves.
 */
export async function whoIsTold(db: Db, said: Said, among?: readonly number[]): Promise<Concerned[]> {
  const places = said.toFollowers ? await placesToAsk(db, said, among) : []
  const all = said.toAll ? (among ?? (await withDevices(db))) : []
  const directly = [...said.directly, ...all.map((person) => ({ person, why: 'called' as const }))]
  // Most lines of a live room: they name nobody, and nobody follows by them.
  if (directly.length === 0 && places.length === 0) return []
  const { rows } = await sql<Candidate>`
    with candidates as (
      select person, why from unnest(${directly.map((one) => one.person)}::bigint[], ${directly.map((one) => one.why)}::text[]) as d (person, why)
      union all
      select f.person_id, 'followed' from notifications.following f
      join unnest(${places.map((one) => one.kind)}::text[], ${places.map((one) => one.id)}::bigint[]) as p (kind, id)
        on p.kind = f.place_kind and p.id = f.place_id
      where f.level = 'everything'
    )
    select c.person, c.why, o.level "conversation", g.level "group"
    from candidates c
    left join notifications.following o on o.person_id = c.person and o.place_kind = 'conversation' and o.place_id = ${said.conversation}
    left join notifications.following g on g.person_id = c.person and g.place_kind = 'group' and g.place_id = ${said.group}
    where c.person is distinct from ${said.by}::bigint ${amongOnly(among)}`.execute(db)
  const concerned = mostPersonal(rows.filter((row) => isTold(row, said)))
  if (concerned.length === 0) return []
  const people = concerned.map(({ person }) => person)
  const [members, seers] = [await whoSees(db, HOME, people), await whoSees(db, said.audience, people)]
  return concerned.filter(({ person }) => members.has(person) && seers.has(person))
}

/** Those who can be told while they do not look. */
async function withDevices(db: Db): Promise<number[]> {
  const { rows } = await sql<{ person: number }>`select distinct person_id person from notifications.devices`.execute(db)
  return rows.map((row) => row.person)
}

type Candidate = Concerned & { readonly conversation: Level | null; readonly group: Level | null }

const amongOnly = (among: readonly number[] | undefined): RawBuilder<unknown> =>
  among === undefined ? sql`` : sql`and c.person = any(${among})`

function isTold({ person, why, conversation, group }: Candidate, { starter }: Said): boolean {
  const level = levelOf({
    conversation: conversation ?? undefined,
    began: person === starter,
    group: group ?? undefined,
  })
  return tells(level, why)
}

/** Once each, for the reason that is most theirs. */
function mostPersonal(concerned: readonly Concerned[]): Concerned[] {
  const best = new Map<number, Reason>()
  for (const { person, why } of concerned.toSorted((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why))) {
    if (!best.has(person)) best.set(person, why)
  }
  return [...best].map(([person, why]) => ({ person, why }))
}

/** Whether a row of `f` is among what they want to be told of in this way, as their preferences `p` say. */
const wanted = (way: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${way} = 'everything' or (coalesce(${way}, 'concerns') = 'concerns' and f.why <> 'followed'))`

/** Writing some hundred rows takes milliseconds; a hundred thousand would take a minute of the database for one post. */
const MOST_ROWS = 500

async function placesToAsk(
  db: Db,
  { conversation, group }: Said,
  among: readonly number[] | undefined,
): Promise<FollowedPlace[]> {
  const places: FollowedPlace[] = [{ kind: 'conversation', id: conversation }]
  if (group !== null) places.push({ kind: 'group', id: group })
  if (among !== undefined) return places
  const loud = await loudAmong(db, places)
  return places.filter((one) => !loud.has(one.kind))
}

async function loudAmong(db: Db, places: readonly FollowedPlace[]): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string }>`
    select place_kind kind from notifications.loud
    where (place_kind, place_id) in (select * from unnest(${places.map((one) => one.kind)}::text[], ${places.map((one) => one.id)}::bigint[]))`.execute(
    db,
  )
  return new Set(rows.map((row) => row.kind))
}

/** Everybody else is told of it when they look: one row, however many they are. */
export async function noteCall(db: Db, { post, conversation, at }: Said): Promise<void> {
  await sql`
    insert into notifications.calls (post_id, conversation_id, at, mail_after) values (${post}, ${conversation}, ${at}, 0)
    on conflict do nothing`.execute(db)
}

/** A place becomes loud with the first post that more would be told of than rows are written for. It stays so. */
export async function noteLoud(db: Db, { conversation, group, at }: Said): Promise<void> {
  await sql`
    insert into notifications.loud (place_kind, place_id, since)
    select p.kind, p.id, ${at}::timestamptz - interval '1 microsecond'
    from (values ('conversation', ${conversation}::bigint), ('group', ${group}::bigint)) as p (kind, id)
    where (select count(*) from (
      select 1 from notifications.following f
      where f.place_kind = p.kind and f.place_id = p.id and f.level = 'everything' limit ${MOST_ROWS + 1}
    ) followers) > ${MOST_ROWS}
    on conflict do nothing`.execute(db)
}

/** A line for each of them, and why; a letter and a word to their devices soon, where they want one. Told twice of the same, they are told once. */
export async function tellThem(
  db: Db,
  said: Pick<Said, 'post' | 'nth' | 'at' | 'conversation'>,
  concerned: readonly Concerned[],
): Promise<void> {
  if (concerned.length === 0) return
  const { post, nth, at, conversation } = said
  await wakeInTurn(db)
  await sql`
    with fresh as (
      insert into notifications.told (person_id, post_id, why, conversation_id, nth, at)
      select c.person, ${post}, c.why, ${conversation}, ${nth}, ${at}
      from unnest(${concerned.map((one) => one.person)}::bigint[], ${concerned.map((one) => one.why)}::text[]) as c (person, why)
      where not exists (
        select 1 from notifications.told t
        where t.person_id = c.person and t.post_id = ${post} and (t.why = c.why or (c.why <> all (array['helped', 'reminded']) and t.why <> all (array['helped', 'reminded']))))
      on conflict do nothing returning person_id, id, why
    ),
    lined as (
      insert into notifications.lines (person_id, conversation_id, at)
      select person_id, ${conversation}, ${at} from fresh
      on conflict (person_id, conversation_id) do update set at = greatest(lines.at, excluded.at)
    ),
    woken as (
      update notifications.devices d set due_at = coalesce(d.due_at, ${at}::timestamptz + ${PUSH_AFTER}),
        -- What came while they wanted less is not told when they want more.
        through = case when d.due_at is null then greatest(d.through, f.id - 1) else d.through end,
        noted = case when d.due_at is null then coalesce(${newestNote(sql`d.person_id`)}, 0) else d.noted end
      from fresh f left join notifications.preferences p on p.person_id = f.person_id
      where d.person_id = f.person_id and ${wanted(sql`p.push`)}
    )
    insert into notifications.mailing as m (person_id, due_at, through, noted)
    select f.person_id, ${at}::timestamptz + ${LETTER_AFTER}, f.id - 1, coalesce(${newestNote(sql`f.person_id`)}, 0)
    from fresh f left join notifications.preferences p on p.person_id = f.person_id
    -- What calls everybody goes by mail to a stretch of them at a time.
    where f.why <> 'called' and ${wanted(sql`p.mail`)}
    on conflict (person_id) do update set due_at = coalesce(m.due_at, excluded.due_at),
      noted = case when m.due_at is null then excluded.noted else m.noted end`.execute(db)
}

/** Whoever speaks in a conversation follows it, unless they said otherwise. */
export async function followBySpeaking(
  db: Db,
  spoken: readonly { person: number; conversation: number; at: Date }[],
): Promise<void> {
  await sql`
    insert into notifications.following (person_id, place_kind, place_id, level, chosen, at)
    select s.person, 'conversation', s.conversation, 'everything', false, min(s.at)
    from unnest(${spoken.map((one) => one.person)}::bigint[], ${spoken.map((one) => one.conversation)}::bigint[],
      ${spoken.map((one) => one.at)}::timestamptz[]) as s (person, conversation, at)
    group by 1, 3 on conflict do nothing`.execute(db)
}
