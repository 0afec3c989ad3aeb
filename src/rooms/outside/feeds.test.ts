import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { cancelGathering } from '#gatherings'
import { world, type World } from '#test/world.ts'
import { begin, groupIn, held, reply } from './test-scene.ts'

/** Throws at the first sign that XML forbids. */
function wellFormed(text: string): string {
  new SaxesParser({ xmlns: true }).write(text).close()
  return text
}

type Parsed = { entries?: { content?: { value?: string } }[]; items?: { content?: { encoded?: string } }[] }
const ask = (at: World, path: string, headers: Record<string, string> = {}) => at.as(at.zed).get(path, headers)
const rssAt = async (at: World, path: string) => parseRssFeed(wellFormed(await at.as(at.zed).text(path)))
const atomAt = async (at: World, path: string) => parseAtomFeed(wellFormed(await at.as(at.zed).text(path)))

test('a group, a conversation and the whole home are followed in RSS and in Atom, each saying its language and its dates', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos & <cargos>')
  const { conversation } = await begin(
    at,
    at.tom,
    group,
    'Qui a une pompe & un rayon ?',
    'La mienne **a crevé**. Voyez [le groupe](/groups/velos-cargos).',
  )
  at.later({ minutes: 5 })
  const answered = await reply(at, at.odile, conversation, 'Moi : passez.')
  for (const path of ['/feed', '/groups/velos-cargos/feed']) {
    const rss = await rssAt(at, `${path}.rss`)
    expect(rss.language).toBe('fr')
    expect(rss.items).toHaveLength(1)
    expect(rss.items?.[0]).toMatchObject({
      title: 'Qui a une pompe & un rayon ?',
      link: `http://localhost:3000/conversations/${conversation}-qui-a-une-pompe-un-rayon`,
      guid: { value: `http://localhost:3000/conversations/${conversation}`, isPermaLink: true },
      dc: { creators: ['Tom Le Goff'] },
    })
    expect(rss.items?.[0]?.content?.encoded).toContain('<strong>a crevé</strong>')
    expect(rss.items?.[0]?.content?.encoded).toContain('href="http://localhost:3000/groups/velos-cargos"')
  }
  const atom = await atomAt(at, `/conversations/${conversation}/feed.atom`)
  expect(atom.links?.find((link) => link.rel === 'self')?.href).toBe(
    `http://localhost:3000/conversations/${conversation}/feed.atom`,
  )
  expect(atom.entries?.map((entry) => entry.authors?.[0]?.name)).toEqual(['Odile Marchand', 'Tom Le Goff'])
  expect(atom.entries?.[0]?.id).toBe(`http://localhost:3000/posts/${answered.post}`)
  expect(new Date(atom.updated ?? '').getTime()).toBe(at.home.now().getTime())
  expect(await at.as(at.zed).text('/groups/velos-cargos')).toContain(
    '<link rel="alternate" type="application/atom+xml"',
  )
})

