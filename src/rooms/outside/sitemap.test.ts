import { expect, test } from 'vitest'
import { bringConversations, type BroughtConversation } from '#conversations'
import type { Group } from '#spaces'
import { world, type World } from '#test/world.ts'
import { begin, groupIn, held, letBeFound } from './test-scene.ts'

const addresses = (xml: string): string[] =>
  [...xml.matchAll(/<loc>http:\/\/localhost:3000([^<]*)<\/loc>/g)].map((found) => found[1] ?? '')

async function mapOf(at: World): Promise<string[]> {
  const parts = addresses(await at.as(at.zed).text('/sitemap.xml'))
  const pages = await Promise.all(parts.map((part) => at.as(at.zed).text(part)))
  return pages.flatMap(addresses)
}

const marchOf2019 = (group: Group, author: number): BroughtConversation => ({
  source: 'slack:C1:2019-03',
  group,
  kind: 'running',
  title: 'mars 2019',
  at: new Date('2019-03-01T00:00:00Z'),
  posts: [
    {
      source: 'slack:C1:1',
      author,
      at: new Date('2019-03-02T08:00:00Z'),
      markdown: 'Bonjour.',
      editedAt: null,
      to: null,
      reactions: [],
    },
  ],
})

test('the map shows what a stranger could find: public, not hidden, no archive; and when it was last written in', async () => {
  const at = await world()
  await letBeFound(at)
  const [open, closed] = [await groupIn(at, 'Vélos'), await groupIn(at, 'Entre nous', 'members')]
  const told = await begin(at, at.tom, open, 'Qui a une pompe & un rayon ?', 'Merci.')
  const kept = await begin(at, at.tom, closed, 'Un secret', 'Chut.')
  const hidden = await begin(at, at.tom, open, 'Une grossièreté', 'Oh.')
  await at.act(at.ines, async (ctx) => ctx.house.subject('conversation')?.hide?.(ctx, hidden.conversation))
  await at.act(at.maya, (ctx) => bringConversations(ctx, [marchOf2019(open, at.tom.person ?? 0)]))
  const [evening, inside] = [await held(at, 'Portes ouvertes', 'open'), await held(at, 'Entre voisins', 'home')]
  const map = await mapOf(at)
  expect(map).toContain(`/gatherings/${evening.id}-portes-ouvertes`)
  expect(map.join(' ')).not.toContain(`/gatherings/${inside.id}`)
  expect(map).toContain('/')
  expect(map).toContain('/groups/velos')
  expect(map).toContain(`/conversations/${told.conversation}-qui-a-une-pompe-un-rayon`)
  expect(map.join(' ')).not.toMatch(/entre-nous|secret|grossierete|mars-2019/)
  expect(map.some((path) => path.startsWith(`/conversations/${kept.conversation}-`))).toBe(false)
  const part = await at.as(at.zed).get('/sitemaps/conversations-1.xml')
  expect(part.headers['content-type']).toContain('application/xml')
  expect(part.text).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/)
  // A part is written as it is read: what is hidden now is not on it a moment later.
  await at.act(at.ines, async (ctx) => ctx.house.subject('conversation')?.hide?.(ctx, told.conversation))
  expect((await mapOf(at)).join(' ')).not.toContain('qui-a-une-pompe')
})
