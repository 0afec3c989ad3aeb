import { expect, test } from 'vitest'
import { DONE, type Out } from '#platform/command.ts'
import { Trouble } from '#platform/trouble.ts'
import { PASSWORD } from '#test/cast.ts'
import { world, type World } from '#test/world.ts'
import { commands } from './commands.ts'

async function linkFor(at: World, address: string): Promise<string> {
  let said: object = {}
  const out: Out = { answer: (data) => void (said = data), progress: () => undefined }
  const [link] = commands
  if (!link) throw new Error('no such command')
  expect(
    await link.run(
      at.home,
      { words: { ADDRESS: address }, options: {}, path: (typed) => typed, signal: new AbortController().signal },
      out,
    ),
  ).toBe(DONE)
  if (!('link' in said) || typeof said.link !== 'string') throw new Error('no link')
  return new URL(said.link).pathname
}

test('Sam prints a link on the machine, and Tom, who forgot his password, chooses another one with it, once', async () => {
  const at = await world()
  const link = await linkFor(at, ` ${at.tom.email.toUpperCase()} `)
  expect((await at.as(at.zed).get(link)).status).toBe(200)

  const chosen = await at.as(at.zed).post(link, { password: PASSWORD })
  expect(chosen.status).toBe(303)
  const signedIn = await at.as(at.zed).post('/sign-in', { email: at.tom.email, password: PASSWORD })
  expect(signedIn.status).toBe(303)

  expect((await at.as(at.zed).post(link, { password: 'encore une autre phrase' })).status).toBe(422)
})

test('a newer link, or another password, ends those that were given out before', async () => {
  const at = await world()
  const [older, newer] = [await linkFor(at, at.tom.email), await linkFor(at, at.tom.email)]
  expect((await at.as(at.zed).post(older, { password: PASSWORD })).status).toBe(422)
  expect((await at.as(at.zed).post(newer, { password: PASSWORD })).status).toBe(303)
  await at.as(at.sam).post('/sign-in', { email: at.tom.email, password: PASSWORD })
  const waiting = await linkFor(at, at.tom.email)
  const odiles = await linkFor(at, at.odile.email)
  const tom = at.as({ ...at.tom, person: null, email: 'tom, elsewhere' })
  await tom.post('/sign-in', { email: at.tom.email, password: PASSWORD })
  expect((await tom.post('/me/password', { now: PASSWORD, password: 'encore une autre phrase' })).status).toBe(303)
  expect((await at.as(at.zed).post(waiting, { password: 'pour qui a lu le vieux courriel' })).status).toBe(422)
  expect((await at.as(at.zed).post(odiles, { password: PASSWORD })).status).toBe(303)
})

test('after an hour the link opens nothing', async () => {
  const at = await world({ at: new Date(Date.now() - 61 * 60_000) })
  const link = await linkFor(at, at.tom.email)
  expect((await at.as(at.zed).post(link, { password: PASSWORD })).status).toBe(422)
})

test('for an address that nobody has, it says so', async () => {
  const at = await world()
  await expect(linkFor(at, 'personne@voisins.example')).rejects.toThrow(Trouble)
  await expect(linkFor(at, 'personne@voisins.example')).rejects.toThrow(
    'Nobody signs in here with personne@voisins.example',
  )
})
