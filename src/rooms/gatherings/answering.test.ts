import { describe, expect, test } from 'vitest'
import { idOf } from '#test/groups.ts'
import { scene } from './test-scene.ts'

describe('saying whether one comes', () => {
  test('yes, maybe and no, changed at will; the same answer twice counts once', async () => {
    const { at, page, says } = await scene()
    await says(at.tom, 'yes')
    await says(at.tom, 'yes')
    expect(await at.as(at.tom).text(page)).toContain('Une personne vient')
    expect(await at.as(at.tom).text(page)).toContain('Vous venez.')
    await says(at.tom, 'maybe')
    expect(await at.as(at.odile).text(page)).toContain('Une autre viendra peut-être')
    await says(at.tom, 'no')
    expect(await at.as(at.odile).text(page)).toContain('Personne n’a encore dit oui')
    expect(await at.facts()).toEqual(['gatherings.proposed', ...Array(3).fill('gatherings.answered')])
  })

  test('once it is over, the list says that people had said yes, not that they are coming', async () => {
    const { at, says } = await scene()
    await says(at.tom, 'yes')
    at.later({ days: 400 })
    const past = await at.as(at.tom).text('/gatherings?show=past')
    expect(past).toContain('Une personne avait dit oui')
    expect(past).toContain('Vous aviez dit oui')
    expect(past).not.toContain('Une personne vient')
    expect(past).not.toContain('Ce qui vient')
  })

  test('the list of those who wait moves up by itself, and whoever moved up is told', async () => {
    const { at, page, says } = await scene({ capacity: 1 })
    await says(at.tom, 'yes')
    await says(at.odile, 'yes')
    await says(at.ines, 'yes')
    expect(await at.as(at.odile).text(page)).toContain('premier nom de la liste d’attente')
    expect(await at.as(at.ines).text(page)).toContain('Une personne attend avant vous')
    await says(at.tom, 'no')
    expect(await at.as(at.odile).text(page)).toContain('Vous venez.')
    expect(await at.as(at.ines).text(page)).toContain('premier nom de la liste d’attente')
    await at.home.settled()
    expect(await at.as(at.odile).text('/notifications')).toContain('Une place s’est libérée')
    expect(await at.as(at.ines).text('/notifications')).not.toContain('Une place s’est libérée')
  })

  test('chairs are counted, screens are not', async () => {
    const { at, page, says } = await scene({ how: 'both', capacity: 1 })
    await says(at.tom, 'place')
    await says(at.odile, 'place')
    await says(at.ines, 'online')
    expect(await at.as(at.odile).text(page)).toContain('liste d’attente')
    expect(await at.as(at.ines).text(page)).toContain('Vous venez en ligne')
    await says(at.odile, 'online')
    expect(await at.as(at.odile).text(page)).toContain('Vous venez en ligne')
    expect(await at.as(at.tom).text(page)).toContain('3 personnes viennent')
  })

  test('where hosts say yes to each, they read what was answered to them, and nobody else does', async () => {
    const { at, page } = await scene({ approval: true, questions: ['Que savez-vous réparer ?'] })
    await at.as(at.tom).post(`${page}/answers`, { answer: 'yes', reply0: 'Les grille-pain.' })
    expect(await at.as(at.tom).text(page)).toContain('attend le oui')
    await at.home.settled()
    expect(await at.as(at.maya).text('/notifications')).toContain('demande à venir')
    expect(await at.as(at.maya).text(`${page}/people`)).toContain('Les grille-pain.')
    expect(await at.as(at.odile).text(`${page}/people`)).not.toContain('Tom')
    const guest = `${page}/people/${at.tom.person}`
    expect((await at.as(at.odile).post(`${guest}/approval`)).status).toBe(403)
    await at.as(at.maya).post(`${guest}/approval`)
    expect(await at.as(at.tom).text(page)).toContain('Vous venez.')
    expect(await at.as(at.odile).text(`${page}/people`)).not.toContain('grille-pain')
    await at.as(at.maya).post(`${guest}/refusal`)
    expect(await at.as(at.tom).text(page)).toContain('n’a pas pu vous dire oui')
    expect((await at.as(at.tom).post(`${page}/answers`, { answer: 'yes' })).status).toBe(403)
  })

  test('somebody is asked to speak, and hosts beside the first; the last host stays', async () => {
    const { at, page } = await scene()
    const team = `${page}/team`
    expect(await at.as(at.maya).text(`${team}?q=Tom`)).toContain('Inviter à parler')
    await at.as(at.maya).post(team, { person: idOf(at.tom), part: 'speaker' })
    await at.as(at.maya).post(team, { person: idOf(at.odile), part: 'host' })
    expect(await at.as(at.ines).text(page)).toContain('Tom')
    expect((await at.as(at.odile).get(`${page}/edit`)).status).toBe(200)
    await at.as(at.maya).post(`${team}/removal`, { person: idOf(at.maya), part: 'host' })
    expect((await at.as(at.odile).post(`${team}/removal`, { person: idOf(at.odile), part: 'host' })).status).toBe(422)
    await at.home.settled()
    expect(await at.as(at.tom).text('/notifications')).toContain('propose d’y parler')
  })
})
