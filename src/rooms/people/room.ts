import { z } from 'zod'
import { defineRoom } from '#platform/house.ts'
import type { Letter } from '#platform/mail/index.ts'
import type { SubjectKind } from '#platform/subjects.ts'
import { HOME } from '#platform/audiences.ts'
import { deletePeople } from './bringing-store.ts'
import { peopleCards, cardsOf } from './cards.ts'
import { commands } from './commands.ts'
import { doorPages } from './door-pages.ts'
import { erasePerson, exportPerson } from './leaving.ts'
import { facts, personLeft, personSuspended, personUnsuspended } from './facts.ts'
import { identify } from './identify.ts'
import { invitationPages } from './invitation-pages.ts'
import { mePages } from './me-pages.ts'
import { peopleWords } from './messages.en.ts'
import { cardOf, faceOf } from './person.ts'
import { ownPanels, personPanels } from './panels.ts'
import { peoplePages } from './people-pages.ts'
import { whoIsWho } from './who-is-who.ts'
import { signInFrom } from './sign-in-from.ts'
import { suspendedFrame } from './suspended-frame.ts'

const person: SubjectKind = {
  kind: 'person',
  within: async (_, { people }) => people,
  async cards(db, ids) {
    const cards = await cardsOf(db, ids, new Date())
    return [...cards.values()].map((card) => ({
      id: card.id, title: card.name, url: card.href ?? '/people', author: card.id, lang: card.lang ?? 'und', text: '', audience: HOME, hidden: false, at: new Date(0),
    }))
  },
}

const letter = z.object({
  to: z.string(), from: z.string(), subject: z.string(), text: z.string(), html: z.string(), headers: z.record(z.string(), z.string()),
})

export const room = defineRoom({
  name: 'people', floor: 1,
  about: 'Who is here, how they came in, and what they are.',
  pages: [...doorPages, ...mePages, ...peoplePages, ...invitationPages],
  facts,
  live: { cutting: [personSuspended.factName, personUnsuspended.factName, personLeft.factName] },
  subjects: [person],
  slots: [personPanels.slot, ownPanels.slot],
  identify,
  whoIsWho,
  commands,
  jobs: {
    'people.mail': async (home, payload) => {
      const ready: Letter = letter.parse(payload)
      await home.mail.send(ready)
    },
  },
  async frame(visit) {
    const { actor, home, lang, now } = visit
    const words = peopleWords[lang]
    if (actor.person !== null && actor.standing === 'suspended') return suspendedFrame(visit, actor.person)
    if (actor.person === null || actor.standing !== 'member') return { signIn: { label: words.names.signIn, href: signInFrom(visit) } }
    const me = cardOf(await peopleCards(home.db, [actor.person], now), actor.person)
    return {
      me: { ...faceOf(me), href: '/me' },
      nav: [{ label: words.names.people, href: '/people', icon: 'users', order: 30 }],
      thumb: [{ label: words.names.me, href: '/me', icon: 'user-round', order: 90 }],
    }
  },
  person: { export: exportPerson, erase: erasePerson },
  clear: (ctx, going) => deletePeople(ctx.tx, going),
  tables: ['people.people', 'people.marks', 'people.invitations', 'people.suspensions', 'auth.users', 'auth.sessions', 'auth.accounts', 'auth.verifications'],
})
