/** What is told beside conversations, outside the home: by letter and on devices, at the hours its reader chose, and never what was confided. */
import { expect, test } from 'vitest'
import { accept, askForHelp, close, propose, wishesByIds, writeBetween } from '#aid'
import type { Somebody } from '#test/browser.ts'
import { openPostOffice } from '#test/post-office.ts'
import { openPushService } from '#test/push-service.ts'
import { world } from '#test/world.ts'
import { sendDue } from './mailing.ts'
import { pushDue } from './pushing.ts'
import { begin, comeIn, groupOf, mention, toldTo } from './test-scene.ts'

const { signal } = new AbortController()

/** Odile needs a hand with her fridge, on a Monday at ten in Paris; she and Tom have a device. */
async function scene() {
  const [office, service] = [await openPostOffice(), await openPushService()]
  const config = { ...office.bothWays, privatePush: service.origin, address: 'https://voisins.example' }
  const at = await world({ at: new Date('2026-11-23T09:00:00Z'), config })
  const devices = new Map<string, string>()
  for (const who of [at.odile, at.tom]) {
    const device = service.subscribe()
    await at.as(who).post('/me/notifications/devices', device)
    devices.set(who.name, device.address)
  }
  const details = { name: 'Zyxnom', phone: '+33 6 98 76 54 32', address: '7 bis rue Zyxblanche' }
  const need = await at.act(at.odile, (ctx) => askForHelp(ctx, { title: 'Monter un frigo', wanted: 3, details }))
  const pass = async (minutes = 6) => {
    await at.home.settled()
    at.later({ minutes })
    await pushDue(at.home, signal)
    await sendDue(at.home, signal)
  }
  const to = (who: Somebody) => office.taken.filter((letter) => letter.for === who.email)
  const on = (who: Somebody) =>
    service.arrived
      .filter(({ address }) => address === devices.get(who.name))
      .map(({ words }) => `${words['title']}: ${words['body']}`)
  const hold = (who: Somebody, word: string) => at.act(who, (ctx) => propose(ctx, { wish: need.id, word }))
  return { at, office, service, need, pass, to, on, hold }
}

test('each step of a hand held out reaches its two people by mail and on their devices, without a word of it', async () => {
  const { at, office, service, need, pass, to, on, hold } = await scene()
  const hand = await hold(at.tom, 'Zyxmot : jeudi, chez vous.')
  await pass()
  expect(to(at.odile).map(({ subject }) => subject)).toEqual(['Tom Le Goff propose de vous aider : Monter un frigo'])
  expect(on(at.odile)).toEqual(['Tom Le Goff propose de vous aider: Monter un frigo'])
  const [letter] = to(at.odile)
  expect(letter?.text).toContain('On ne répond pas à ce message par mail')
  const [way = ''] = /\/notifications\/notes\/\d+/.exec(letter?.text ?? '') ?? []
  expect((await at.as(at.odile).get(way)).location).toBe(`/needs/${need.id}`)
  expect((await at.as(at.sam).get(way)).status).toBe(404)
  await at.act(at.odile, (ctx) => accept(ctx, { proposal: hand, word: 'Zyxoui' }))
  await at.act(at.odile, (ctx) => writeBetween(ctx, { proposal: hand, text: 'Zyxparole' }))
  await pass()
  // One letter for all that came meanwhile; each by itself on a device.
  expect(to(at.tom).map(({ subject }) => subject)).toEqual(['2 nouvelles vous attendent'])
  expect(on(at.tom)).toEqual([
    'Odile Marchand a accepté: Monter un frigo',
    'Odile Marchand vous a écrit: Monter un frigo',
  ])
  await at.act(at.odile, (ctx) =>
    close(ctx, { wish: need.id, outcome: 'met', thanks: 'Zyxmerci', openness: 'private' }),
  )
  await pass()
  expect(on(at.tom).slice(2).toSorted()).toEqual([
    'Odile Marchand a refermé sa demande: Monter un frigo',
    'Odile Marchand vous a dit merci: Un mot pour vous',
  ])
  expect(to(at.tom)).toHaveLength(2)
  await pass()
  const sent = JSON.stringify([office.taken, service.arrived])
  for (const secret of ['Zyx', '98 76 54 32', '98765432']) expect(sent).not.toContain(secret)
  expect([office.taken.length, service.arrived.length]).toEqual([3, 5])
})

