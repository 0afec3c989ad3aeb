import { describe, expect, test } from 'vitest'
import type { Config } from '#platform/config.ts'
import type { Somebody } from '#test/browser.ts'
import { complaint, undelivered } from '#test/mails.ts'
import { openPostOffice, type Taken } from '#test/post-office.ts'
import { world, type World } from '#test/world.ts'
import { sendDigests } from './digest.ts'
import { sendDue } from './mailing.ts'
import { keepDigest } from './preferences-store.ts'
import { begin, comeIn, groupOf, idOf, mention } from './test-scene.ts'

const signal = new AbortController().signal

/** Letters to Tom leave, and come back by the web door. */
async function scene(config: Partial<Config> = {}) {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { ...office.bothWays, ...config },
  })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  const give = async (raw: Uint8Array) => at.home.house.letterbox?.receive(at.home, raw)
  const write = async (title = 'Pompe'): Promise<Taken | undefined> => {
    const before = office.taken.length
    await begin(at, at.odile, group, title, mention(at.tom))
    await at.home.settled()
    at.later({ minutes: 6 })
    await sendDue(at.home, signal)
    return office.taken.slice(before).find((letter) => letter.for === at.tom.email)
  }
  return { at, office, group, give, write }
}
const said = async (at: World, who: Somebody): Promise<string> =>
  (/<div class="notice warn".*?<\/form>/s.exec(await at.as(who).text('/me/notifications'))?.[0] ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const headersIn = (letter: Taken | undefined): string =>
  (letter?.headerLines ?? []).map(({ line }) => line).join('\r\n')

describe('a letter that comes back days later', () => {
  test('ends the letters and says so to its reader alone, who may begin again, with a letter to try', async () => {
    const { at, give, write, office } = await scene()
    const letter = await write()
    expect(letter?.returnsTo).toMatch(/^bounce\+.*@reply\.voisins\.example$/)
    at.later({ days: 3 })
    expect(await give(undelivered({ to: letter?.returnsTo ?? '' }))).toBe('stopped')
    expect(await write('Selle')).toBeUndefined()
    expect(await said(at, at.tom)).toBe(
      'Votre adresse a refusé notre courrier le 26 novembre 2026. Depuis, nous ne vous écrivons plus ; la cloche dit toujours tout. Un code pour entrer vous est encore envoyé quand vous le demandez. Mon adresse fonctionne de nouveau',
    )
    expect(await at.as(at.tom).text('/me')).toContain('Votre adresse a refusé notre courrier le 26 novembre 2026.')
    for (const other of [at.odile, at.maya, at.ines])
      expect(await at.as(other).text(`/people/${at.tom.person}`)).not.toContain('refusé')

    office.taken.length = 0
    const { location } = await at.as(at.tom).post('/me/letters/trials')
    expect(await at.as(at.tom).text(location)).toContain('Un message d’essai vient de partir')
    expect(office.taken.map((one) => [one.for, one.subject])).toEqual([
      [at.tom.email, 'Nos messages vous parviennent de nouveau'],
    ])
    expect(await said(at, at.tom)).toBe('')
    expect(await write('Roue')).toBeDefined()
  })

  test('is never answered, and a code to come in still leaves', async () => {
    const { at, give, write, office } = await scene()
    const letter = await write()
    office.taken.length = 0
    await give(undelivered({ to: letter?.returnsTo ?? '' }))
    expect(office.taken).toEqual([])
    await at.as(at.zed).post('/sign-in/code', { email: at.tom.email })
    await expect.poll(() => office.taken.map((one) => one.for)).toEqual([at.tom.email])
    expect(office.taken[0]?.returnsTo).toBe('foyer@voisins.example')
  })

  test('also ends the digest', async () => {
    const { at, give, write, office } = await scene()
    for (const who of [at.maya, at.tom, at.odile]) await keepDigest(at.home.db, idOf(who), 'weekly')
    const letter = await write()
    await give(undelivered({ to: letter?.returnsTo ?? '' }))
    office.taken.length = 0
    at.later({ days: 7 })
    await sendDigests(at.home, signal)
    expect(office.taken.map((one) => one.for)).not.toContain(at.tom.email)
    expect(office.taken.length).toBeGreaterThan(0)
    expect(office.taken.every((one) => one.returnsTo.startsWith('bounce+'))).toBe(true)
  })

  test('of before they said that it works says nothing new; of after, it does', async () => {
    const { at, give, write } = await scene()
    const before = await write()
    await give(undelivered({ to: before?.returnsTo ?? '' }))
    at.later({ days: 1 })
    await at.as(at.tom).post('/me/letters/trials')
    expect(await give(undelivered({ to: before?.returnsTo ?? '' }))).toBe('bounce')
    const after = await write('Selle')
    expect(await give(undelivered({ to: after?.returnsTo ?? '' }))).toBe('stopped')
    await at.as(at.tom).post('/me/notifications', { mail: 'concerns', digest: 'never', from: '', until: '' })
    expect(await said(at, at.tom)).toBe('')
  })

  test('is known by what it brings back, where a server put an address of its own on the envelope', async () => {
    const { at, give, write } = await scene()
    const letter = headersIn(await write())
    expect(letter).toMatch(/X-Foyer-Return:\s+<bounce\+/)
    expect(await give(undelivered({ to: 'bounce@reply.voisins.example', letter }))).toBe('stopped')
    expect(await said(at, at.tom)).toContain('refusé')
  })
})

test('several that come back over days end the letters, several of one day do not', async () => {
  const { at, give, write } = await scene()
  const failed = async () => give(undelivered({ to: (await write())?.returnsTo ?? '', status: '4.4.7' }))
  expect([await failed(), await failed(), await failed()]).toEqual(['counted', 'counted', 'counted'])
  at.later({ days: 1 })
  expect(await failed()).toBe('counted')
  at.later({ days: 1 })
  expect(await failed()).toBe('stopped')
  expect(await said(at, at.tom)).toContain(
    'Nos messages ne vous parviennent plus : le dernier nous est revenu le 25 novembre',
  )
  expect(await write()).toBeUndefined()
})

test('a month between them forgets the first', async () => {
  const { at, give, write } = await scene()
  for (let n = 0; n < 4; n += 1) {
    expect(await give(undelivered({ to: (await write(`Pompe ${n}`))?.returnsTo ?? '', status: '5.2.2' }))).toBe(
      'counted',
    )
    at.later({ days: 16 })
  }
})

test('who calls a letter unwanted is written to no more', async () => {
  const { at, give, write } = await scene()
  const letter = headersIn(await write())
  expect(await give(complaint({ to: 'bounce@reply.voisins.example', letter }))).toBe('stopped')
  expect(await write('Selle')).toBeUndefined()
  expect(await said(at, at.tom)).toContain('signalé comme indésirable le 23 novembre 2026')
  expect(await said(at, at.tom)).toContain('M’écrire de nouveau')
})

test('a server that lets an account send in its own name alone is still given the letters', async () => {
  const { at, office, write } = await scene()
  office.onlyFrom('foyer@voisins.example')
  expect((await write())?.returnsTo).toBe('foyer@voisins.example')
  expect((await write('Selle'))?.returnsTo).toBe('foyer@voisins.example')
  expect(await said(at, at.tom)).toBe('')
})

test('where no mail comes in, a letter asks to be returned to its sender', async () => {
  const { write } = await scene({ mailSecret: undefined })
  const letter = await write()
  expect(letter?.returnsTo).toBe('foyer@voisins.example')
  expect(headersIn(letter)).not.toContain('X-Foyer-Return')
})
