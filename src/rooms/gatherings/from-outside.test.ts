/** Whoever has no account comes to what is open to the whole world: by a link that only the owner of an address reads. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { openPostOffice, type PostOffice, type Taken } from '#test/post-office.ts'
import type { World } from '#test/world.ts'
import { acceptGathering } from './accepting.ts'
import { outsideDue } from './outside-letters.ts'
import { forgetOutsiders } from './outside-store.ts'
import type { Proposing } from './proposing.ts'
import { cancelGathering } from './tending.ts'
import { scene } from './test-scene.ts'

const { signal } = new AbortController()

async function openScene(otherwise: Partial<Proposing> = {}, office?: PostOffice) {
  const config = office ? { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' } : {}
  const found = await scene({ where: 'open', ...otherwise }, config)
  const { at, gathering, page } = found
  await at.act(at.maya, (ctx) => acceptGathering(ctx, gathering.id))
  const asks = (email: string, more: object = {}) =>
    at.as(at.zed).post(`${page}/outsiders`, { name: 'Zoé du marché', email, answer: 'yes', ...more })
  let read = 0
  /** What left since it was last asked: by the home's own job, which is as quick as this. */
  const post = async (email: string): Promise<Taken[]> => {
    await at.home.settled()
    await outsideDue(at.home, signal)
    const found = () => (office?.taken ?? []).slice(read).filter((letter) => letter.for === email)
    await expect.poll(found).not.toEqual([])
    const letters = found()
    read = office?.taken.length ?? 0
    return letters
  }
  const linkIn = (letter: Taken | undefined): string =>
    /\/gatherings\/outside\/[\w-]+/.exec(letter?.text ?? '')?.[0] ?? 'none'
  const says = (link: string, answer: string, more: object = {}) =>
    at.as(at.zed).post(`${link}/answers`, { answer, ...more })
  return { ...found, asks, post, linkIn, outsiderSays: says }
}

function calendarIn(letter: Taken | undefined) {
  const part = letter?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(part?.content as ArrayBuffer).toString()) as unknown[])
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    method: calendar.getFirstPropertyValue('method'),
    sequence: event.sequence,
    guest: event.attendees[0]?.getFirstValue(),
  }
}

const names = (at: World) => at.facts().then((all) => all.filter((name) => name.includes('utsider')))

test('a stranger confirms by the link, waits in the queue of the members, moves up and leaves; letters and calendar follow', async () => {
  const office = await openPostOffice()
  const { at, gathering, page, says, asks, post, linkIn, outsiderSays } = await openScene({ capacity: 1 }, office)
  expect(await at.as(at.zed).text(page)).toContain('Venir sans compte')
  expect((await asks('zoe@example.org')).status).toBe(303)
  // Nobody holds a seat until the address is shown to be theirs, nor does a program that opens links take one.
  const [confirm] = await post('zoe@example.org')
  expect(confirm?.subject).toBe('Confirmez que vous venez : Passer l’hiver sans se ruiner')
  // Whoever typed that address may not write to it: a name can be an advertisement.
  expect(confirm?.text).not.toContain('Zoé')
  const link = linkIn(confirm)
  expect(await at.as(at.zed).text(link)).toContain('Encore un geste')
  expect(await at.as(at.zed).text(page)).toContain('Personne n’a encore dit oui')
  await outsiderSays(link, 'yes')
  expect(await at.as(at.zed).text(page)).toContain('Dont une personne de l’extérieur')
  const [coming] = await post('zoe@example.org')
  expect(coming?.subject).toContain('Vous venez')
  expect(calendarIn(coming)).toEqual({ method: 'REQUEST', sequence: 0, guest: 'mailto:zoe@example.org' })

  await says(at.tom, 'yes')
  expect(await at.as(at.tom).text(page)).toContain('premier nom de la liste d’attente')
  await asks('yves@example.org', { name: 'Yves' })
  const second = linkIn((await post('yves@example.org'))[0])
  await outsiderSays(second, 'yes')
  expect(await at.as(at.zed).text(second)).toContain('Une personne attend avant vous')
  // Whoever began to wait first goes first, member or not.
  await says(at.odile, 'yes')
  expect(await at.as(at.odile).text(page)).toContain('2 personnes attendent avant vous')
  await outsiderSays(link, 'no')
  expect(await at.as(at.tom).text(page)).toContain('Vous venez.')
  expect(calendarIn((await post('zoe@example.org'))[0])).toMatchObject({ method: 'CANCEL', sequence: 1 })
  await says(at.tom, 'no')
  expect(await at.as(at.zed).text(second)).toContain('Vous venez.')
  expect(calendarIn((await post('yves@example.org'))[0])).toMatchObject({ method: 'REQUEST' })

  // Hosts read the name; other members read that somebody from outside comes.
  expect(await at.as(at.maya).text(`${page}/people`)).toMatch(/Yves<\/b>\s*<span class="when">de l’extérieur/)
  expect(await at.as(at.odile).text(`${page}/people`)).not.toContain('Yves')
  await at.act(at.maya, (ctx) => cancelGathering(ctx, { id: gathering.id, why: 'La grippe.' }))
  const [off] = await post('yves@example.org')
  expect(off?.text).toContain('La grippe.')
  expect(calendarIn(off)).toMatchObject({ method: 'CANCEL' })
  expect(await names(at)).toEqual([...Array(3).fill('gatherings.outsiderAnswered'), 'gatherings.outsiderMovedUp'])
})

