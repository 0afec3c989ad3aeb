import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { FORM } from './test-scene.ts'

const at = await world({ at: new Date('2026-11-22T12:00:00Z') })

async function datesOf(location: string): Promise<string[]> {
  const whole = await at.as(at.tom).text(`${location}/dates`)
  return [...whole.matchAll(/<h2><a href="(\/gatherings\/\d+[^"]*)"/g)].map((found) => found[1] ?? '')
}

test('whoever comes across a date that was called off calls off none of those that follow; nor does a guest host of one evening', async () => {
  const { location } = await at.as(at.maya).post('/gatherings', { ...FORM, day: '2027-02-18', repeats: 'week' })
  const [first = '', second = '', third = ''] = await datesOf(location)
  await at.as(at.maya).post(`${first}/cancellation`, { why: 'Neige.' })
  expect((await at.as(at.tom).post(`${first}/cancellation`, { why: 'Ah !', following: 'on' })).status).toBe(403)
  expect(await at.as(at.tom).text(second)).not.toContain('n’aura pas lieu')

  await at.as(at.maya).post(`${second}/team`, { person: at.tom.person ?? 0, part: 'host' })
  expect((await at.as(at.tom).post(`${second}/cancellation`, { why: 'Ah !', following: 'on' })).status).toBe(403)
  const all = { ...FORM, title: 'À moi', day: '2027-02-25', following: 'on' }
  expect((await at.as(at.tom).post(`${second}/edition`, all)).status).toBe(403)
  expect(await at.as(at.tom).text(third)).not.toContain('À moi')
  expect((await at.as(at.maya).post(`${first}/cancellation`, { why: 'Fini.', following: 'on' })).status).toBe(303)
  expect(await at.as(at.tom).text(third)).toContain('n’aura pas lieu')
})

test('dates at the end of time, zones that are none and a thousand of everything are refused in words', async () => {
  const said = async (form: Record<string, string>) =>
    (await at.as(at.maya).post('/gatherings', { ...FORM, ...form })).status
  expect(await said({ day: '9999-12-31', from: '23:00', until: '01:00' })).toBe(422)
  expect(await said({ day: '9999-12-25', repeats: 'week' })).toBe(422)
  expect(await said({ day: '9999-12-25', repeats: 'month', repeatsUntil: '9999-12-31' })).toBe(422)
  expect(await said({ day: '275760-09-13' })).toBe(422)
  expect(await said({ day: '2027-02-18', lastDay: '0000-00-00' })).toBe(422)
  expect(await said({ day: '2027-02-18', zone: 'Mars/Olympus' })).toBe(422)
  expect(await said({ day: '2027-02-18', zone: 'europe/paris' })).toBe(303)
  expect(await said({ day: '2027-02-18', capacity: '1e309' })).toBe(422)
  expect(await said({ day: '2027-02-18', title: '\u200b\u0000\u200b\u200b' })).toBe(422)
})

test('what is typed ends no line of a calendar', async () => {
  const { location } = await at.as(at.maya).post('/gatherings', {
    ...FORM, day: '2027-02-18', title: 'Soir\rEND:VEVENT\u2028X:1', place: 'Salle;\\,\u0085ATTENDEE:mailto:x@y', text: 'a\rBEGIN:VALARM\u000b\u000cb\r\n\r\nEND:VCALENDAR',
  }) // prettier-ignore
  const text = await at.as(at.tom).text(`${location.split('?')[0]}/calendar.ics`)
  const names = text
    .split('\r\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.split(/[:;]/)[0])
  expect(names.filter((name) => name === 'BEGIN' || name === 'END').length % 2).toBe(0)
  expect(names).not.toContain('ATTENDEE')
  expect(text.split('\r\n').every((line) => !/(?!\t)\p{Cc}/u.test(line))).toBe(true)
})
