/** From numbers to sentences that may be said. */
import type { Lang } from '#platform/i18n.ts'
import { cell, SMALLEST_CELL, wilson } from '#platform/numbers/index.ts'
import { PASSING_DAYS } from '#pulse'
import { tiesWords } from './messages.en.ts'
import type { People, Side, Told } from './store.ts'

export type Sentence = { readonly name: string; readonly said: string; readonly note: string | undefined }

/** Undefined when they are too few to be said anything about. */
export function sentencesOf(people: People, told: Told, side: Side, lang: Lang): readonly Sentence[] | undefined {
  if (told.tied < SMALLEST_CELL) return undefined
  const say = { lang, told, side, people }
  return [tied(say), back(say), passed(say), closed(say), core(say), bridges(say), circles(say)].filter(
    (one) => one !== undefined,
  )
}

type Say = { readonly lang: Lang; readonly told: Told; readonly side: Side; readonly people: People }

function tied({ lang, side, people }: Say): Sentence | undefined {
  const words = tiesWords[lang]
  const [some, active] = [side === 'with' ? people.tied : people.tiedToMembers, people.active]
  const share = wilson(some, active)
  if (!share) return undefined
  const alone = cell(active - some)
  return {
    name: 'tied',
    said: (side === 'with' ? words.tied : words.tiedWithout)({ share: share.value }),
    note: alone === undefined ? words.aloneFew({ active }) : words.alone({ alone, active }),
  }
}

function back({ lang, told: { back: found, backPairs } }: Say): Sentence | undefined {
  const words = tiesWords[lang]
  if (!found) return undefined
  return {
    name: 'back',
    said: words.back({ share: found.value, n: found.n }),
    note: words.backNote({ ...found, pairs: backPairs ?? 0 }),
  }
}

function passed({ lang, people: { helped, passedOn } }: Say): Sentence {
  const words = tiesWords[lang]
  const share = wilson(passedOn, helped)
  const few = !share || helped < SMALLEST_CELL || cell(passedOn) === undefined || cell(helped - passedOn) === undefined
  if (few) return { name: 'passed', said: words.passedFew, note: undefined }
  return {
    name: 'passed',
    said: words.passed({ share: share.value, n: share.n }),
    note: words.passedNote({ ...share, days: PASSING_DAYS }),
  }
}

function closed({ lang, told: { closed: found } }: Say): Sentence | undefined {
  const words = tiesWords[lang]
  return found && { name: 'closed', said: words.closed({ share: found.value }), note: words.closedNote(found) }
}

function core({ lang, told }: Say): Sentence | undefined {
  const words = tiesWords[lang]
  const heart = told.cores.at(-1)
  if (!heart) return undefined
  return {
    name: 'core',
    said: words.core(heart),
    note: words.coreNote({ share: heart.members / told.tied, tied: told.tied }),
  }
}

function bridges({ lang, told: { bridges: members, sampled } }: Say): Sentence {
  const words = tiesWords[lang]
  const said = members === undefined ? words.bridgesFew : members === 0 ? words.bridgesNone : words.bridges({ members })
  return { name: 'bridges', said, note: members === 0 ? undefined : words.bridgesNote({ sampled }) }
}

function circles({ lang, told }: Say): Sentence {
  const words = tiesWords[lang]
  const said =
    told.circles.length === 0
      ? words.circlesNone
      : words.circles({ circles: told.circles.length, inside: told.inside ?? 0 })
  return { name: 'circles', said, note: told.circles.length === 0 ? undefined : words.circlesNote }
}
