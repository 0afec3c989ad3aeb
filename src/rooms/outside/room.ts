import { openDrawn } from '#platform/files/drawn.ts'
import { defineRoom } from '#platform/house.ts'
import { deleteChoices } from './clearing-store.ts'
import { isAiCrawler } from './crawlers.ts'
import { facts } from './facts.ts'
import { feedPages } from './feed-pages.ts'
import { forgetFeeds, keptFeeds, unlinkChooser } from './feeds-store.ts'
import { fillings } from './fillings.ts'
import { followPages } from './follow-pages.ts'
import { head } from './head.ts'
import { machinePages } from './machine-pages.ts'
import { postcardPages } from './postcard-pages.ts'
import { homeIndexed } from './settings.ts'
import { sitemapPages } from './sitemap-pages.ts'

export const room = defineRoom({
  name: 'outside',
  floor: 4,
  about: 'The home as seen from outside: what machines may read, previews of links, maps for search engines, feeds.',
  pages: [...machinePages, ...sitemapPages, ...feedPages, ...followPages, ...postcardPages],
  facts,
  fillings,
  settings: [homeIndexed],
  head,
  readers: { header: 'user-agent', kind: (agent) => (isAiCrawler(agent) ? 'ai' : '') },
  person: {
    export: async (db, person) => ({ feeds: await keptFeeds(db, person) }),
    erase: async ({ tx }, person, fresh) => {
      await forgetFeeds(tx, person)
      await unlinkChooser(tx, person, fresh)
    },
  },
  async open(home) {
    await openDrawn(home)
  },
  clear: (ctx, going) => deleteChoices(ctx.tx, going),
  tables: ['outside.machines', 'outside.feeds'],
})
