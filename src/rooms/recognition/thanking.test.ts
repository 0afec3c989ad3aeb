import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { suspend } from '#people'
import { sayThanks } from '#recognition'
import { world } from '#test/world.ts'
import { answered, decide, idOf, lastThanks, profile, thank } from './test-scene.ts'

test('Tom says thanks to Odile, and nobody but the two of them reads it until she shows it', async () => {
  const at = await world()
  const { location } = await thank(at, at.tom, at.odile, 'Votre soupe m’a remis sur pied.')
  expect(location).toBe(profile(at.odile))
  expect(await at.as(at.odile).text('/me/thanks')).toContain('Votre soupe m’a remis sur pied.')
  expect(await at.as(at.tom).text('/me/thanks/given')).toContain('Votre soupe m’a remis sur pied.')
  const id = await lastThanks(at, at.odile)
  for (const who of [at.ines, at.maya, at.sam]) {
    expect(await at.as(who).text(profile(at.odile))).not.toContain('soupe')
    expect(await at.as(who).text(`${profile(at.odile)}/thanks`)).not.toContain('soupe')
    expect((await at.as(who).get(`/thanks/${id}`)).status).toBe(404)
  }
  await at.as(at.odile).post(`/thanks/${id}/showing`)
  for (const who of [at.ines, at.sam]) {
    expect(await at.as(who).text(profile(at.odile))).toContain('Votre soupe m’a remis sur pied.')
    expect((await at.as(who).get(`/thanks/${id}`)).status).toBe(200)
  }
  await at.as(at.odile).post(`/thanks/${id}/showing/removal`)
  expect(await at.as(at.sam).text(profile(at.odile))).not.toContain('soupe')
  expect(await at.facts()).toEqual(['recognition.thanked', 'recognition.shown', 'recognition.shown'])
})

test('shown whole, every public word stands there but for the one she took away, and no private one ever', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  await thank(at, at.sam, at.odile, 'Pour le vélo.')
  await at.as(at.odile).post(`/thanks/${await lastThanks(at, at.odile)}/showing/removal`)
  await thank(at, at.ines, at.odile, 'Entre nous.', 'private')
  await decide(at, at.odile, { whole: true })
  const page = await at.as(at.karim).text(`${profile(at.odile)}/thanks`)
  expect(page).toContain('Pour la soupe.')
  expect(page).not.toContain('Pour le vélo.')
  expect(page).not.toContain('Entre nous.')
  const secret = await lastThanks(at, at.odile)
  expect((await at.as(at.odile).post(`/thanks/${secret}/showing`)).status).toBe(422)
  expect(await at.as(at.karim).text(profile(at.odile))).not.toContain('Entre nous.')
})

test('a private word is told as nothing that anybody counts', async () => {
  const at = await world()
  await thank(at, at.ines, at.odile, 'Entre nous.', 'private')
  expect(await at.facts()).toEqual(['recognition.thankedApart'])
})

test('nobody thanks themselves, a stranger thanks nobody, and neither does somebody suspended', async () => {
  const at = await world()
  expect((await thank(at, at.tom, at.tom, 'Bravo moi.')).status).toBe(403)
  expect((await at.as(at.tom).get(`${profile(at.tom)}/thanks/new`)).status).toBe(403)
  expect((await thank(at, at.zed, at.tom, 'Achetez.')).location).toContain('/sign-in')
  await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.sam), until: null, because: 'essai' }))
  expect((await thank(at, at.sam, at.tom, 'Merci.')).status).toBe(403)
  expect((await at.as(at.tom).post('/people/987654/thanks', { word: 'Merci.', openness: 'public' })).status).toBe(404)
  expect(await at.as(at.tom).text('/me/thanks')).not.toMatch(/id="thanks-/)
})

test('a word that is missing, or too long, comes back with what was typed', async () => {
  const at = await world()
  expect((await thank(at, at.tom, at.odile, '')).status).toBe(422)
  const long = await thank(at, at.tom, at.odile, 'a'.repeat(401), 'private')
  expect(long.status).toBe(422)
  expect(long.text).toContain('a'.repeat(401))
  expect(long.text).toMatch(/value="private" checked/)
  expect((await at.as(at.tom).post(`${profile(at.odile)}/thanks`, { word: 'Merci' })).status).toBe(422)
})

test('what was said can be taken back, and then nothing of it stays', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  const id = await lastThanks(at, at.odile)
  expect((await at.as(at.odile).post(`/thanks/${id}/removal`)).status).toBe(404)
  await at.as(at.tom).post(`/thanks/${id}/removal`)
  expect(await at.as(at.odile).text('/me/thanks')).not.toContain('soupe')
  expect((await at.as(at.odile).get(`/thanks/${id}`)).status).toBe(404)
  expect(await at.facts()).toEqual(['recognition.thanked', 'recognition.takenBack'])
})

test('for one thing one says it once: other words take the place of the first', async () => {
  const at = await world()
  const { post } = await answered(at)
  const say = (word: string) =>
    at.act(at.odile, (ctx) =>
      sayThanks(ctx, { to: idOf(at.tom), subject: { kind: 'post', id: post }, word, openness: 'public' }),
    )
  const first = await say('Elle repart.')
  expect(await say('Elle repart.')).toBe(first)
  await say('Elle repart, et l’eau est chaude.')
  const page = await at.as(at.tom).text('/me/thanks')
  expect(page.match(/id="thanks-/g)).toHaveLength(1)
  expect(page).toContain('l’eau est chaude')
})

test('of what one does not see one cannot thank anybody', async () => {
  const at = await world()
  const { post } = await answered(at, 'hidden')
  const subject = { kind: 'post', id: post }
  const say = at.act(at.odile, (ctx) =>
    sayThanks(ctx, { to: idOf(at.sam), subject, word: 'Merci.', openness: 'public' }),
  )
  await expect(say).rejects.toMatchObject({ status: 404 })
})

test('a word said in a hidden group is read by nobody outside it, even where its receiver shows everything', async () => {
  const at = await world()
  const { group, post } = await answered(at, 'hidden')
  await letIn(at.home.db, group.audience, [idOf(at.odile)], 'member')
  const subject = { kind: 'post', id: post }
  await at.act(at.odile, (ctx) => sayThanks(ctx, { to: idOf(at.sam), subject, word: 'Zorglub.', openness: 'public' }))
  await decide(at, at.sam, { whole: true, front: true })
  expect(await at.as(at.odile).text(profile(at.sam))).toContain('Zorglub.')
  for (const who of [at.tom, at.ines, at.maya]) expect(await at.as(who).text(profile(at.sam))).not.toContain('Zorglub.')
})

test('nobody is thanked again and again by somebody who means something else', async () => {
  const at = await world()
  for (let nth = 0; nth < 5; nth++) await thank(at, at.tom, at.odile, `Merci ${nth}.`, 'private')
  expect((await thank(at, at.tom, at.odile, 'Merci encore.', 'private')).status).toBe(429)
  expect((await thank(at, at.tom, at.sam, 'Merci à toi.')).status).toBe(303)
})
