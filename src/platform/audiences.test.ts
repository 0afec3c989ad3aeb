import { expect, test } from 'vitest'
import { HOME, PUBLIC, changeReach, letIn, letOut, openAudience, sightOf, sightOfStranger } from '#platform/audiences.ts'
import { world } from '#test/world.ts'

test('what is within is seen by who sees its parent, what is named by those named, and the world sees the public', async () => {
  const at = await world()
  const { db } = at.home
  const space = await openAudience(db, { reach: 'within', parent: HOME })
  const closed = await openAudience(db, { reach: 'named', parent: space })
  const open = await openAudience(db, { reach: 'public', parent: space })
  const tom = at.tom.person ?? 0
  expect((await sightOfStranger(db)).sees).toEqual(expect.arrayContaining([PUBLIC, open]))
  expect((await sightOfStranger(db)).sees).not.toContain(space)
  expect((await sightOf(db, tom)).sees).toEqual(expect.arrayContaining([HOME, space, open]))
  expect((await sightOf(db, tom)).sees).not.toContain(closed)
  await letIn(db, closed, [tom])
  expect((await sightOf(db, tom)).sees).toContain(closed)
  await letOut(db, closed, tom)
  expect((await sightOf(db, tom)).sees).not.toContain(closed)
})

test('powers come down from the home to its groups, and stop at a sealed one', async () => {
  const at = await world()
  const { db } = at.home
  const space = await openAudience(db, { reach: 'named', parent: HOME })
  const group = await openAudience(db, { reach: 'named', parent: space })
  const sealed = await openAudience(db, { reach: 'named', parent: space, sealed: true })
  const ines = await sightOf(db, at.ines.person ?? 0)
  expect(ines.roles.get(group)).toBe('moderator')
  expect(ines.sees).toContain(group)
  expect(ines.roles.has(sealed)).toBe(false)
  expect(ines.sees).not.toContain(sealed)
  const maya = await sightOf(db, at.maya.person ?? 0)
  expect(maya.sees).not.toContain(sealed)
})

test('being a member of the home is no membership in its groups', async () => {
  const at = await world()
  const group = await openAudience(at.home.db, { reach: 'within', parent: HOME })
  const tom = await sightOf(at.home.db, at.tom.person ?? 0)
  expect(tom.sees).toContain(group)
  expect(tom.roles.has(group)).toBe(false)
})

test('opening or closing a place changes who sees it at once', async () => {
  const at = await world()
  const group = await openAudience(at.home.db, { reach: 'public', parent: HOME })
  await changeReach(at.home.db, group, { reach: 'named', parent: HOME, sealed: true })
  expect((await sightOfStranger(at.home.db)).sees).not.toContain(group)
  expect((await sightOf(at.home.db, at.maya.person ?? 0)).sees).not.toContain(group)
})
