/**
 * Letters to those who come from outside: the link that shows that the address is theirs, what became of their answer with what
 * their calendar reads, and a word the day before. Each is written as things are when it leaves, and holds their link.
 */
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { homeName, homeZone } from '#platform/home-settings.ts'
import type { Round } from '#platform/house.ts'
import { compose, MailFailed, type Draft } from '#platform/mail/index.ts'
import { localAddress } from '#people'
import { calendarPart, whenWhereOf } from './calendar-letter.ts'
import { cancelled, hidden, moved, shown, tomorrow } from './facts.ts'
import type { Gathering } from './gathering.ts'
import { outsideAddress } from './outside-address.ts'
import { outsideWords } from './outside-messages.en.ts'
import {
  forgetOutsiderLetters, forgetOutsiders, noteOutsiderTold, outsiderById, putOutsiderOff, takeOutsiders,
  writeToOutsiders, type OutsiderDue, type OutsiderLetter,
} from './outside-store.ts' // prettier-ignore
import { KEPT_DAYS, UNCONFIRMED_HOURS, type Outsider } from './outside.ts'
import { isInSight } from './policy.ts'
import { gatheringsByIds } from './store.ts'

export const OUTSIDE_JOB = 'gatherings.outside'
const AT_ONCE = 50
/** The server was away: tried again then. */
const LATER_MS = 15 * 60_000

const news = [moved, cancelled, hidden, shown]

export const writingOutside: Reaction = {
  name: 'gatherings.outside',
  on: [...news, tomorrow].map(({ factName }) => factName),
  async react(tx, facts) {
    for (const { name, subject, at, imported } of facts)
      if (!imported) await writeToOutsiders(tx, [subject], name === tomorrow.factName ? 'tomorrow' : 'news', at)
  },
}

/** At once when somebody asks to come, and each minute for the others. */
export const sendOutside: Round = {
  eachMs: 60_000,
  async work(home, closing) {
    await forgetOutsiders(home.db, home.now())
    await outsideDue(home, closing)
  },
}

/** Everybody who is due. Answers how many letters left. */
export async function outsideDue(home: Home, closing: AbortSignal): Promise<number> {
  if (!home.mail.sends) return forgetOutsiderLetters(home.db).then(() => 0)
  let sent = 0
  while (!closing.aborted) {
    const due = await home.db.transaction().execute((tx) => takeOutsiders(tx, home.now(), AT_ONCE))
    if (due.length === 0) return sent
    for (const one of due) if (await writeOne(home, one)) sent += 1
  }
  return sent
}

async function writeOne(home: Home, due: OutsiderDue): Promise<boolean> {
  const outsider = await outsiderById(home.db, due.id)
  const [gathering] = outsider ? await gatheringsByIds(home.db, [outsider.gathering]) : []
  const written = outsider && gathering && (await letterTo(home, outsider, gathering, due.letter))
  if (!written) return false
  const { draft, sequence, inside } = written
  if (sequence !== null) await noteOutsiderTold(home.db, outsider.id, sequence, inside)
  try {
    return await home.mail.send(compose(draft))
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    if (!error.refusedAddress && error.temporary && error.surelyNotSent)
      await putOutsiderOff(home.db, due, outsider.inside, new Date(home.now().getTime() + LATER_MS))
    home.log.warn({ err: error }, 'a letter to somebody from outside did not leave')
    return false
  }
}

type Kind =
  'confirm' | 'link' | 'coming' | 'moved' | 'cancelled' | 'left' | 'waiting' | 'asked' | 'refused' | 'tomorrow'
type Written = { readonly draft: Draft; readonly sequence: number | null; readonly inside: boolean }

/** Undefined where there is nothing to say any more. */
async function letterTo(
  home: Home,
  outsider: Outsider,
  gathering: Gathering,
  letter: OutsiderLetter,
): Promise<Written | undefined> {
  const { name, email, lang } = outsider
  const isHeld = isInSight(gathering) && gathering.cancelledAt === null
  const inside = outsider.standing === 'coming' && isHeld
  const kind = gathering.ends <= home.now() ? undefined : kindOf(outsider, letter, isHeld)
  if (kind === undefined || email === null) return undefined
  const forCalendar = ['coming', 'moved', 'cancelled', 'left'].includes(kind) && (inside || outsider.inside)
  const sequence = forCalendar ? Math.max(gathering.sequence, (outsider.sequence ?? -1) + 1) : null
  const own = new URL(localAddress(home)).origin + (await outsideAddress(home, outsider))
  const draft: Draft = {
    to: email,
    lang,
    home: home.settings.get(homeName),
    subject: outsideWords[lang].letter[kind].subject({ title: gathering.title }),
    text: textOf(home, outsider, gathering, kind),
    button: { words: outsideWords[lang].letter.button[kind === 'confirm' ? 'confirm' : 'see'], href: own },
    why: outsideWords[lang].letter.why({ days: KEPT_DAYS, href: own }),
    ...(sequence === null
      ? {}
      : {
          calendar: await calendarPart(
            home,
            { kind: 'outsider', id: outsider.id, name, email },
            { gathering, sequence, inside },
          ),
        }),
  }
  return { draft, sequence, inside }
}

function kindOf({ standing, inside }: Outsider, letter: OutsiderLetter, isHeld: boolean): Kind | undefined {
  if (!isHeld) return inside || standing === 'waiting' || standing === 'asked' ? 'cancelled' : undefined
  if (letter === 'link') return standing === 'unconfirmed' ? 'confirm' : 'link'
  if (standing === 'coming') return letter === 'tomorrow' ? 'tomorrow' : inside ? 'moved' : 'coming'
  if (standing === 'no') return inside ? 'left' : undefined
  return standing === 'unconfirmed' ? undefined : standing
}

function textOf(home: Home, { lang, name }: Outsider, gathering: Gathering, kind: Kind): string {
  const { letter } = outsideWords[lang]
  const clock = { now: home.now(), zone: home.settings.get(homeZone), lang }
  const said = letter[kind].text({ name, hours: UNCONFIRMED_HOURS, home: home.settings.get(homeName) })
  const why = kind === 'cancelled' ? gathering.why : ''
  return [said, whenWhereOf(gathering, clock), why].filter(Boolean).join('\n\n')
}
