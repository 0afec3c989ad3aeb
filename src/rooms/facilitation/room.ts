import { daily, defineRoom } from '#platform/house.ts'
import { askableAgain, asked, leftAlone } from './asking-facts.ts'
import { askingPages, onOwnPage } from './asking-pages.ts'
import { asksWith, clearAsks, eraseAsks, leftAloneSince } from './asks-store.ts'
import { diagnosed } from './diagnosis-facts.ts'
import { besideNumbers, diagnosisPages } from './diagnosis-pages.ts'
import { clearDiagnoses, diagnosesBy, signDiagnosesAfresh } from './diagnosis-store.ts'
import { dismissed, dismissing } from './dismissing.ts'
import { introduced, meetingAsked } from './meeting-facts.ts'
import { meetingPages } from './meeting-pages.ts'
import { eraseMeetings, forgetMeetings, ownMeetings } from './meetings-store.ts'
import { facilitationWords } from './messages.en.ts'
import { besideGroup, pages } from './pages.ts'
import { facilitatesSomewhere } from './policy.ts'
import { lookAgain } from './sifting.ts'
import { clearSuggested, dismissalsBy, forgetDismissals, forgetSuggested } from './suggestions-store.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'facilitation',
  floor: 5,
  about:
    'For those who look after people: which questions wait and who could answer them, whom to thank, and, for a host who starts, whether it is a community already.',
  pages: [...pages, ...askingPages, ...meetingPages, dismissing, ...diagnosisPages],
  facts: [diagnosed, asked, leftAlone, askableAgain, dismissed, meetingAsked, introduced],
  fillings: [besideGroup, besideNumbers, onOwnPage],
  notes,
  rounds: { 'facilitation.again': { ...daily, work: lookAgain } },
  // Before the pulse: one comes here every morning.
  async frame({ actor, lang }) {
    if (!facilitatesSomewhere(actor)) return {}
    return { nav: [{ label: facilitationWords[lang].morning, href: '/facilitation', icon: 'sun', order: 5 }] }
  },
  // Whom to thank and whom to ask is read from the rooms below, each time; kept is who was asked, what was suggested, and what came of it.
  person: {
    export: async (db, person) => ({
      diagnoses: await diagnosesBy(db, person),
      asks: await asksWith(db, person),
      leftAloneSince: await leftAloneSince(db, person),
      dismissals: await dismissalsBy(db, person),
      meetings: await ownMeetings(db, person),
    }),
    async erase({ tx }, person, fresh) {
      await signDiagnosesAfresh(tx, person, fresh)
      await eraseAsks(tx, person, fresh)
      await eraseMeetings(tx, person, fresh)
      await forgetSuggested(tx, [person])
      await forgetDismissals(tx, [person])
    },
  },
  async clear({ tx }, { people, of }) {
    await clearDiagnoses(tx, people)
    await clearAsks(tx, people, of('conversation'))
    await clearSuggested(tx, of('conversation'))
    await forgetMeetings(tx, people)
    await forgetSuggested(tx, people)
    await forgetDismissals(tx, people)
  },
  tables: [
    'facilitation.diagnoses',
    'facilitation.asks',
    'facilitation.asked_last',
    'facilitation.left_alone',
    'facilitation.suggested',
    'facilitation.dismissals',
    'facilitation.meetings',
    'facilitation.diagnosis_figures',
  ],
})
