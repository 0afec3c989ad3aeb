/**
 * Invitations that calendars read (RFC 6047): to whoever comes, when they say so; again, with a higher number, when it is
 * moved; and one that takes it out, when it is called off or they no longer come. Each is written as things are when it leaves.
 * This room knows what is due and what to say; the room that tells knows who wants mail, and sends it.
 */
import type { Fact } from '#platform/facts/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { homeLang, homeZone } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Draft } from '#platform/mail/index.ts'
import type { Clock } from '#ui/say-time.ts'
import { localAddress, peopleCards, type Addressee } from '#people'
import { answerOf } from './answers-store.ts'
import { calendarPart, whenWhereOf, type Guest } from './calendar-letter.ts'
import { inviteSoon, recallSoon, updateSoon, type DueInvitation } from './calendar-invitations-store.ts'
import { agendaWords } from './calendar-messages.en.ts'
import { wantsInvitations } from './calendar-store.ts'
import { answered, approved, cancelled, hidden, moved, movedUp, refused, shown } from './facts.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { canReadGathering, isInSight } from './policy.ts'
import { gatheringsByIds } from './store.ts'

const kinds = [answered, approved, movedUp, refused, moved, cancelled, hidden, shown]

export const inviting: Reaction = {
  name: 'gatherings.calendars',
  on: kinds.map(({ factName }) => factName),
  async react(tx, facts) {
    const lived = facts.filter((fact) => !fact.imported)
    const said = lived.flatMap((fact) => saidBy(fact))
    await inviteSoon(tx, said.filter((one) => one.comes)) // prettier-ignore
    await recallSoon(tx, said.filter((one) => !one.comes)) // prettier-ignore
    const all = lived.filter(({ name }) => [moved, cancelled, hidden, shown].some(({ factName }) => factName === name))
    await updateSoon(tx, all.map((fact) => ({ gathering: fact.subject, at: fact.at }))) // prettier-ignore
  },
}

function saidBy(fact: Fact): { gathering: number; person: number; at: Date; comes: boolean }[] {
  const person = answered.read(fact)
    ? fact.actor
    : (approved.read(fact) ?? movedUp.read(fact) ?? refused.read(fact))?.person
  if (person === undefined || person === null) return []
  const comes = answered.read(fact)?.standing === 'coming' || (!answered.read(fact) && !refused.read(fact))
  return [{ gathering: fact.subject, person, at: fact.at, comes }]
}

/** What to say, and what their calendar will show afterwards. Who sends it adds how it stops and where it returns to. */
export type Invitation = Required<Pick<Draft, 'subject' | 'text' | 'button' | 'calendar'>> & {
  readonly sequence: number
  readonly inside: boolean
}

/** Undefined where there is nothing to say any more: they do not want any, it is over, their calendar shows it no longer. */
export async function invitationFor(home: Home, to: Addressee, due: DueInvitation): Promise<Invitation | undefined> {
  const [gathering] = await gatheringsByIds(home.db, [due.gathering])
  if (!gathering || gathering.ends <= home.now() || !(await wantsInvitations(home.db, to.id))) return undefined
  const answer = await answerOf(home.db, due.gathering, to.id)
  const comes = answer?.standing === 'coming'
  const held = isInSight(gathering) && gathering.cancelledAt === null
  const inside = comes && held && canReadGathering(await home.actorFor(to.id), gathering)
  if (!inside && !due.inside) return undefined
  const kind = inside ? (due.inside ? 'moved' : 'coming') : comes ? 'cancelled' : 'left'
  const sequence = Math.max(gathering.sequence, (due.sequence ?? -1) + 1)
  const lang = to.lang ?? home.settings.get(homeLang)
  const clock: Clock = { now: home.now(), zone: to.zone ?? home.settings.get(homeZone), lang }
  return {
    subject: agendaWords[lang].letter[kind]({ title: gathering.title }),
    text: textOf(gathering, kind, clock),
    button: { words: agendaWords[lang].letter.button, href: new URL(localAddress(home)).origin + hrefOf(gathering) },
    calendar: await calendarPart(home, await guestFor(home, to), { gathering, sequence, inside }),
    sequence,
    inside,
  }
}

async function guestFor(home: Home, { id, email }: Addressee): Promise<Guest> {
  return { kind: 'person', id, name: (await peopleCards(home.db, [id], home.now())).get(id)?.name ?? '', email }
}

/** By the reader's clock; and by the hosts', where it shows another hour. */
function textOf(gathering: Gathering, kind: Kind, clock: Clock): string {
  const words = agendaWords[clock.lang].letter
  const reason = kind === 'cancelled' ? gathering.why : ''
  return [words[`${kind}Text`], whenWhereOf(gathering, clock), reason].filter(Boolean).join('\n\n')
}

type Kind = 'coming' | 'moved' | 'cancelled' | 'left'

/** Why they get it, and how it stops. */
export const invitationWhy = ({ lang, href, off }: { lang: Lang; href: string; off: string }): string =>
  agendaWords[lang].letter.why({ href, off })
