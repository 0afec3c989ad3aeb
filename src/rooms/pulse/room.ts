import { defineRoom } from '#platform/house.ts'
import { besideVotes } from '#platform/votes.ts'
import { decidingPages, onOwnPage } from './deciding-pages.ts'
import { objectedSince } from './decisions-store.ts'
import { facts } from './facts.ts'
import { startThanksOver, thanksRead, unlinkGiving } from './giving.ts'
import { COUNT_JOB, countLater } from './keeping.ts'
import { pulseWords } from './messages.en.ts'
import { pages } from './pages.ts'
import { besidePulse } from './parts.ts'
import { projection, startOver, unlink } from './projecting.ts'
import { weightOfVotes } from './weighing.ts'

export const room = defineRoom({
  name: 'pulse',
  floor: 4,
  about: 'Is this a community or an audience? Numbers from what happened, each with its n and its interval.',
  pages: [...pages, ...decidingPages],
  facts,
  reactions: [projection, thanksRead],
  slots: [besideVotes.slot, besidePulse.slot],
  fillings: [weightOfVotes, onOwnPage],
  jobs: { [COUNT_JOB]: countLater },
  async frame({ actor, lang }) {
    if (actor.standing !== 'member') return {}
    return { nav: [{ label: pulseWords[lang].name, href: '/pulse', icon: 'activity', order: 60 }] }
  },
  // Numbers only, beside one decision: what somebody did is exported by the rooms where they did it.
  person: {
    export: async (db, person) => ({ notCountedSince: (await objectedSince(db, person)) ?? null }),
    async erase(ctx, person, fresh) {
      await unlink(ctx, person, fresh)
      await unlinkGiving(ctx, person, fresh)
    },
  },
  // Read again without what is gone.
  async clear(ctx) {
    await startOver(ctx.tx)
    await startThanksOver(ctx.tx)
  },
  tables: ['pulse.conversations', 'pulse.posts', 'pulse.wrote', 'pulse.marks', 'pulse.calendar', 'pulse.arrivals', 'pulse.thanks',
    'pulse.objections', 'pulse.closings', 'pulse.limits',
  ], // prettier-ignore
})
