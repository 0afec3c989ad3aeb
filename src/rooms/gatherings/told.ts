/** How somebody hears of what concerns them here: it was moved or called off, a seat is theirs, it is tomorrow. */
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Note, NoteKind } from '#platform/notes.ts'
import type { PersonId } from '#people'
import { sayTime } from '#ui/say-time.ts'
import { answersBy, comingTo, concernedBy } from './answers-store.ts'
import { invitedTo } from './calendar-invitations-store.ts'
import {
  accepted,
  answered,
  approved,
  called,
  cancelled,
  declined,
  moved,
  movedUp,
  outsiderAnswered,
  pointAccepted,
  pointProposed,
  proposed,
  refused,
  soon,
  tomorrow,
} from './facts.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { outsideWords } from './outside-messages.en.ts'
import { canReadGathering } from './policy.ts'
import { facilitatorsIn, gatheringsByIds } from './store.ts'
import { cityOf } from './saying.ts'
import type { Standing } from './seats.ts'

type Whom = NoteKind['whom']
type Told = (typeof gatheringWords)['fr']['told']
/** Undefined where it is no longer so: a seat that was given back is nobody's news. */
type Now = {
  readonly gathering: Gathering
  readonly standing: Standing | undefined
  readonly reader: PersonId
  readonly lang: Lang
}
type Say = (words: Told, who: string, now: Now) => string | undefined

const said = (on: NoteKind['on'], whom: Whom, say: Say): NoteKind => ({
  on,
  whom,
  async say({ db, actor, lang }, told) {
    const ids = [...new Set(told.map(({ subject }) => subject))]
    const gatherings = new Map((await gatheringsByIds(db, ids)).map((one) => [one.id, one]))
    const standings = await answersBy(db, actor.person ?? 0, ids)
    const invited = goesIntoCalendars(on) ? await invitedTo(db, actor.person ?? 0, ids) : new Set()
    return told.map(({ subject }): Note | undefined => {
      const gathering = gatherings.get(subject)
      if (!gathering || !canReadGathering(actor, gathering)) return undefined
      const now = { gathering, standing: standings.get(subject), reader: actor.person ?? 0, lang }
      if (say(gatheringWords[lang].told, '', now) === undefined) return undefined
      const { title } = gathering
      const titleLang = gathering.lang === 'und' || gathering.lang === lang ? undefined : gathering.lang
      return {
        title,
        titleLang,
        href: hrefOf(gathering),
        lettered: invited.has(subject),
        said: (who) => say(gatheringWords[lang].told, who, now) ?? '',
      }
    })
  },
})

/** Whose calendar was told, by mail, is told of this by the next one. */
const goesIntoCalendars = ({ factName }: NoteKind['on']): boolean =>
  factName === moved.factName || factName === cancelled.factName

/** Whom the fact names. */
const named = (kind: { read(fact: Fact): { readonly person: PersonId | null } | undefined }): Whom =>
  async (_, facts) => facts.map((fact) => [kind.read(fact)?.person ?? []].flat()) // prettier-ignore

const of = (people: (db: Db, gathering: Gathering, fact: Fact) => Promise<readonly PersonId[]>): Whom =>
  async (db, facts) => {
    const all = await gatheringsByIds(db, [...new Set(facts.map((fact) => fact.subject))])
    const known = new Map(all.map((one) => [one.id, one]))
    return Promise.all(facts.map(async (fact) => {
      const gathering = known.get(fact.subject)
      return gathering ? people(db, gathering, fact) : []
    }))
  } // prettier-ignore

const everybody = of(async (db, { id, hosts, speakers }) => [
  ...new Set([...hosts, ...speakers, ...(await concernedBy(db, id))]),
])
const whoComes = of(async (db, { id, hosts, speakers }) => [
  ...new Set([...hosts, ...speakers, ...(await comingTo(db, id))]),
])
const whoAccepts = of(async (db, { audience, acceptedAt }) =>
  acceptedAt === null ? ((await facilitatorsIn(db, [audience])).get(audience) ?? []) : [],
)
const hosts = of(async (_, gathering) => gathering.hosts)
const hostsAsked = of(async (_, { hosts }, fact) => (answered.read(fact)?.standing === 'asked' ? hosts : []))
const hostsAskedOutside = of(async (_, { hosts }, fact) =>
  outsiderAnswered.read(fact)?.standing === 'asked' ? hosts : [],
)

export const notes: readonly NoteKind[] = [
  said(proposed, whoAccepts, (words, who, { gathering }) =>
    gathering.acceptedAt === null && gathering.declinedAt === null ? words.proposed({ who }) : undefined,
  ),
  said(accepted, named(accepted), (words, who) => words.accepted({ who })),
  said(declined, named(declined), (words, who) => words.declined({ who })),
  said(moved, everybody, (words, who) => words.moved({ who })),
  said(cancelled, everybody, (words, who, { gathering }) =>
    gathering.cancelledBy === null ? words.cancelledAlone : words.cancelled({ who }),
  ),
  said(answered, hostsAsked, (words, who) => words.asked({ who })),
  said(outsiderAnswered, hostsAskedOutside, (_, __, { lang }) => outsideWords[lang].told.asked),
  said(approved, named(approved), (words, who, { standing }) =>
    standing === 'coming'
      ? words.approved({ who })
      : standing === 'waiting'
        ? words.approvedWaiting({ who })
        : undefined,
  ),
  said(refused, named(refused), (words, who, { standing }) =>
    standing === 'refused' ? words.refused({ who }) : undefined,
  ),
  said(movedUp, named(movedUp), (words, _, { standing }) => (standing === 'coming' ? words.movedUp : undefined)),
  said(called, named(called), (words, who, { gathering, reader }) => {
    if (gathering.hosts.includes(reader)) return words.host({ who })
    return gathering.speakers.includes(reader) ? words.speaker({ who }) : undefined
  }),
  said(pointProposed, hosts, (words, who) => words.pointProposed({ who })),
  said(pointAccepted, named(pointAccepted), (words, who) => words.pointAccepted({ who })),
  said(tomorrow, whoComes, (words, _, { gathering, lang }) => remind(gathering, lang, words.day)),
  said(soon, whoComes, (words, _, { gathering, lang }) => remind(gathering, lang, words.hour)),
]

/** Read now or in a week, it says the same: its day and its hour, by the hosts' clock. */
function remind(
  gathering: Gathering,
  lang: Lang,
  say: (at: { day: string; hour: string; place: string }) => string,
): string | undefined {
  const clock = { now: gathering.starts, zone: gathering.zone, lang }
  const said = { day: sayTime(gathering.starts, clock, 'day'), hour: sayTime(gathering.starts, clock, 'hour') }
  return gathering.cancelledAt === null ? say({ ...said, place: cityOf(gathering.zone) }) : undefined
}
