import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { fitOf, sayFit, type Side } from './matching.ts'
import { cases, type Case } from './matching.cases.ts'
import { needs, offers } from './test-scene.ts'
import { topicsOf } from './topics.ts'
import { placeKeyOf } from './wish.ts'

/** A Sunday. */
const TODAY = '2026-11-22'

const side = ({
  text,
  lang,
  place = '',
  byDay = null,
  weekdays = [],
}: {
  text: string
  lang: string
  place?: string
  byDay?: string | null
  weekdays?: readonly number[]
}): Side => ({
  topics: topicsOf(text, lang),
  placeKey: placeKeyOf(place),
  byDay,
  weekdays,
})
const fits = ({ need, offer }: Case) => fitOf(side(need), side(offer), TODAY) !== undefined

test('what people would bring together is brought together, in both languages; the misses are known', () => {
  const misses = cases.filter((one) => fits(one) !== one.fits)
  const said = misses.map(
    ({ need, offer, fits: wanted }) => `${wanted ? 'not seen' : 'seen wrongly'}: ${need.text} + ${offer.text}`,
  )
  console.log(`${cases.length - misses.length} of ${cases.length} as somebody would say; misses:\n${said.join('\n')}`)
  expect(said).toMatchInlineSnapshot(`
    [
      "not seen: Tondre ma pelouse + Je tonds",
      "seen wrongly: J’ai du retard car le bus est en grève, qui prévient l’accueil ? + Two seats in my car",
      "seen wrongly: A drill for Saturday + Military drill lessons for teenagers",
      "not seen: Apprendre à nager à quarante ans + Ancien maître-nageur",
      "not seen: Someone to feed my hens + Je nourris poules et lapins pendant vos vacances",
    ]
  `)
})

test('says why in one sentence, to each of the two', () => {
  const fit = fitOf(
    side({ text: 'Des repas', lang: 'fr', place: 'Bellevue' }),
    side({ text: 'I cook meals', lang: 'en', place: 'bellevue' }),
    TODAY,
  )
  expect(fit && sayFit(fit, 'offer', 'fr')).toBe('Même quartier, et vous proposez des repas')
  expect(fit && sayFit(fit, 'need', 'en')).toBe('Same neighbourhood, and you are looking for meals')
})

test('both are told, once, and each sees it on the page of their own', async () => {
  const at = await world()
  const offer = await offers(at, at.tom, { title: 'Je cuisine des repas', place: 'Bellevue' })
  await at.home.settled()
  const need = await needs(at, at.odile, { title: 'Des repas pour ma voisine', place: 'Bellevue' })
  await at.home.settled()
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('Une demande à laquelle vous pourriez répondre')
  expect(await at.as(at.odile).text('/notifications')).toContain('Une proposition qui pourrait vous aider')
  expect(await at.as(at.odile).text(`/needs/${need.id}`)).toContain('Même quartier, et vous cherchez des repas')
  expect(await at.as(at.tom).text(`/offers/${offer.id}`)).toContain('Même quartier, et vous proposez des repas')
  expect(await at.as(at.sam).text(`/offers/${offer.id}`)).not.toContain('Même quartier')
  const before = (await at.facts()).filter((name) => name.endsWith('Matched')).length
  await at.as(at.odile).post(`/needs/${need.id}/edition`, { title: 'Des repas chauds', place: 'Bellevue' })
  await at.home.settled()
  expect((await at.facts()).filter((name) => name.endsWith('Matched')).length).toBe(before)
  expect(before).toBe(2)
})
