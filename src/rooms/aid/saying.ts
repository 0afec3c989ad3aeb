/** What is said of a need or an offer in a word: its state, its day, its days. Pure. */
import { dayKey, startOf } from '#platform/clock.ts'
import type { Lang } from '#platform/i18n.ts'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { ShownWish } from '#ui/wish.tsx'
import { aidWords } from './messages.en.ts'
import type { Kind, Outcome, Wish } from './wish.ts'

type State = ShownWish['state']

/** The one thing to know first. */
export function stateOf(wish: Wish, clock: Clock): State {
  const words = aidWords[clock.lang].state
  if (wish.outcome !== null) return { text: words[wish.outcome], ...ended[wish.outcome] }
  if (wish.hiddenAt !== null) return { text: words.hidden, kind: 'bad', icon: 'eye-off' }
  if (wish.lookedAt === null) return { text: words.waits, kind: 'warn', icon: 'hourglass' }
  if (wish.taken >= wish.wanted) return { text: takenText(wish, clock.lang), kind: 'calm', icon: 'link' }
  if (wish.urgency === 2)
    return wish.kind === 'need'
      ? { text: words.urgent, kind: 'bad', icon: 'siren' }
      : { text: words.atOnce, kind: 'good', icon: 'hand-heart' }
  if (wish.weekdays.length > 0)
    return { text: words.weekly({ days: sayDays(wish.weekdays, clock.lang) }), kind: 'ember', icon: 'repeat' }
  if (wish.byDay !== null) return { text: sayBefore(wish.kind, wish.byDay, clock), kind: 'warn', icon: 'clock' }
  if (wish.taken > 0)
    return { text: words.some({ taken: wish.taken, wanted: wish.wanted }), kind: 'calm', icon: 'link' }
  return { text: words.open, kind: 'ember', icon: 'circle' }
}

const ended: Readonly<Record<Outcome, Omit<State, 'text'>>> = {
  met: { kind: 'good', icon: 'circle-check' },
  partly: { kind: 'good', icon: 'circle-check' },
  unmet: { kind: 'calm', icon: 'circle-minus' },
  withdrawn: { kind: 'calm', icon: 'undo-2' },
  expired: { kind: 'calm', icon: 'clock' },
  merged: { kind: 'calm', icon: 'link' },
}

const takenText = ({ kind, wanted }: Wish, lang: Lang): string => {
  const words = aidWords[lang].state
  return kind === 'need' && wanted === 1 ? words.helped({ n: 1 }) : words.takenAll
}

/** "mardi et jeudi" */
export const sayDays = (weekdays: readonly number[], lang: Lang): string =>
  new Intl.ListFormat(lang).format(weekdays.flatMap((day) => aidWords[lang].days[day as 1] ?? []))

const NEAR_DAYS = 6

/** A need: "Avant mercredi", "Avant le 3 décembre"; an offer: "Jusqu’à mercredi". */
export function sayBefore(kind: Kind, byDay: string, clock: Clock): string {
  const words = aidWords[clock.lang].state
  if (byDay <= dayKey(clock.now, clock.zone)) return kind === 'need' ? words.today : words.untilTonight
  const near = byDay <= dayKey(new Date(clock.now.getTime() + NEAR_DAYS * 86_400_000), clock.zone)
  const said = sayDay(byDay, clock, near)
  if (kind === 'offer') return near ? words.untilDay({ day: said }) : words.untilDate({ day: said })
  return near ? words.before({ day: said }) : words.beforeDate({ day: said })
}

/** "mercredi", or "3 décembre". */
function sayDay(byDay: string, clock: Clock, near: boolean): string {
  const [weekday = '', ...date] = sayTime(startOf(byDay, clock.zone), clock, 'day').split(' ')
  return near ? weekday : date.join(' ')
}

/** "Hugo, à Bakary et Tom" */
export function sayNames(names: readonly string[], lang: Lang): string {
  const words = aidWords[lang].close
  const [one = '—', other, ...more] = names
  if (other === undefined) return one
  return more.length === 0 ? words.two({ one, other }) : words.many({ one, n: names.length - 1 })
}
