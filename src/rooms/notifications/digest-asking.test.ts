import { expect, test } from 'vitest'
import { bringPeople } from '#people'
import { openPostOffice } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { sendDigests } from './digest.ts'
import { sendDue } from './mailing.ts'
import { keepDigest } from './preferences-store.ts'
import { begin, comeIn, groupOf, toldTo } from './test-scene.ts'

const ASKED = 'Recevoir un résumé chaque lundi ?'

/** Ten in the morning in Paris, on a Monday; everybody came a month ago. */
async function scene() {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' },
  })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  await begin(at, at.tom, group, 'La sortie de dimanche')
  await at.home.settled()
  const walk = () => sendDigests(at.home, new AbortController().signal)
  return { at, office, group, walk }
}

test('whoever was never asked is sent no digest, and is asked where they come', async () => {
  const { at, office, walk } = await scene()
  expect(await walk()).toBe(0)
  expect(office.taken).toEqual([])
  for (const page of ['/', '/notifications'])
    expect([page, await at.as(at.odile).text(page)]).toEqual([page, expect.stringContaining(ASKED)])
  const nour = await at.newcomer('Nour Benali')
  expect(await at.as(nour).text('/')).toContain(ASKED)
})

test('a yes is kept: the digest comes on the next Monday, and nobody asks again', async () => {
  const { at, office, group, walk } = await scene()
  const reply = await at.as(at.odile).post('/me/notifications/digest', { digest: 'weekly', back: '/notifications' })
  expect([reply.status, reply.location]).toEqual([303, '/notifications'])
  expect(await at.as(at.odile).text('/notifications')).not.toContain(ASKED)
  expect(await at.as(at.odile).text('/me/notifications')).toMatch(/value="weekly" checked/)
  expect(await walk()).toBe(0)
  at.later({ days: 7 })
  await begin(at, at.tom, group, 'Celle d’après')
  await toldTo(at, at.odile)
  expect(await walk()).toBe(1)
  expect(office.taken.map((letter) => letter.for)).toEqual([at.odile.email])
})

test('a no is kept as well, from either page, and so is whatever one chose among the preferences', async () => {
  const { at, walk } = await scene()
  await at.as(at.odile).post('/me/notifications/digest', { digest: 'never', back: '/' })
  await at.as(at.maya).post('/me/notifications', { mail: 'concerns', digest: 'never', from: '', until: '' })
  for (const who of [at.odile, at.maya]) expect(await at.as(who).text('/')).not.toContain(ASKED)
  at.later({ days: 7 })
  expect(await walk()).toBe(0)
})

test('a home that sends no mail asks nobody', async () => {
  const at = await world()
  for (const page of ['/', '/notifications']) expect(await at.as(at.odile).text(page)).not.toContain(ASKED)
})

test('who came with an import and never themselves is written to by nobody, whatever stands about them', async () => {
  const { at, office, group, walk } = await scene()
  const brought = await at.act(at.maya, (ctx) =>
    bringPeople(ctx, [
      {
        source: 'slack:U1',
        name: 'Paulette Rigal',
        email: 'paulette@voisins.example',
        about: '',
        bot: false,
        at: new Date('2024-05-14'),
      },
    ]),
  )
  const paulette = brought.get('slack:U1') ?? 0
  expect(paulette).toBeGreaterThan(0)
  await keepDigest(at.home.db, paulette, 'weekly')
  await begin(at, at.tom, group, 'Où est Paulette ?', `[@Paulette Rigal](/people/${paulette})`)
  await at.home.settled()
  at.later({ days: 7 })
  await walk()
  await sendDue(at.home, new AbortController().signal)
  expect(office.taken).toEqual([])
})
