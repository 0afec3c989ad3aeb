/** What is said of a ritual in a word. Pure. */
import type { Lang } from '#platform/i18n.ts'
import { sayRepeats } from '#gatherings'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { TagKind } from '#ui/state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { ritualWords } from './messages.en.ts'
import { whenOf, type Occasion } from './occasion.ts'
import { stateOf, type Ritual } from './ritual.ts'

/** "chaque dimanche à 18 h" */
export function sayRhythm(
  { shape, rule, wallStarts }: Pick<Ritual, 'shape' | 'rule' | 'wallStarts'>,
  lang: Lang,
): string {
  if (shape === 'welcome' || rule === null || wallStarts === null) return ritualWords[lang].rhythm.welcome
  return sayRepeats({ rule, wallStarts }, lang)
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export type Mark = { readonly text: string; readonly kind: TagKind; readonly icon: IconName }

export function markOf(ritual: Ritual, lang: Lang): Mark | undefined {
  const words = ritualWords[lang].state
  if (ritual.hiddenAt !== null) return { text: words.hidden, kind: 'bad', icon: 'eye-off' }
  const state = stateOf(ritual)
  if (state === 'proposed') return { text: words.proposed, kind: 'warn', icon: 'hourglass' }
  if (state === 'declined') return { text: words.declined, kind: 'calm', icon: 'circle-minus' }
  return state === 'ended' ? { text: words.ended, kind: 'calm', icon: 'circle-minus' } : undefined
}

/** The day of an occasion where it is at home; with its year, where that is another. */
export const sayDay = ({ starts }: Pick<Occasion, 'starts'>, clock: Clock): string =>
  capital(sayTime(starts, clock, 'day'))

export function sayCame({ shape }: Pick<Ritual, 'shape'>, { came }: Pick<Occasion, 'came'>, lang: Lang): string {
  const words = ritualWords[lang].time
  const said = { gathering: words.came, prompt: words.answered, welcome: words.greeted } as const
  return said[shape]({ n: came })
}

export function timeMark(occasion: Occasion, now: Date, lang: Lang): Mark | undefined {
  const when = whenOf(occasion, now)
  const words = ritualWords[lang].state
  if (when === 'cancelled') return { text: words.cancelled, kind: 'bad', icon: 'circle-x' }
  return when === 'now' ? { text: words.now, kind: 'ember', icon: 'circle' } : undefined
}
