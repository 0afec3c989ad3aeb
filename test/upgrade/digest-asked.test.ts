/** Nobody is sent a digest because a home was upgraded. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#platform/database/migrate.ts'
import { openPostOffice } from '#test/post-office.ts'
import { cast } from '#test/cast.ts'
import { emptyDatabase, fixture, restoredHome } from './restored.ts'

const migrations = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'migrations')

test('a home from before there was a digest, opened with a mail server, writes one to nobody and asks', async () => {
  const office = await openPostOffice()
  // A Monday at ten, in Paris.
  const at = await restoredHome(
    fixture('landing-1.foyer'),
    { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' },
    new Date('2026-11-30T09:00:00Z'),
  )
  const tom = await at.member(cast.tom.email)
  const said = await at
    .as(tom)
    .post('/groups/jardin-partage/conversations', {
      title: 'Qui arrose cette semaine ?',
      text: 'Je suis absent.',
      tags: '',
    })
  expect(said.status).toBe(303)
  await at.home.settled()
  const walk = at.home.house.rooms
    .flatMap((room) => Object.entries(room.jobs ?? {}))
    .find(([name]) => name === 'notifications.digest')?.[1]
  await walk?.(at.home, {}, new AbortController().signal)
  expect(walk).toBeDefined()
  expect(office.taken.map((letter) => letter.for)).toEqual([])
  expect(await at.as(tom).text('/')).toContain('Recevoir un résumé chaque lundi ?')
})

test('of those who were sent one by default, only whoever had kept their preferences goes on', async () => {
  const { url, drop } = await emptyDatabase()
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => undefined)
  onTestFinished(async () => {
    await pool.end()
    await drop()
  })
  await migrate(pool, migrations, (name) => name < '0035')
  await pool.query(`
    insert into notifications.preferences (person_id, mail, digest) values
      (1, 'concerns', 'weekly'), (2, 'concerns', 'daily'), (3, 'nothing', 'never'),
      (4, 'nothing', 'weekly'), (5, 'concerns', 'weekly');
    insert into letterbox.reach (person_id, stopped_at, why) values (5, now(), 'refused')`)
  await migrate(pool, migrations)
  const { rows } = await pool.query(
    'select person_id "who", digest, digest_answered answered from notifications.preferences order by 1',
  )
  expect(rows.map(({ who, digest, answered }) => `${who} ${digest} ${answered}`)).toEqual([
    '1 weekly true',
    '2 daily true',
    '3 never true',
    '4 never false',
    '5 never false',
  ])
})
