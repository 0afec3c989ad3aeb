/** The browsers that somebody wants to be told on, what waits for each, and how far it was told. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { BrowserKeys } from '#platform/push/index.ts'
import type { ToldRow } from './lines-store.ts'
import { newestNote, newestTold } from './waiting-store.ts'

export type Device = {
  readonly id: number
  readonly person: number
  readonly session: string
  readonly address: string
  readonly keys: BrowserKeys
  readonly through: number
  readonly noted: number
  readonly failingSince: Date | null
}
/** The last are the newest rows about its person: of conversations, and of what is told beside them. */
export type DueDevice = Device & { readonly last: number; readonly lastNoted: number }

type Row<D> = Omit<D, 'keys'> & BrowserKeys
const withKeys = <D extends Device>({ p256dh, auth, ...row }: Row<D>) => ({ ...row, keys: { p256dh, auth } })

const columns = sql`d.id, d.person_id person, d.session_id session, d.address, d.p256dh, d.auth, d.through, d.noted, d.failing_since "failingSince"`

/** Nobody carries more than this many; the one that was added longest ago goes. */
const MOST_DEVICES = 10

type NewDevice = Pick<Device, 'person' | 'session' | 'address' | 'keys'> & {
  readonly agent: string | null
  readonly at: Date
}

/**
 * A session has one, and a browser is one person's: whoever says yes there has it from now on. Answers false when the
 * address is somebody's whose keys are others: then it is not the same browser.
 */
export async function keepDevice(tx: Tx, { person, session, address, keys, agent, at }: NewDevice): Promise<boolean> {
  await sql`delete from notifications.devices where session_id = ${session} and address <> ${address}`.execute(tx)
  const { numAffectedRows } = await sql`
    insert into notifications.devices as d (person_id, session_id, address, p256dh, auth, agent, at, through, noted)
    values (${person}, ${session}, ${address}, ${keys.p256dh}, ${keys.auth}, ${agent}, ${at},
      coalesce(${newestTold(sql`${person}`)}, 0), coalesce(${newestNote(sql`${person}`)}, 0))
    on conflict (address) do update set person_id = excluded.person_id, session_id = excluded.session_id, agent = excluded.agent,
      at = excluded.at, through = excluded.through, noted = excluded.noted, due_at = null, failing_since = null
    where d.p256dh = excluded.p256dh and d.auth = excluded.auth`.execute(tx)
  await sql`
    delete from notifications.pushed p using notifications.devices d where d.id = p.device_id and d.address = ${address}`.execute(
    tx,
  )
  await sql`
    delete from notifications.devices where id in (
      select id from notifications.devices where person_id = ${person} order by at desc, id desc offset ${MOST_DEVICES})`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

export type OwnDevice = {
  readonly id: number
  readonly session: string
  readonly agent: string | null
  readonly at: Date
}

export async function devicesOf(db: Db, person: number): Promise<OwnDevice[]> {
  const { rows } = await sql<OwnDevice>`
    select id, session_id session, agent, at from notifications.devices where person_id = ${person} order by at desc, id desc`.execute(
    db,
  )
  return rows
}

export async function pushAddresses(db: Db, person: number): Promise<Device[]> {
  const { rows } = await sql<
    Row<Device>
  >`select ${columns} from notifications.devices d where person_id = ${person}`.execute(db)
  return rows.map(withKeys<Device>)
}

export async function endDevice(db: Db, person: number, id: number): Promise<void> {
  await sql`delete from notifications.devices where person_id = ${person} and id = ${id}`.execute(db)
}

/** The next that something waits for; nobody else takes them until this transaction ends. */
export async function takeDueDevices(tx: Tx, at: Date, limit: number): Promise<DueDevice[]> {
  const { rows } = await sql<Row<DueDevice>>`
    select ${columns}, coalesce(${newestTold(sql`d.person_id`)}, d.through) "last",
      coalesce(${newestNote(sql`d.person_id`)}, d.noted) "lastNoted"
    from notifications.devices d where d.due_at <= ${at} order by d.due_at limit ${limit} for update skip locked`.execute(
    tx,
  )
  return rows.map(withKeys<DueDevice>)
}

/** Told as far as this; nothing waits. Committed before anything leaves: whoever dies in between tells nobody twice. */
export async function claimDevices(tx: Tx, due: readonly DueDevice[]): Promise<void> {
  await sql`
    update notifications.devices d set due_at = null, through = greatest(d.through, p.last), noted = greatest(d.noted, p.noted)
    from unnest(${due.map((one) => one.id)}::bigint[], ${due.map((one) => one.last)}::bigint[],
      ${due.map((one) => one.lastNoted)}::bigint[]) as p (id, last, noted)
    where d.id = p.id`.execute(tx)
}

/** What was told between, and has not been pushed to this very device. */
export async function toldToDevice(
  db: Db,
  { id, person, through, last }: DueDevice,
): Promise<(ToldRow & { id: number })[]> {
  const { rows } = await sql<ToldRow & { id: number }>`
    select t.id, t.conversation_id conversation, t.post_id post, t.why, t.nth, t.at
    from notifications.told t left join notifications.pushed p on p.device_id = ${id} and p.conversation_id = t.conversation_id
    where t.person_id = ${person} and t.id > greatest(${through}::bigint, p.through) and t.id <= ${last}
    order by t.id desc limit ${MOST_ROWS}`.execute(db)
  return rows
}
const MOST_ROWS = 100

/** What a device was told, or may have been: it is not told again. A fact that is told beside conversations counts below zero, as on the bell. */
export async function notePushed(
  db: Db,
  device: number,
  told: readonly { conversation: number; id: number }[],
  { at, reached }: { at: Date; reached: boolean },
): Promise<void> {
  await sql`
    with device as (
      update notifications.devices set failing_since = case when ${reached} then null else coalesce(failing_since, ${at}) end
      where id = ${device} returning id)
    insert into notifications.pushed as p (device_id, conversation_id, through, at)
    select device.id, t.conversation, max(t.id), ${at}
    from device, unnest(${told.map((one) => one.conversation)}::bigint[], ${told.map((one) => one.id)}::bigint[]) as t (conversation, id)
    group by 1, 2
    on conflict (device_id, conversation_id) do update set through = greatest(p.through, excluded.through), at = excluded.at`.execute(
    db,
  )
}

/** Later, from where it was. */
export async function putOffDevice(
  db: Db,
  { id, through, noted }: Pick<Device, 'id' | 'through' | 'noted'>,
  until: Date,
): Promise<void> {
  await sql`
    update notifications.devices set due_at = ${until}, through = least(through, ${through}), noted = least(noted, ${noted})
    where id = ${id}`.execute(db)
}

/** Since when it fails, if it did already. */
export async function noteFailing(db: Db, id: number, at: Date): Promise<void> {
  await sql`update notifications.devices set failing_since = coalesce(failing_since, ${at}) where id = ${id}`.execute(
    db,
  )
}

export async function forgetDevices(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from notifications.devices where id = any(${ids})`.execute(db)
}

export async function forgetOldPushed(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications.pushed where at < ${before}`.execute(db)
}
