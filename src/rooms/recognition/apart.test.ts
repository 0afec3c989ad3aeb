import { expect, test } from 'vitest'
import { house } from '#app'
import { askForHelp } from '#aid'
import { sayThanks, thankedLately } from '#recognition'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { decide, lastThanks, profile } from './test-scene.ts'

test('thanks for a need are told to whoever helped, and stand on no profile and no front page, whatever was chosen', async () => {
  const at = await world()
  const group = await groupBy(at, at.odile, 'Coups de main')
  const need = await at.act(at.odile, (ctx) =>
    askForHelp(ctx, { title: 'Un frigo à monter', within: { kind: 'group', id: group.id } }),
  )
  await decide(at, at.tom, { whole: true, front: true })
  await decide(at, at.odile, { front: true })
  const subject = { kind: 'need', id: need.id }
  await at.act(at.odile, (ctx) => sayThanks(ctx, { to: idOf(at.tom), subject, word: 'Zorglub.', openness: 'public' }))
  const own = await at.as(at.tom).text('/me/thanks')
  expect(own).toContain('Zorglub.')
  expect(own).toContain('on le lit là où vous avez aidé, jamais sur votre page')
  const id = await lastThanks(at, at.tom)
  expect((await at.as(at.tom).post(`/thanks/${id}/showing`)).status).toBe(422)
  for (const who of [at.sam, at.ines, at.maya]) {
    for (const path of [profile(at.tom), `${profile(at.tom)}/thanks`, '/'])
      expect(await at.as(who).text(path), `${who.name} ${path}`).not.toContain('Zorglub.')
  }
  const reader = { house: at.home.house, actor: await at.actor(at.tom) }
  expect(await thankedLately(at.home.db, reader, { since: new Date(0), limit: 9 })).toEqual([])
  expect((await at.facts()).filter((name) => name.startsWith('recognition.th'))).toEqual(['recognition.thankedApart'])
})

test('what is told apart feeds nothing that counts who gives to whom', async () => {
  const apart = new Set(
    house.rooms.flatMap(({ facts }) => facts.filter((fact) => fact.apart).map((fact) => fact.factName)),
  )
  expect(apart.size).toBeGreaterThan(2)
  const counting = house.reactions.filter(({ name }) => name.startsWith('pulse.'))
  expect(counting.length).toBeGreaterThan(1)
  for (const { name, on } of counting)
    expect(
      (on ?? [...apart]).filter((fact) => apart.has(fact)),
      name,
    ).toEqual([])
})
