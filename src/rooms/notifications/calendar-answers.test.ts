/** Calendar programs answer invitations by mail: for one person, from their own address, and nothing is ever written back. */
import { expect, test } from 'vitest'
import { calendarReply } from '#platform/calendar/index.ts'
import { hrefOf, propose, whenFrom } from '#gatherings'
import { written } from '#test/mails.ts'
import { openPostOffice } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { inviteDue } from './inviting.ts'

const { signal } = new AbortController()

const reply = (uid: string, by: string, partstat: string): string =>
  ['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT',
   'DTSTART:20270326T190000Z', `UID:${uid}`, `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=Tom;X-NUM-G`,
   ` UESTS=0:mailto:${by}`, 'SEQUENCE:0', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n') // prettier-ignore

test('who declines in their calendar no longer comes, who accepts again does; a stranger, a loop and another file come to nothing', async () => {
  const office = await openPostOffice()
  const at = await world({ at: new Date('2026-11-23T09:00:00Z'), config: { ...office.bothWays } })
  const gathering = await at.act(at.maya, (ctx) =>
    propose(ctx, {
      title: 'Atelier vélo', text: '', how: 'place', place: 'Café du 12', where: 'home', askedFirst: false,
      when: whenFrom({ day: '2027-03-26', from: '20:00', until: '21:30', zone: 'Europe/Paris' }),
    }),
  ) // prettier-ignore
  const page = hrefOf(gathering)
  await at.as(at.tom).post(`${page}/answers`, { answer: 'yes' })
  await at.home.settled()
  await inviteDue(at.home, signal)
  const sent = office.taken.find((letter) => letter.for === at.tom.email)
  const part = sent?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const invitation = Buffer.from(part?.content as ArrayBuffer)
    .toString()
    .replaceAll(/\r?\n /g, '')
  const to = /ORGANIZER[^:]*:mailto:(\S+)/.exec(invitation)?.[1] ?? ''
  const uid = /UID:(\S+)/.exec(invitation)?.[1] ?? ''
  expect(to).toMatch(/^calendar\+[\w-]+@reply\.voisins\.example$/)
  expect(invitation).toContain('RSVP=TRUE')
  const tom = at.tom.email ?? ''
  const mail = async (says: string, more: { from?: string; by?: string; uid?: string; to?: string; headers?: object } = {}) => {
    const content = says === '' ? 'BEGIN:VCALENDAR' : reply(more.uid ?? uid, more.by ?? tom, says)
    return at.home.house.letterbox?.receive(
      at.home,
      await written({
        from: more.from ?? tom, to: more.to ?? to, subject: 'Declined', text: 'Tom a décliné.',
        headers: { 'Auto-Submitted': 'auto-generated', ...more.headers },
        icalEvent: { method: 'REPLY', content },
      }),
    )
  } // prettier-ignore
  const before = office.taken.length
  for (const [says, more, outcome] of [
    ['DECLINED', { from: 'zed@example.org' }, 'forged'],
    ['DECLINED', { by: 'zed@example.org' }, 'forged'],
    ['DECLINED', { headers: { 'X-Foyer-Letter': 'yes' } }, 'loop'],
    ['DECLINED', { uid: uid.replace(/\d+/, '999') }, 'refused'],
    ['DECLINED', { to: to.replace(/(.)(...@)/, (_, one: string, rest: string) => `${one === 'a' ? 'b' : 'a'}${rest}`) }, 'nobody'],
    ['DELEGATED', {}, 'nobody'],
    ['', {}, 'nobody'],
  ] as const)
    expect([says, await mail(says, more)]).toEqual([says, outcome])
  expect(await at.as(at.tom).text(page)).toContain('Vous venez.')
  expect(office.taken.length).toBe(before)

  expect(await mail('DECLINED')).toBe('answered')
  expect(await at.as(at.tom).text(page)).toContain('Vous ne venez pas.')
  expect(await mail('ACCEPTED')).toBe('answered')
  expect(await at.as(at.tom).text(page)).toContain('Vous venez.')
  // Said again it changes nothing, so that two programs have nothing to tell one another.
  expect(await mail('ACCEPTED')).toBe('answered')
  expect((await at.facts()).filter((name) => name === 'gatherings.answered')).toHaveLength(3)
  expect(await mail('TENTATIVE')).toBe('answered')
  expect(await at.as(at.tom).text(page)).toContain('Vous viendrez peut-être.')
})

test('a reply is read as Google, Outlook and Apple write it, and nothing else is', () => {
  const outlook =
    'BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=TENTATIVE;CN="Tom: Le Goff":MAILTO:Tom@Example.org\nUID:x-1@y.foyer\nEND:VEVENT\nEND:VCALENDAR'
  expect(calendarReply(outlook)).toEqual({ uid: 'x-1@y.foyer', by: 'tom@example.org', says: 'maybe' })
  expect(calendarReply(outlook.replace('REPLY', 'REQUEST'))).toBeUndefined()
  expect(calendarReply(outlook.replace('UID:', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.c\nUID:'))).toBeUndefined()
  expect(calendarReply(`${outlook}${' '.repeat(100_000)}`)).toBeUndefined()
})
