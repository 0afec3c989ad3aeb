/** Invitations, through a real mail server, read as two calendar programs read them. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import type { Config } from '#platform/config.ts'
import { changeGathering, cancelGathering, propose, whenFrom, type Gathering } from '#gatherings'
import type { Somebody } from '#test/browser.ts'
import { openPostOffice, type Taken } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { inviteDue } from './inviting.ts'
import { sendDue } from './mailing.ts'

const { signal } = new AbortController()

const EVENING = { day: '2027-03-26', from: '20:00', until: '21:30', zone: 'Europe/Paris' } as const
const wording = {
  title: 'Atelier vélo; « pneus »',
  text: '',
  how: 'place' as const,
  place: 'Café du 12, Nantes',
  when: whenFrom(EVENING),
}

async function scene(config: Partial<Config> = {}) {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example', ...config },
  })
  const gathering = await at.act(at.maya, (ctx) => propose(ctx, { ...wording, where: 'home', askedFirst: false }))
  const page = `/gatherings/${gathering.id}`
  return {
    at, office, gathering,
    says: (who: Somebody, answer: string) => at.as(who).post(`${page}/answers`, { answer }),
    /** What leaves now, to each. */
    post: async (who: Somebody): Promise<Taken[]> => {
      const before = office.taken.length
      await at.home.settled()
      at.later({ minutes: 1 })
      await inviteDue(at.home, signal)
      return office.taken.slice(before).filter((letter) => letter.for === who.email)
    },
    move: (from: string) => at.act(at.maya, (ctx) => changeGathering(ctx, gathering.id, { ...wording, when: whenFrom({ ...EVENING, from }) })),
    cancel: (): Promise<Gathering> => at.act(at.maya, (ctx) => cancelGathering(ctx, { id: gathering.id, why: 'La grippe.' })),
  } // prettier-ignore
}

/** Both ways a letter carries it hold the same words, and both programs read the same in them. */
function readIn(letter: Taken | undefined) {
  const part = letter?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const file = letter?.attachments.find(({ filename }) => filename === 'invitation.ics')
  const text = [part, file].map((one) => (one ? Buffer.from(one.content as ArrayBuffer).toString() : ''))
  expect(text[0]).toBe(text[1])
  const calendar = new ICAL.Component(ICAL.parse(text[0] ?? '') as unknown[])
  const [zone] = calendar.getAllSubcomponents('vtimezone')
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  const other = Object.values(nodeIcal.sync.parseICS(text[0] ?? '')).find((one) => one?.type === 'VEVENT')
  if (other?.type !== 'VEVENT') throw new Error('no event')
  const [guest] = event.attendees
  expect([other.uid, other.summary, other.start.toISOString(), Number(other.sequence)]).toEqual([
    event.uid, event.summary, event.startDate.toJSDate().toISOString(), event.sequence,
  ]) // prettier-ignore
  return {
    method: calendar.getFirstPropertyValue('method'),
    sequence: event.sequence,
    uid: event.uid,
    title: event.summary,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    organiser: event.organizer,
    guest: guest?.getFirstValue(),
    answer: guest?.getParameter('partstat'),
    status: event.component.getFirstPropertyValue('status'),
  }
}

