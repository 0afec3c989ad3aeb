import { defineRoom } from '#platform/house.ts'
import { pulseWords } from './messages.en.ts'
import { pages } from './pages.ts'
import { projection, startOver, unlink } from './projecting.ts'

export const room = defineRoom({
  name: 'pulse',
  floor: 4,
  about: 'Is this a community or an audience? Numbers from what happened, each with its n and its interval.',
  pages,
  facts: [],
  reactions: [projection],
  async frame({ actor, lang }) {
    if (actor.standing !== 'member') return {}
    return { nav: [{ label: pulseWords[lang].name, href: '/pulse', icon: 'activity', order: 60 }] }
  },
  // Numbers only: what somebody did is exported by the rooms where they did it.
  person: { export: async () => ({}), erase: unlink },
  // Read again without what is gone.
  clear: (ctx) => startOver(ctx.tx),
  tables: ['pulse.conversations', 'pulse.posts', 'pulse.wrote', 'pulse.marks', 'pulse.calendar'],
})
