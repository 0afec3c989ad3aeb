import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { HOME } from '#platform/audiences.ts'
import { openPostOffice } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { walkDigests } from './digest.ts'
import { keepDigest } from './preferences-store.ts'
import { begin, comeIn, groupOf, idOf } from './test-scene.ts'

/** More than are asked for at once. */
const NEIGHBOURS = 520

test('a walk whose turn is over goes on behind those it has asked for', async () => {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' },
  })
  const { db } = at.home
  await sql`
    with came as (
      insert into people.people (name, email, joined_at, lang)
      select 'Voisin ' || n, 'v' || n || '@example.org', timestamptz '2026-01-01', 'fr' from generate_series(1, ${NEIGHBOURS}) n returning id, name, email
    ),
    known as (insert into auth.users (name, email, "emailVerified", "personId") select name, email, true, id from came)
    insert into platform.audience_people (audience_id, person_id, role) select ${HOME}, id, 'member' from came`.execute(
    db,
  )
  const late = []
  for (const name of ['Nour', 'Lise', 'Paul', 'Zoé']) late.push(await at.newcomer(name, new Date('2026-02-01')))
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, ...late)
  for (const who of late) await keepDigest(db, idOf(who), 'weekly')
  await begin(at, at.maya, group, 'La semaine')
  await at.home.settled()
  const over = new AbortController()
  const send: typeof at.home.mail.send = async (letter) => {
    over.abort()
    return at.home.mail.send(letter)
  }
  await walkDigests({ ...at.home, mail: { ...at.home.mail, send } }, {}, over.signal)
  const { rows } = await sql<{ after: number }>`
    select (payload ->> 'after')::int "after" from graphile_worker._private_jobs where key = 'notifications.digest'`.execute(
    db,
  )
  const { rows: asked } = await sql<{ n: number }>`
    select count(*)::int n from people.people where id <= ${rows[0]?.after ?? 0} and joined_at is not null`.execute(db)
  expect(Number(asked[0]?.n)).toBeGreaterThanOrEqual(500)
  expect(rows[0]?.after).toBeLessThan(Math.min(...late.map(idOf)))
  // As many as leave side by side; the fourth is asked for in the next turn.
  expect(office.taken).toHaveLength(3)
})