test('what is held in public stands among what is said, with its hour; what comes round comes with its next date alone', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const weekly = await held(at, 'Atelier', `group:${group.id}`, 'week')
  await held(at, 'Entre nous', 'home')
  const open = await held(at, 'Portes ouvertes', 'open')
  const titles = async (path: string) => (await atomAt(at, path)).entries?.map(({ title }) => title?.value)
  const when = /\(jeudi 18\smars 2027 à 20\sh\)$/
  expect(await titles('/groups/velos/feed.atom')).toEqual([expect.stringMatching(/^Atelier \(jeudi 18\smars/)])
  expect(await titles('/feed.atom')).toEqual([
    expect.stringMatching(/^Portes ouvertes \(/),
    expect.stringMatching(when),
  ])
  await at.act(at.maya, (ctx) => cancelGathering(ctx, { id: open.id, why: 'La grippe.' }))
  await at.act(at.maya, (ctx) => cancelGathering(ctx, { id: weekly.id, why: 'La grippe.' }))
  expect(await titles('/feed.atom')).toEqual([
    expect.stringMatching(/^Annulée\s: Portes ouvertes/),
    expect.stringMatching(/^Atelier \(jeudi 25\smars/),
  ])
})

test('what somebody types is text in a feed, whatever it looks like, and what XML cannot hold is left out', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await begin(
    at,
    at.tom,
    group,
    'Un ]]> & un </title> \u000b\ufffe',
    '<script>alert(1)</script> &amp; \u0001 <img src=x onerror=alert(1)> 🚲',
  )
  for (const [path, read] of [
    ['/feed.rss', rssAt],
    ['/feed.atom', atomAt],
  ] as const) {
    const parsed: Parsed = await read(at, path)
    expect(await at.as(at.zed).text(path)).not.toMatch(/<script|<img/)
    const shown = parsed.entries?.[0]?.content?.value ?? parsed.items?.[0]?.content?.encoded
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).not.toMatch(/<script|<img/)
  }
  // In RSS, readers take the description for HTML too.
  expect((await rssAt(at, '/feed.rss')).items?.[0]?.description).not.toMatch(/<script|<img/)
  expect((await rssAt(at, '/feed.rss')).items?.[0]?.title).toMatch(/^Un \]\]> & un <\/title>/)
})

test('a feed holds the last fifty and nothing that is hidden, removed, an archive or not public', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  for (let n = 0; n < 52; n++) {
    at.later({ minutes: 1 })
    await begin(at, at.tom, group, `Question numéro ${n} ?`, 'Alors ?')
  }
  const closed = await groupIn(at, 'Entre nous', 'members')
  const secret = await begin(at, at.tom, closed, 'Un secret', 'Chut.')
  const hidden = await begin(at, at.tom, group, 'Une grossièreté', 'Oh.')
  await at.act(at.ines, async (ctx) => ctx.house.subject('conversation')?.hide?.(ctx, hidden.conversation))
  const rss = await rssAt(at, '/feed.rss')
  expect(rss.items).toHaveLength(50)
  expect(rss.items?.[0]?.title).toBe('Question numéro 51 ?')
  expect(JSON.stringify(rss)).not.toMatch(/secret|Chut|grossi/)
  for (const path of [
    `/conversations/${secret.conversation}/feed.rss`,
    `/conversations/${hidden.conversation}/feed.atom`,
    '/groups/entre-nous/feed.rss',
  ])
    for (const who of [at.zed, at.tom, at.maya])
      expect([path, (await at.as(who).get(path)).status]).toEqual([path, 404])
})

test('who has it already gets nothing again, until something changes', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { post } = await begin(at, at.tom, group, 'Qui a une pompe ?', 'La mienne a crevé.')
  const first = await ask(at, '/groups/velos/feed.atom')
  const tag = String(first.headers['etag'])
  expect((await ask(at, '/groups/velos/feed.atom', { 'if-none-match': tag })).status).toBe(304)
  expect(
    (await ask(at, '/groups/velos/feed.atom', { 'if-modified-since': String(first.headers['last-modified']) })).status,
  ).toBe(304)
  at.later({ minutes: 10 })
  await at.as(at.tom).post(`/posts/${post}/edition`, { text: 'La mienne a rendu l’âme.' })
  const again = await ask(at, '/groups/velos/feed.atom', { 'if-none-match': tag })
  expect(again.status).toBe(200)
  expect(again.text).toContain('rendu l’âme')
  expect(
    (await ask(at, '/groups/velos/feed.atom', { 'if-modified-since': String(first.headers['last-modified']) })).status,
  ).toBe(200)
})

test('a program that gathers for AI is refused the feeds of a space that does not want it', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui a une pompe ?', 'Crevé.')
  for (const path of ['/feed.rss', '/groups/velos/feed.rss', `/conversations/${conversation}/feed.rss`])
    expect([path, (await ask(at, path, { 'user-agent': 'CCBot/2.0' })).status]).toEqual([path, 403])
})
