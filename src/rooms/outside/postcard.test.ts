import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { changeLook } from '#spaces'
import { world, type World } from '#test/world.ts'
import { texts, titles } from './lettering.ts'
import { drawPostcard, type Postcard } from './postcard.ts'
import { begin, groupIn, readOutside } from './test-scene.ts'

const fonts = { titles: await titles(), texts: await texts() }
const usual: Postcard = {
  home: 'Les Voisins',
  group: 'Vélos',
  title: 'Qui a une pompe ?',
  accent: null,
  seed: 'conversation-1',
}
const draw = (card: Partial<Postcard>): string => drawPostcard({ ...usual, ...card }, fonts)

test('a card is set in our own typefaces, as outlines: nothing is left to the fonts of the machine', () => {
  const card = draw({})
  expect(card).not.toMatch(/<text|font/)
  expect(card.length).toBeGreaterThan(draw({ title: undefined }).length)
  expect(draw({ title: 'Ποιος; Кто? Ơn' })).not.toBe(draw({ title: undefined }))
})

test('what has no letter in them is left out whole, and gives way to the group; an emoji alone is only left out', () => {
  for (const title of ['من يساعدني؟', '谁能帮我？', 'Qui a une 泵 ?', '🚲🚲', ''])
    expect([title, draw({ title })]).toEqual([title, draw({ title: undefined })])
  expect(draw({ title: 'Samedi 🚲 à vélo 👩‍👩‍👧 🇫🇷' })).toBe(draw({ title: 'Samedi à vélo' }))
  expect(draw({ title: undefined, group: '组', home: '邻居' })).toContain('scale(8)')
})

test('a long title stays above the roofs, and a sign of two parts never begins a line', () => {
  const long = draw({ title: 'Comment faire pour récupérer le dépôt de garantie '.repeat(6) })
  const lowest = Math.max(
    ...[...long.matchAll(/<path fill="[^"]*" d="([^"]*)"\/>/g)]
      .slice(-3)
      .flatMap((found) => [...(found[1] ?? '').matchAll(/[\d.]+ ([\d.]+) /g)].map((place) => Number(place[1]))),
  )
  expect(lowest).toBeLessThan(405)
  expect(fonts.titles.sayable('Qui vient ?')).toBe('Qui vient\u00a0?')
})

const pictureIn = (page: string): string =>
  /<meta property="og:image" content="http:\/\/localhost:3000([^"]*)"/.exec(page)?.[1] ?? 'none'

async function scene(): Promise<{ at: World; conversation: number; path: string }> {
  const at = await world()
  const { conversation } = await begin(
    at,
    at.tom,
    await groupIn(at, 'Vélos'),
    'Qui a une pompe ?',
    'La mienne a crevé.',
  )
  return { at, conversation, path: pictureIn(await readOutside(at, `/conversations/${conversation}`)) }
}

test('whoever shares a public page shows a picture of it, which is drawn once and changes with it', async () => {
  const { at, conversation, path } = await scene()
  const answer = await at.as(at.zed).get(path)
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'image/png',
    'public, max-age=604800',
  ])
  await at
    .as(at.tom)
    .post(`/conversations/${conversation}/tending`, { title: 'Qui a un rayon ?', kind: 'question', tags: '' })
  const renamed = pictureIn(await readOutside(at, `/conversations/${conversation}`))
  expect(renamed).not.toBe(path)
  expect((await at.as(at.zed).get(path)).headers['cache-control']).toBe('public, no-cache')
  for (const page of ['/', '/groups/velos', '/sign-in'])
    expect(pictureIn(await readOutside(at, page))).toMatch(/^\/postcards\//)
})

test('a card is 1200 by 630, in the colour of the home', async () => {
  const png = await sharp(Buffer.from(draw({ accent: '#1a6b3c' })))
    .png()
    .toBuffer()
  expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 })
  const [red = 0, green = 0] = await sharp(png).extract({ left: 10, top: 10, width: 1, height: 1 }).raw().toBuffer()
  expect(green).toBeGreaterThan(red)
})

test('beside words a sign of the host stays small, also on the card of the home itself', () => {
  const logo = { href: 'data:image/png;base64,', width: 560, height: 140 }
  const sign = (card: Partial<Postcard>) => /<image[^>]*>/.exec(drawPostcard({ ...usual, ...card }, fonts, logo))?.[0]
  expect(sign({})).toContain('width="190" height="48"')
  expect(sign({ title: undefined, group: undefined })).toContain('width="190" height="48"')
  expect(sign({ title: undefined, group: '组', home: '邻居' })).toContain('width="560" height="140"')
})

test('a home that wears a sign of its own is known by it', async () => {
  const { at, conversation, path } = await scene()
  const blue = await sharp({ create: { width: 90, height: 30, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  const logo = { name: 'logo.png', bytes: blue, size: blue.length }
  await at.act(at.maya, (ctx) => changeLook(ctx, at.home, { logo }))
  const dressed = pictureIn(await readOutside(at, `/conversations/${conversation}`))
  expect(dressed).not.toBe(path)
  const card = sharp((await at.as(at.zed).get(dressed)).bytes)
  for (const left of [75, 72 + 145]) {
    const [red = 0, green = 0, blueOf = 0] = await card
      .clone()
      .extract({ left, top: 80, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer()
    expect([blueOf > 200, red + green < 100]).toEqual([true, true])
  }
})

test('there is no picture of what strangers may not read, nor for a program that is not welcome', async () => {
  const { at, conversation, path } = await scene()
  const closed = await groupIn(at, 'Entre nous', 'members')
  const secret = await begin(at, at.tom, closed, 'Un secret', 'Chut.')
  for (const who of [at.zed, at.tom, at.maya])
    for (const none of [
      `/postcards/conversation/${secret.conversation}.png`,
      `/postcards/group/${closed.id}.png`,
      `/postcards/person/${at.tom.person}.png`,
      '/postcards/home/2.png',
      '/postcards/x/1.png',
    ])
      expect([none, (await at.as(who).get(none)).status]).toEqual([none, 404])
  expect((await at.as(at.zed).get(path, { 'user-agent': 'Bytespider' })).status).toBe(403)
  await at.act(at.ines, async (ctx) => ctx.house.subject('conversation')?.hide?.(ctx, conversation))
  expect((await at.as(at.zed).get(path)).status).toBe(404)
})

test('a flood of drawings is told to wait, and what was drawn is still shown', async () => {
  const { at, path } = await scene()
  expect((await at.as(at.zed).get(path)).status).toBe(200)
  await sql`update platform.limits set tries = 60 where key like 'postcards for %'`.execute(at.home.db)
  expect((await at.as(at.zed).get('/postcards/home/1.png')).status).toBe(429)
  expect((await at.as(at.zed).get(path)).status).toBe(200)
  expect((await at.as(at.zed, '10.1.1.1').get('/postcards/home/1.png')).status).toBe(200)
})