test('what is closed, hidden or known before it leaves is recalled; nobody who wants nothing is written to', async () => {
  const { at, office, service, need, pass, hold } = await scene()
  await hold(at.tom, 'Je viens.')
  await at.home.settled()
  // Whoever stands before it knows of it.
  at.later({ minutes: 0.1 })
  await at.as(at.odile).get(`/needs/${need.id}`)
  const hand = await hold(at.sam, 'Me too.')
  await at.as(at.sam).post(`/proposals/${hand}/withdrawal`)
  await at
    .as(at.odile)
    .post('/me/notifications', { mail: 'nothing', push: 'nothing', digest: 'never', from: '', until: '' })
  const other = await at.act(at.karim, (ctx) => askForHelp(ctx, { title: 'Une échelle' }))
  await at.act(at.tom, (ctx) => propose(ctx, { wish: other.id, word: 'J’en ai une.' }))
  await at.act(at.ines, async (ctx) => at.home.house.subject('need')?.hide?.(ctx, other.id))
  await pass()
  expect([office.taken.map(({ subject }) => subject), service.asked()]).toEqual([[], 0])
  expect(await toldTo(at, at.odile)).toHaveLength(3)
})

test('at night and on days off it waits, and one letter then tells notes and conversations in their order', async () => {
  const { at, pass, to, hold } = await scene()
  const quiet = { mail: 'concerns', push: 'nothing', digest: 'never', from: '09:00', until: '12:00', daysOff: [] }
  await at.as(at.odile).post('/me/notifications', quiet)
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  await hold(at.tom, 'Je viens.')
  at.later({ minutes: 1 })
  await begin(at, at.tom, group, 'Qui a une pompe ?', mention(at.odile))
  await pass()
  expect(to(at.odile)).toEqual([])
  await pass(120)
  const [letter, ...more] = to(at.odile)
  expect([letter?.subject, more.length]).toEqual(['2 nouvelles vous attendent', 0])
  expect(letter?.text).toMatch(/Monter un frigo[^]*Qui a une pompe/)
  // An answer to the letter itself may be meant for Tom alone: it is published nowhere.
  expect(letter?.text).not.toContain(letter?.replyTo?.[0]?.address)
})

test('"still needed?" is answered from the letter with one press, without signing in, once and for a week', async () => {
  const { at, need, pass, to } = await scene()
  const sweep = at.home.house.rooms.find(({ name }) => name === 'aid')?.rounds?.['aid.sweep']
  at.later({ days: 31 })
  await sweep?.work(at.home, signal)
  await pass()
  const [letter] = to(at.odile)
  expect(letter?.subject).toBe('Est-ce toujours d’actualité ? : Monter un frigo')
  expect(letter?.text?.match(/Oui, toujours/g)).toHaveLength(1)
  const [still = ''] = /\/still\/[\w.-]+/.exec(letter?.text ?? '') ?? []
  const asked = async () => (await wishesByIds(at.home.db, [need.id]))[0]?.askedAt ?? null
  // Programs look at the links of a letter before people do.
  expect(await at.as(at.zed).text(still)).toContain('Oui, toujours')
  expect(await asked()).not.toBeNull()
  const forged = still.replace(/\/still\/(\d+)/, (_, id) => `/still/${Number(id) + 1}`)
  for (const wrong of [forged, `${still.slice(0, -1)}${still.endsWith('A') ? 'B' : 'A'}`])
    expect((await at.as(at.zed).post(wrong)).status).toBe(404)
  for (let press = 0; press < 2; press++) expect((await at.as(at.zed).post(still)).status).toBe(303)
  expect(await at.as(at.zed).text(still)).toContain('elle reste ouverte')
  expect(await asked()).toBeNull()
  expect((await at.facts()).filter((name) => name === 'aid.needRenewed')).toHaveLength(1)
  at.later({ days: 31 })
  await sweep?.work(at.home, signal)
  // An old letter does not answer what is asked today.
  await at.as(at.zed).post(still)
  expect(await asked()).not.toBeNull()
  expect(await at.as(at.zed).text(still)).toContain('trop ancien')
  await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
  expect((await at.as(at.zed).get(still)).status).toBe(404)
})
