import { homeSentence } from '#platform/home-settings.ts'
import { defineRoom } from '#platform/house.ts'
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { first } from './first.ts'
import { frontPage } from './front-page.ts'
import { homeWords } from './messages.en.ts'
import { welcomeOffers } from './offers.ts'
import { homeHello, homeKind } from './settings.ts'
import { settingsPages } from './settings-pages.ts'
import { smallPages } from './small-pages.ts'
import { forgetAbout, forgetPassed, keptAbout } from './store.ts'
import { welcomePages } from './welcome-pages.ts'
import { writePage } from './write-page.ts'

export const room = defineRoom({
  name: 'home',
  floor: 5,
  about: 'The door a stranger sees, the page a member comes back to, and a host’s first five minutes.',
  pages: [frontPage, writePage, ...welcomePages, ...settingsPages, ...smallPages],
  facts: [],
  slots: [welcomeOffers.slot, first.slot],
  settings: [homeSentence, homeHello, homeKind],
  async frame({ actor, lang }) {
    const { names } = homeWords[lang]
    const line = { label: names.home, href: '/', icon: 'house', order: 0 } as const
    const foot = [
      { label: names.about, href: '/about' },
      ...(actor.standing === 'member' ? [{ label: names.data, href: '/me#data' }] : []),
    ]
    // Last in the rail: a host comes here once in a while, everybody else never.
    const settings = { label: names.settings, href: '/home/settings', icon: 'sliders-horizontal', order: 95 } as const
    const write = { label: names.write, href: '/write', icon: 'plus', order: 50, act: true } as const
    return { nav: holds(actor, 'host', HOME) ? [line, settings] : [line], thumb: actor.standing === 'member' ? [line, write] : [line], foot }
  },
  person: {
    export: async (db, person) => keptAbout(db, person),
    erase: async (ctx, person) => forgetAbout(ctx.tx, person),
  },
  clear: (ctx, going) => forgetPassed(ctx.tx, going),
  tables: ['home.sittings', 'home.passed'],
})