test('nobody learns who comes, changes another’s answer, or is written to without end', async () => {
  const office = await openPostOffice()
  const { at, page, asks, post, linkIn, outsiderSays } = await openScene(
    { approval: true, questions: ['Pourquoi ?'] },
    office,
  )
  await asks('zoe@example.org', { reply0: 'Pour voir.' })
  const link = linkIn((await post('zoe@example.org'))[0])
  await outsiderSays(link, 'yes', { reply0: 'Pour voir.' })
  await at.home.settled()
  expect(await at.as(at.maya).text('/notifications')).toContain('Quelqu’un de l’extérieur demande à venir')
  const again = await asks('zoe@example.org', { name: 'Une autre', reply0: 'Rien' })
  expect(again.location).toBe((await asks('new@example.org')).location)
  const guests = await at.as(at.maya).text(`${page}/people`)
  expect(guests).toContain('Zoé du marché')
  expect(guests).toContain('Pour voir.')
  expect(guests).not.toContain('Une autre')
  expect((await asks('zoe@example.org')).status).toBe(303)
  expect((await asks('zoe@example.org')).status).toBe(303)
  expect((await asks('zoe@example.org')).status).toBe(429)

  const id = /\/outside\/(\d+)-/.exec(link)?.[1]
  expect((await at.as(at.tom).post(`${page}/outsiders/${id}/approval`)).status).toBe(403)
  await at.as(at.maya).post(`${page}/outsiders/${id}/approval`)
  expect(await at.as(at.zed).text(link)).toContain('Vous venez.')
  await at.as(at.maya).post(`${page}/outsiders/${id}/refusal`)
  expect(await at.as(at.zed).text(link)).toContain('n’a pas pu vous dire oui')
  expect((await outsiderSays(link, 'yes')).status).toBe(403)
  for (const wrong of [
    link.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
    link.replace(/outside\/\d+/, 'outside/999'),
  ])
    expect((await at.as(at.zed).get(wrong)).status).toBe(404)
  expect((await asks('zoe', {})).status).toBe(422)
  expect((await at.as(at.zed).post(`${page}/outsiders`, { name: 'Zoé', answer: 'yes' })).status).toBe(422)
})

test('their own data is theirs to take and to erase, and goes by itself afterwards; how many came stays', async () => {
  const { at, gathering, page, asks } = await openScene()
  const closed = await scene()
  expect(
    (await closed.at.as(closed.at.zed).post(`${closed.page}/outsiders`, { name: 'Zoé', answer: 'yes' })).status,
  ).toBe(404)
  // Without mail, a name is enough, and the page that comes is the key.
  expect(await at.as(at.zed).text(page)).toContain('n’envoie pas de mail')
  const [one, two] = [(await asks('')).location, (await asks('', { name: 'Yves' })).location]
  expect(await at.as(at.zed).text(one)).toContain('Gardez cette page')
  expect(JSON.parse(await at.as(at.zed).text(`${one}/kept`))).toMatchObject({
    name: 'Zoé du marché',
    standing: 'coming',
  })
  await at.as(at.zed).post(`${one}/removal`)
  expect((await at.as(at.zed).get(one)).status).toBe(404)
  expect(await at.as(at.zed).text(page)).toContain('Une personne vient')
  const days = (n: number) => new Date(gathering.ends.getTime() + n * 86_400_000)
  await forgetOutsiders(at.home.db, days(29))
  expect((await at.as(at.zed).get(two)).status).toBe(200)
  await forgetOutsiders(at.home.db, days(30))
  expect((await at.as(at.zed).get(two)).status).toBe(404)
  expect(await at.as(at.zed).text(page)).toContain('Une personne vient')
})
