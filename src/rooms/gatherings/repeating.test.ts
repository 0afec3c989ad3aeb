import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { sweep } from './reminding.ts'
import { gatheringsByIds } from './store.ts'
import { FORM } from './test-scene.ts'

const closing = new AbortController().signal

/** The addresses of its dates ahead, the nearest first, and the whole page as it is read. */
async function ahead(at: Awaited<ReturnType<typeof world>>, location: string) {
  const whole = await at.as(at.tom).text(`${location}/dates`)
  const text = whole.replace(/<section class="part" aria-labelledby="past-dates">[\s\S]*/, '')
  const addresses = [...text.matchAll(/<h2><a href="(\/gatherings\/\d+[^"]*)"/g)].map((found) => found[1] ?? '')
  return { addresses, read: text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

test('every other Thursday: eight dates stand ahead, at the same hour in winter and in summer; each is moved or called off alone', async () => {
  const at = await world({ at: new Date('2026-11-22T12:00:00Z') })
  const form = { ...FORM, day: '2027-02-18', repeats: 'fortnight', zone: 'Europe/Paris' }
  const { location } = await at.as(at.maya).post('/gatherings', form)
  const { addresses, read } = await ahead(at, location)
  expect(addresses.length).toBe(8)
  for (const day of ['18 février', '4 mars', '18 mars', '1er avril', '15 avril', '29 avril', '13 mai', '27 mai'])
    expect(read).toContain(day)
  expect(read.match(/de 20 h à 21 h 30/g)?.length).toBe(8)
  expect(read).toContain('un jeudi sur deux')
  // The calendar of the home has its next date alone.
  expect((await at.as(at.tom).text('/gatherings')).match(/date-row/g)?.length).toBe(1)

  const [first = '', second = '', third = ''] = addresses
  await at.as(at.tom).post(`${second}/answers`, { answer: 'yes' })
  expect(await at.as(at.tom).text(first)).toContain('Personne n’a encore dit oui')
  await at.as(at.maya).post(`${second}/edition`, { ...FORM, day: '2027-03-05', zone: 'Europe/Paris' })
  expect((await ahead(at, location)).read).toContain('vendredi 5 mars')
  await at.as(at.maya).post(`${third}/cancellation`, { why: 'Vacances.' })
  expect(await at.as(at.tom).text(third)).toContain('n’aura pas lieu')
  expect((await ahead(at, location)).addresses.length).toBe(8)

  // What follows goes with it; what was moved by itself keeps its own day and hour.
  const all = { ...FORM, day: '2027-02-18', from: '19:00', until: '20:00', zone: 'Europe/Paris', following: 'on' }
  await at.as(at.maya).post(`${first}/edition`, all)
  const after = (await ahead(at, location)).read
  expect(after.match(/de 19 h à 20 h/g)?.length).toBe(6)
  expect(after).toContain('vendredi 5 mars 2027 , de 20 h')
  expect((await at.as(at.maya).post(`${first}/edition`, { ...all, day: '2027-02-25' })).status).toBe(422)

  // A year later the next ones stand, made like the others.
  at.later({ days: 100 })
  await sweep(at.home, closing)
  expect((await ahead(at, location)).read).toContain('10 juin')
  // The one that was moved by itself, and the one that was called off.
  expect((await ahead(at, location)).read.match(/de 20 h à 21 h 30/g)?.length).toBe(2)
  const [, next = ''] = (await ahead(at, location)).addresses
  await at.as(at.maya).post(`${next}/cancellation`, { why: '', following: 'on' })
  at.later({ days: 200 })
  await sweep(at.home, closing)
  expect((await ahead(at, location)).addresses).toEqual([])
})

test('Tuesdays and Thursdays: all Tuesdays go to Wednesday, who comes is told, and calendars hear of it once', async () => {
  const at = await world({ at: new Date('2026-11-22T12:00:00Z') })
  const form = { ...FORM, day: '2027-03-16', zone: 'Europe/Paris' }
  const { location } = await at.as(at.maya).post('/gatherings', { ...form, repeats: 'week', repeatsOn: 'TH' })
  const { addresses, read } = await ahead(at, location)
  expect(read).toContain('chaque mardi et jeudi à 20 h')
  const [first = '', second = '', third = '', fourth = ''] = addresses
  for (const one of [third, fourth]) await at.as(at.tom).post(`${one}/answers`, { answer: 'yes' })
  await at.as(at.maya).post(`${fourth}/cancellation`, { why: 'Vacances.' })
  const sequences = async () => {
    const all = await gatheringsByIds(
      at.home.db,
      [first, second, third].map((one) => parseInt(one.split('/')[2] ?? '')),
    )
    return all.toSorted((a, b) => a.id - b.id).map(({ sequence }) => sequence)
  }
  await at.as(at.maya).post(`${first}/edition`, { ...form, day: '2027-03-17', following: 'on' })
  const after = (await ahead(at, location)).read
  for (const day of ['mercredi 17 mars', 'jeudi 18 mars', 'mercredi 24 mars', 'jeudi 25 mars', 'mercredi 31 mars'])
    expect(after).toContain(day)
  expect(after).toContain('chaque mercredi et jeudi à 20 h')
  expect(await sequences()).toEqual([1, 1, 1])
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('a changé le moment')
  // The next that stand are days of the new rule, at the same hour through the change of clocks.
  at.later({ days: 125 })
  await sweep(at.home, closing)
  const later = (await ahead(at, location)).read
  expect(later).not.toContain('mardi')
  expect(later.match(/de 20 h à 21 h 30/g)?.length).toBe(8)
})

test('whoever comes is told a day before and an hour before, once each, and not of what was called off', async () => {
  const at = await world({ at: new Date('2027-03-16T12:00:00Z') })
  const { location } = await at.as(at.maya).post('/gatherings', { ...FORM, zone: 'Europe/Paris' })
  await at.as(at.tom).post(`${location}/answers`, { answer: 'yes' })
  const told = async (who: typeof at.tom) => {
    await sweep(at.home, closing)
    await at.home.settled()
    const text = (await at.as(who).text('/notifications')).replaceAll(/\s+/g, ' ')
    return [text.match(/Rappel/g)?.length ?? 0, text.match(/Cela commence/g)?.length ?? 0]
  }
  expect(await told(at.tom)).toEqual([0, 0])
  at.later({ days: 1, hours: 8 })
  expect(await told(at.tom)).toEqual([1, 0])
  expect(await told(at.tom)).toEqual([1, 0])
  at.later({ hours: 22, minutes: 30 })
  expect(await told(at.tom)).toEqual([1, 1])
  expect(await told(at.odile)).toEqual([0, 0])
})
