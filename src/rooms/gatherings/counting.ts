/** How many come, wait and may sit down, in words: the same on the page and to pages that are open. Pure. */
import type { Lang } from '#platform/i18n.ts'
import { stateOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { outsideWords } from './outside-messages.en.ts'
import { seatsLeft } from './seats.ts'

export type Counted = {
  readonly coming: string
  /** Empty where there is nothing to say. */
  readonly outside: string
  readonly seats: string
  /** Whoever comes now waits for a seat: the button says so. */
  readonly full: boolean
}

export function countsSaid(gathering: Gathering, now: Date, lang: Lang): Counted {
  const { page: words } = gatheringWords[lang]
  const { coming, outside, capacity } = gathering
  const over = stateOf(gathering, now) === 'past'
  return {
    coming: (over ? words.came : words.coming)({ n: coming }),
    outside: outside > 0 ? outsideWords[lang].people.some({ n: outside }) : '',
    seats: over ? '' : seatsSaid(gathering, lang),
    full: capacity !== null && seatsLeft(gathering) === 0,
  }
}

function seatsSaid(gathering: Gathering, lang: Lang): string {
  const { page: words } = gatheringWords[lang]
  const { maybe, waiting, capacity, how } = gathering
  const left = seatsLeft(gathering)
  const seats = how === 'both' ? words.leftBoth({ n: left }) : left === 0 ? words.full : words.left({ n: left })
  return [
    maybe > 0 ? words.maybe({ n: maybe }) : '',
    capacity !== null ? seats : '',
    waiting > 0 ? words.waiting({ n: waiting }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
