import { defineRoom } from '#platform/house.ts'
import { fill, slot } from '#platform/slots.ts'
import { anybodyBeside } from '#people'
import { demoWords } from './messages.en.ts'
import { pages } from './pages.ts'
import { canShow } from './policy.ts'
import { demoIsHere } from './standing.ts'
import { Offer } from './views.tsx'

/** The home's own room names it. */
const welcomeOffers = slot<object>('home.welcomeOffers')

export const room = defineRoom({
  name: 'demo',
  floor: 6,
  about: 'An invented neighbourhood to walk about in before one’s own people come; it leaves without a trace.',
  pages,
  // What it tells is told by the rooms below, as if it had been lived; of itself it tells nothing, so that nothing stays.
  facts: [],
  fillings: [
    fill(welcomeOffers, 'demo.offer', async ({ home, lang, actor }, about) => {
      const here = await demoIsHere(home.db)
      const may = here || !(await anybodyBeside(home.db, actor.person))
      return about.map(() => (may ? Offer({ lang, here }) : null))
    }),
  ],
  async frame({ home, actor, lang, url }) {
    if (!canShow(actor) || url.pathname === '/demo' || !(await demoIsHere(home.db))) return {}
    const { name, bannerText, bannerLink } = demoWords[lang]
    return {
      notices: [{ kind: 'info', title: name, text: bannerText, link: { label: bannerLink, href: '/demo#removal' } }],
    }
  },
  // Its people are the people room's.
  person: { export: async () => ({}), erase: async () => undefined },
  tables: [],
})
