import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { begin, groupIn, letBeFound, readOutside, spaceIn } from './test-scene.ts'

const noindex = /<meta name="robots" content="noindex"/
const gptBot = {
  'user-agent':
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)',
}

test('a home that was not opened to search engines is found by none of its pages', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui a une pompe ?', 'La mienne a crevé.')
  expect(await at.as(at.zed).text('/robots.txt')).toMatch(/^User-agent: \*\nDisallow: \/\n$/m)
  expect(await at.as(at.zed).text('/robots.txt')).not.toContain('Sitemap:')
  expect((await at.as(at.zed).get('/sitemap.xml')).status).toBe(404)
  for (const path of ['/', '/groups/velos', `/conversations/${conversation}`])
    expect([path, noindex.test(await readOutside(at, path))]).toEqual([path, true])
})

test('a home that is to be found says where its map is, and its public pages may be kept, at one address each', async () => {
  const at = await world()
  await letBeFound(at)
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui a une pompe ?', 'La mienne a crevé.')
  const robots = await at.as(at.zed).text('/robots.txt')
  expect(robots).not.toMatch(/^User-agent: \*\nDisallow: \/\n/m)
  expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  const page = await readOutside(at, `/conversations/${conversation}?page=1`)
  expect(page).not.toMatch(noindex)
  expect(page).toContain(
    `<link rel="canonical" href="http://localhost:3000/conversations/${conversation}-qui-a-une-pompe"`,
  )
  expect(page).toContain('<meta property="og:title" content="Qui a une pompe ?"')
  expect(page).toContain('<meta property="og:description" content="La mienne a crevé."')
  expect(await at.as(at.zed).text('/about')).toContain('<link rel="canonical" href="http://localhost:3000/about"')
})

test('a space that refuses search engines is found by none of its pages, nor quoted at the door, nor on the map', async () => {
  const at = await world()
  await letBeFound(at)
  const quiet = await spaceIn(at, 'Au calme')
  const group = await groupIn(at, 'Confidences', 'public', quiet)
  const { conversation } = await begin(at, at.tom, group, 'Un mot entre nous', 'Que cela ne s’ébruite pas.')
  expect(await at.as(at.zed).text('/')).toContain('Un mot entre nous')
  expect((await at.as(at.maya).post(`/spaces/${quiet.slug}/machines`, {})).location).toBe(
    `/spaces/${quiet.slug}/settings`,
  )
  for (const path of [`/spaces/${quiet.slug}`, '/groups/confidences', `/conversations/${conversation}`])
    expect([path, noindex.test(await readOutside(at, path))]).toEqual([path, true])
  expect((await at.as(at.zed).get('/groups/confidences')).headers['x-robots-tag']).toContain('noindex')
  expect(await at.as(at.zed).text('/')).not.toContain('Un mot entre nous')
  expect(await at.as(at.zed).text('/')).not.toMatch(noindex)
  expect(await at.as(at.zed).text('/sitemaps/places.xml')).not.toContain('confidences')
  expect(await at.as(at.zed).text('/sitemaps/conversations-1.xml')).not.toContain('un-mot-entre-nous')
  expect(await at.as(at.zed).text('/sitemap.xml')).not.toContain('conversations-1')
  expect(await at.facts()).toContain('outside.machinesChosen')
})

test('programs that gather for AI are refused by name until a space lets them in, and then in that space alone', async () => {
  const at = await world()
  const [open, closed] = [await spaceIn(at, 'Ouvert'), await spaceIn(at, 'Fermé')]
  await groupIn(at, 'Vélos', 'public', open)
  await groupIn(at, 'Lecture', 'public', closed)
  const asGpt = (path: string) => at.as(at.zed).get(path, gptBot)
  expect((await asGpt('/groups/velos')).status).toBe(403)
  expect((await at.as(at.zed).get('/groups/velos')).status).toBe(200)
  const form = await at.as(at.maya).text(`/spaces/${open.slug}/settings`)
  expect(form).toContain('Un programme qui désobéit')
  await at.as(at.maya).post(`/spaces/${open.slug}/machines`, { search: 'on', ai: 'on' })
  expect((await asGpt('/groups/velos')).status).toBe(200)
  expect((await asGpt('/groups/lecture')).status).toBe(403)
  // The door quotes every space, and follows the strictest.
  expect((await asGpt('/')).status).toBe(403)
  const headers = async (path: string) => (await at.as(at.zed).get(path)).headers
  expect((await headers('/groups/velos'))['tdm-reservation']).toBe('0')
  expect((await headers('/groups/lecture'))['tdm-reservation']).toBe('1')
  expect((await headers('/groups/lecture'))['x-robots-tag']).toContain('noai')
  const robots = await at.as(at.zed).text('/robots.txt')
  const forAi = robots.slice(robots.indexOf('User-agent: AI2Bot'))
  expect(forAi).toMatch(
    /User-agent: ClaudeBot\n[\s\S]*Allow: \/groups\/velos\$\nAllow: \/groups\/velos\/\n[\s\S]*Disallow: \/\n$/,
  )
  expect(forAi).not.toContain('lecture')
  const rules = JSON.parse(await at.as(at.zed).text('/.well-known/tdmrep.json'))
  expect(rules).toContainEqual({ location: '/groups/velos$', 'tdm-reservation': 0 })
  expect(rules.at(-1)).toEqual({ location: '/', 'tdm-reservation': 1 })
})

test('which machines read a space is for those who take care of it', async () => {
  const at = await world()
  const space = await spaceIn(at, 'Ouvert')
  expect((await at.as(at.tom).post(`/spaces/${space.slug}/machines`, { ai: 'on' })).status).toBe(403)
  expect((await at.as(at.maya).post('/spaces/nulle-part/machines', { ai: 'on' })).status).toBe(404)
  expect((await at.as(at.zed).get('/robots.txt')).text).not.toContain('Allow: /spaces/ouvert')
})
