import { describe, expect, test } from 'vitest'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'
import { DETAILS, hold, idOf, needs, offers, scene, SECRETS, take } from './test-scene.ts'

const toldTo = async (at: World, who: Somebody) => {
  await at.home.settled()
  return at.as(who).text('/notifications')
}

describe('a hand', () => {
  test('is read by the one who asks and by nobody else; both are told', async () => {
    const { at, page } = await scene()
    expect((await at.as(at.tom).post(`${page}/proposals`, { word: 'Zyxmot, je viens jeudi.' })).status).toBe(303)
    expect(await at.as(at.odile).text(page)).toContain('Zyxmot')
    expect(await at.as(at.tom).text(page)).toContain('Votre main est tendue')
    for (const other of [at.sam, at.ines, at.maya]) expect(await at.as(other).text(page)).not.toContain('Zyxmot')
    expect(await toldTo(at, at.odile)).toContain('Tom Le Goff propose de vous aider')
    const [, proposal] = /proposals\/(\d+)\/acceptance/.exec(await at.as(at.odile).text(page)) ?? []
    await at.as(at.odile).post(`/proposals/${proposal}/acceptance`, { word: 'Oui, avec joie.' })
    expect(await toldTo(at, at.tom)).toContain('Odile Marchand a accepté')
    expect(await at.as(at.tom).text(page)).toContain('Oui, avec joie.')
  })

  test('nobody helps themselves, helps twice, or helps what is over', async () => {
    const { at, page, wish } = await scene()
    expect((await at.as(at.odile).post(`${page}/proposals`, { word: 'Moi-même.' })).status).toBe(403)
    await hold(at, at.tom, wish)
    expect((await at.as(at.tom).post(`${page}/proposals`, { word: 'Encore moi.' })).status).toBe(403)
    await at.as(at.odile).post(`${page}/closing`, { outcome: 'withdrawn' })
    expect((await at.as(at.sam).post(`${page}/proposals`, { word: 'Trop tard ?' })).status).toBe(404)
  })

  test('is declined kindly, and only by the one who asked', async () => {
    const { at, page, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    expect((await at.as(at.tom).post(`/proposals/${proposal}/acceptance`, { word: '' })).status).toBe(403)
    expect((await at.as(at.sam).post(`/proposals/${proposal}/acceptance`, { word: '' })).status).toBe(404)
    await at.as(at.odile).post(`/proposals/${proposal}/refusal`, { word: 'Merci, j’ai trouvé.' })
    expect(await at.as(at.tom).text(page)).toContain('Merci, j’ai trouvé.')
    expect(await toldTo(at, at.tom)).toContain('Odile Marchand a trouvé autrement')
    expect((await at.as(at.odile).post(`/proposals/${proposal}/acceptance`, { word: '' })).status).toBe(403)
  })

  test('is withdrawn at any moment, which gives its place back and hides how to reach the other', async () => {
    const { at, page, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    await take(at, at.odile, proposal)
    expect(await at.as(at.tom).text(page)).toContain('Zyxblanche')
    await at.as(at.tom).post(`/proposals/${proposal}/withdrawal`)
    expect(await at.as(at.tom).text(page)).not.toContain('Zyx')
    expect(await toldTo(at, at.odile)).toContain('Tom Le Goff ne peut finalement pas')
    expect((await at.as(at.sam).post(`${page}/proposals`, { word: 'Alors moi.' })).status).toBe(303)
    expect((await at.as(at.tom).post(`${page}/proposals`, { word: 'Finalement si.' })).status).toBe(303)
  })
})

test('whoever asks for what is offered is answered in the words of an offer, and so is told', async () => {
  const { at } = await scene()
  const offer = await offers(at, at.karim, { title: 'Une échelle', urgency: 2 })
  const page = `/offers/${offer.id}`
  expect(await at.as(at.tom).text(page)).toContain('Tout de suite')
  const proposal = await hold(at, at.tom, offer, 'Pour samedi ?')
  expect(await at.as(at.tom).text(page)).toContain('Votre demande est partie')
  expect(await at.as(at.tom).text(page)).toContain('Finalement, je n’en ai plus besoin')
  expect(await at.as(at.tom).text('/aid/mine')).toContain('Ce que vous avez demandé à quelqu’un')
  expect(await at.as(at.karim).text(page)).toContain('Je ne peux pas cette fois.')
  await at.as(at.karim).post(`/proposals/${proposal}/refusal`, { word: '' })
  expect(await at.as(at.tom).text(page)).toContain('Karim Aït-Saïd ne peut pas cette fois')
  expect(await toldTo(at, at.tom)).toContain('Karim Aït-Saïd ne peut pas cette fois')
})

test('several help with one need: twelve meals, four promised, two done; more than is left is refused', async () => {
  const { at, page, wish } = await scene({ title: 'Douze repas', wanted: 12 })
  const [four, two] = [
    await hold(at, at.tom, wish, 'Quatre pour moi.', 4),
    await hold(at, at.sam, wish, 'Two of them.', 2),
  ]
  await take(at, at.odile, four)
  await take(at, at.odile, two)
  await at.as(at.sam).post(`/proposals/${two}/doing`)
  expect(await at.as(at.karim).text(page)).toContain('6 sur 12 promis, 2 faits')
  const refused = await at.as(at.karim).post(`${page}/proposals`, { word: 'Tout le reste.', part: '7' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Il n’en reste que 6')
  expect(refused.text).toContain('Tout le reste.')
  expect((await at.as(at.karim).post(`${page}/proposals`, { word: 'Le reste.', part: '6' })).status).toBe(303)
})

test('two hands for the last place: the second is not accepted', async () => {
  const { at, wish } = await scene()
  const [one, other] = [await hold(at, at.tom, wish), await hold(at, at.sam, wish, 'Me too.')]
  const answers = await Promise.all(
    [one, other].map((id) => at.as(at.odile).post(`/proposals/${id}/acceptance`, { word: '' })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

describe('the two of them', () => {
  test('write to one another once one was accepted, and nobody else reads it', async () => {
    const { at, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    const between = `/proposals/${proposal}`
    expect((await at.as(at.tom).post(`${between}/words`, { text: 'Bonjour ?' })).status).toBe(403)
    expect((await at.as(at.odile).post(`${between}/words`, { text: 'Bonjour ?' })).status).toBe(403)
    await take(at, at.odile, proposal)
    await at.as(at.tom).post(`${between}/words`, { text: 'Zyxparole : jeudi à 18 h ?' })
    expect(await at.as(at.odile).text(between)).toContain('Zyxparole')
    expect(await toldTo(at, at.odile)).toContain('Tom Le Goff vous a écrit')
    expect(await toldTo(at, at.odile)).not.toContain('Zyxparole')
    for (const other of [at.sam, at.ines, at.maya]) expect((await at.as(other).get(between)).status).toBe(404)
    expect((await at.as(at.sam).post(`${between}/words`, { text: 'Coucou' })).status).toBe(404)
  })

  test('what was typed is kept when it is too long', async () => {
    const { at, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    await take(at, at.odile, proposal)
    const refused = await at.as(at.tom).post(`/proposals/${proposal}/words`, { text: 'mot '.repeat(500) })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('mot mot')
  })
})

describe('how it ends', () => {
  test('met and thanked in the open: the word stays, what was confided is gone', async () => {
    const { at, page, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    await take(at, at.odile, proposal)
    const closed = await at
      .as(at.odile)
      .post(`${page}/closing`, { outcome: 'met', thanks: 'Dix-huit minutes, bravo !', openness: 'public' })
    expect(closed.status).toBe(303)
    for (const who of [at.odile, at.tom, at.sam]) {
      const text = await at.as(who).text(page)
      expect(text).toContain('Dix-huit minutes')
      for (const secret of SECRETS) expect(text).not.toContain(secret)
    }
    expect(await at.as(at.sam).text('/aid')).toContain('Dix-huit minutes')
    expect((await at.facts()).slice(-2)).toEqual(['recognition.thankedApart', 'aid.needClosed'])
    expect(await toldTo(at, at.tom)).toContain('Odile Marchand a refermé sa demande')
  })

  test('thanks in private are read by whoever helped; without a thank-you it is nobody’s business any more', async () => {
    const { at, page, wish } = await scene()
    const proposal = await hold(at, at.tom, wish)
    await take(at, at.odile, proposal)
    await at.as(at.odile).post(`${page}/closing`, { outcome: 'partly', thanks: 'Entre nous.', openness: 'private' })
    expect(await at.as(at.tom).text(page)).toContain('Entre nous.')
    expect((await at.as(at.sam).get(page)).status).toBe(404)
    await at.home.settled()
    expect(await at.as(at.sam).text('/search?q=frigo')).not.toContain('quatrième')
    expect((await at.as(at.tom).post(`/proposals/${proposal}/words`, { text: 'Encore ?' })).status).toBe(403)
  })

  test('closing asks how it ended, and keeps the word of thanks meanwhile', async () => {
    const { at, page, wish } = await scene()
    await take(at, at.odile, await hold(at, at.tom, wish))
    const asked = await at.as(at.odile).post(`${page}/closing`, { outcome: 'perhaps', thanks: 'Merci Tom' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Merci Tom')
    expect((await at.as(at.tom).post(`${page}/closing`, { outcome: 'met' })).status).toBe(403)
  })
})

test('all that is one’s own stands on one page', async () => {
  const { at, wish } = await scene()
  const other = await needs(at, at.sam, { title: 'A lamp to fix' })
  await hold(at, at.tom, wish)
  await hold(at, at.odile, other)
  const mine = await at.as(at.odile).text('/aid/mine')
  for (const text of [
    'Monter un frigo',
    'Une main tendue attend votre réponse',
    'A lamp to fix',
    'En attente de réponse',
  ])
    expect(mine).toContain(text)
})

test('their own export holds all of it, and nobody else’s holds what was confided', async () => {
  const { at, wish } = await scene()
  await take(at, at.odile, await hold(at, at.tom, wish))
  const exported = async (who: Somebody) =>
    JSON.stringify(await at.home.house.rooms.find((room) => room.name === 'aid')?.person.export(at.home.db, idOf(who)))
  expect(await exported(at.odile)).toContain(DETAILS.phone)
  for (const secret of SECRETS) expect(await exported(at.tom)).not.toContain(secret)
})

test('an acceptance is taken back with a sentence: its place is free, and what was confided is hidden from that moment on', async () => {
  const { at, page, wish } = await scene()
  const proposal = await hold(at, at.tom, wish)
  const removal = `/proposals/${proposal}/acceptance/removal`
  expect((await at.as(at.odile).post(removal, { word: '' })).status).toBe(403)
  await take(at, at.odile, proposal)
  expect(await at.as(at.tom).text(page)).toContain('Zyxblanche')
  for (const [who, status] of [
    [at.tom, 403],
    [at.sam, 404],
    [at.maya, 404],
  ] as const)
    expect((await at.as(who).post(removal, { word: '' })).status).toBe(status)
  expect(await at.as(at.odile).text(page)).toContain('Finalement, ce ne sera pas nécessaire')
  expect((await at.as(at.odile).post(removal, { word: 'Mon frère vient ce soir, merci Tom.' })).status).toBe(303)
  const his = await at.as(at.tom).text(page)
  expect(his).toContain('Mon frère vient ce soir, merci Tom.')
  for (const secret of SECRETS) expect(his).not.toContain(secret)
  expect((await at.as(at.tom).get(`/proposals/${proposal}`)).location).toBe(page)
  expect((await at.as(at.tom).post(`/proposals/${proposal}/words`, { text: 'Encore ?' })).status).toBe(403)
  expect(await toldTo(at, at.tom)).toContain('Odile Marchand n’a finalement pas besoin de votre aide')
  expect((await at.as(at.sam).post(`${page}/proposals`, { word: 'Alors moi.' })).status).toBe(303)
})
