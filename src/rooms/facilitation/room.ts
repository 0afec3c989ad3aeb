import { defineRoom } from '#platform/house.ts'
import { diagnosed } from './diagnosis-facts.ts'
import { besideNumbers, diagnosisPages } from './diagnosis-pages.ts'
import { clearDiagnoses, diagnosesBy, signDiagnosesAfresh } from './diagnosis-store.ts'
import { facilitationWords } from './messages.en.ts'
import { besideGroup, pages } from './pages.ts'
import { facilitatesSomewhere } from './policy.ts'

export const room = defineRoom({
  name: 'facilitation',
  floor: 5,
  about: 'For those who look after people: which questions wait, whom to thank, and, for a host who starts, whether it is a community already.',
  pages: [...pages, ...diagnosisPages],
  facts: [diagnosed],
  fillings: [besideGroup, besideNumbers],
  // Before the pulse: one comes here every morning.
  async frame({ actor, lang }) {
    if (!facilitatesSomewhere(actor)) return {}
    return { nav: [{ label: facilitationWords[lang].morning, href: '/facilitation', icon: 'sun', order: 5 }] }
  },
  // Whom to thank is read from the rooms below, each time, and not kept.
  person: {
    export: async (db, person) => ({ diagnoses: await diagnosesBy(db, person) }),
    erase: (ctx, person, fresh) => signDiagnosesAfresh(ctx.tx, person, fresh),
  },
  clear: (ctx, { people }) => clearDiagnoses(ctx.tx, people),
  tables: ['facilitation.diagnoses'],
})
