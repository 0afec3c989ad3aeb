import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { HOME } from '#platform/audiences.ts'
import { world } from '#test/world.ts'
import { sendDigests } from './digest.ts'
import { pushDue } from './pushing.ts'
import { openPostOffice } from '#test/post-office.ts'
import { killedDoing, program } from './test-program.ts'
import { scene } from './test-devices.ts'
import { begin, comeIn, groupOf, mention } from './test-scene.ts'

const NOW = '2026-11-23T09:00:00Z'
const NEIGHBOURS = 200
/** Letters that three lines may hold when it dies. */
const ON_THE_WAY = 3
/** Devices that are claimed together. */
const SIDE_BY_SIDE = 8

test('a home that is killed with SIGKILL while it sends its digest, three times, sends nobody two and forgets few', async () => {
  const office = await openPostOffice()
  const at = await world({ at: new Date(NOW), config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' } })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom)
  const { db } = at.home
  await sql`
    with came as (
      insert into people.people (name, email, joined_at, lang)
      select 'Voisin ' || n, 'v' || n || '@example.org', timestamptz '2026-01-01', 'fr' from generate_series(1, ${NEIGHBOURS}) n returning id, name, email
    ),
    known as (insert into auth.users (name, email, "emailVerified", "personId") select name, email, true, id from came),
    wanted as (insert into notifications.preferences (person_id, digest, digest_answered) select id, 'weekly', true from came)
    insert into platform.audience_people (audience_id, person_id, role)
    select a, came.id, 'member' from came, unnest(${[HOME, group.audience]}::bigint[]) a`.execute(db)
  await begin(at, at.tom, group, 'La semaine')
  await at.home.settled()
  const home = await program()
  const deaths = [30, 31, 120]
  const config = { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' }
  for (const upTo of deaths)
    await killedDoing(home, { at, deed: 'sendDigests', config }, () => office.taken.length >= upTo)
  await sendDigests(at.home, new AbortController().signal)
  const neighbours = office.taken.map((letter) => letter.for).filter((one) => one.startsWith('v'))
  expect(new Set(neighbours).size).toBe(neighbours.length)
  expect(neighbours.length).toBeGreaterThanOrEqual(NEIGHBOURS - deaths.length * ON_THE_WAY)
}, 120_000)

test('killed between claiming and sending, it pushes nothing twice: those it had not begun with are told by the next', async () => {
  const { at, service, group, yes } = await scene()
  const neighbours = await Promise.all(Array.from({ length: 10 }, (_, n) => at.newcomer(`Voisine ${n}`)))
  for (const one of neighbours) await yes(one)
  await begin(at, at.tom, group, 'Vous dix', neighbours.map(mention).join(' '))
  await at.home.settled()
  at.later({ minutes: 1 })
  service.answer('silent')
  const config = { privatePush: service.origin }
  await killedDoing(await program(), { at, deed: 'pushDue', config }, () => service.asked() >= SIDE_BY_SIDE)
  service.answer(undefined)
  expect(await pushDue(at.home, new AbortController().signal)).toBe(neighbours.length - SIDE_BY_SIDE)
  at.later({ hours: 1 })
  expect(await pushDue(at.home, new AbortController().signal)).toBe(0)
  expect(service.asked()).toBe(neighbours.length)
}, 120_000)