test('whoever comes is invited, is told when it moves, and is out when they no longer come or it is called off', async () => {
  const { at, office, says, post, move, cancel } = await scene()
  await says(at.tom, 'yes')
  const [first, ...none] = await post(at.tom)
  expect(none).toEqual([])
  expect(first?.subject).toBe('Vous venez : Atelier vélo; « pneus »')
  expect(first?.text).toMatch(/vendredi 26\smars 2027 à 20\sh/)
  expect(first?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toMatch(/\.calendar\./)
  const invited = readIn(first)
  expect(invited).toEqual({
    method: 'REQUEST', sequence: 0, uid: expect.stringMatching(/^gathering-\d+@[0-9a-f]{20}\.foyer$/), title: 'Atelier vélo; « pneus »',
    starts: '2027-03-26T19:00:00.000Z', ends: '2027-03-26T20:30:00.000Z', organiser: 'mailto:foyer@voisins.example',
    guest: `mailto:${at.tom.email}`, answer: 'ACCEPTED', status: 'CONFIRMED',
  }) // prettier-ignore
  expect(await post(at.tom)).toEqual([])

  await move('19:00')
  const [changed] = await post(at.tom)
  expect(changed?.subject).toBe('Changement : Atelier vélo; « pneus »')
  expect(readIn(changed)).toEqual({ ...invited, sequence: 1, starts: '2027-03-26T18:00:00.000Z' })
  // Said once by mail: the letter for all that came does not say it again.
  const before = office.taken.length
  at.later({ minutes: 6 })
  await sendDue(at.home, signal)
  expect(office.taken.slice(before).filter((letter) => letter.for === at.tom.email)).toEqual([])

  await says(at.tom, 'no')
  const [left] = await post(at.tom)
  expect(left?.subject).toBe('Vous ne venez plus : Atelier vélo; « pneus »')
  expect(readIn(left)).toMatchObject({
    method: 'CANCEL',
    sequence: 2,
    uid: invited.uid,
    status: 'CANCELLED',
    guest: invited.guest,
  })
  await move('18:00')
  expect(await post(at.tom)).toEqual([])

  await says(at.tom, 'yes')
  expect(readIn((await post(at.tom))[0])).toMatchObject({
    method: 'REQUEST',
    sequence: 3,
    starts: '2027-03-26T17:00:00.000Z',
  })
  await cancel()
  const [off] = await post(at.tom)
  expect(off?.subject).toBe('Annulée : Atelier vélo; « pneus »')
  expect(off?.text).toContain('La grippe.')
  expect(readIn(off)).toMatchObject({ method: 'CANCEL', sequence: 4, uid: invited.uid })
  expect(await post(at.tom)).toEqual([])
})

test('nobody is written to who wants no mail, wants no invitations, or only may come', async () => {
  const { at, says, post, move } = await scene()
  await at.as(at.odile).post('/me/notifications', { mail: 'nothing', push: 'concerns', digest: 'never' })
  await says(at.odile, 'yes')
  await says(at.sam, 'maybe')
  await says(at.tom, 'yes')
  const [letter] = await post(at.tom)
  expect(await post(at.odile)).toEqual([])
  expect(await post(at.sam)).toEqual([])
  // One click ends them, without signing in; what moves is then said by the bell alone.
  const off = new URL(
    /<(.+)>/.exec(letter?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ?? '',
  ).pathname
  expect((await at.as(at.zed).post(off)).status).toBe(303)
  await move('19:00')
  expect(await post(at.tom)).toEqual([])
  expect(await at.as(at.tom).text('/gatherings/calendars')).toContain('Vous ne recevez pas d’invitation par mail.')
  await at.as(at.tom).post('/gatherings/calendars/invitations', { wanted: 'yes' })
  await move('18:30')
  expect(readIn((await post(at.tom))[0])).toMatchObject({ method: 'REQUEST', starts: '2027-03-26T17:30:00.000Z' })
})

test('a mail server that is away is asked again, and the invitation is still the first; quiet hours are kept', async () => {
  const { at, office, says, post } = await scene()
  await says(at.tom, 'yes')
  office.answer(451)
  expect(await post(at.tom)).toEqual([])
  office.answer(undefined)
  expect(await post(at.tom)).toEqual([])
  at.later({ minutes: 15 })
  const [letter] = await post(at.tom)
  expect(letter?.subject).toBe('Vous venez : Atelier vélo; « pneus »')
  expect(readIn(letter)).toMatchObject({ method: 'REQUEST' })

  await at
    .as(at.odile)
    .post('/me/notifications', { mail: 'concerns', push: 'concerns', digest: 'never', from: '08:00', until: '12:00' })
  await says(at.odile, 'yes')
  expect(await post(at.odile)).toEqual([])
  at.later({ hours: 3 })
  expect(readIn((await post(at.odile))[0])).toMatchObject({ method: 'REQUEST' })
})
