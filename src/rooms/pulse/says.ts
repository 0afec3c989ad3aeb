/** What is said of answers, of conversations started, of voices and of people who helped. */
import { sayNumber } from '#platform/i18n.ts'
import { cell, hideSmall, SMALLEST_CELL, wilson } from '#platform/numbers/index.ts'
import { pulseWords } from './messages.en.ts'
import { measured, silent, staffUnknown, these, zonesOf } from './said.ts'
import { sayPoint } from './saying.ts'
import type { Said, Told } from './shown.ts'
import { verdictOf } from './verdict.ts'

export function answered({ pulse: { answered: one, excluded }, lang, contested, limits }: Told): Said {
  const all = pulseWords[lang]
  const words = all.answered
  const { beforeStaff, solved, onlySaid, fallback, rules } = one
  if (!beforeStaff || !solved || beforeStaff.n < SMALLEST_CELL) return silent(lang, one.questions)
  const [declared, asks, help] = hideSmall([rules.declared, rules.asks, rules.help])
  const { changes, ...measure } = measured(beforeStaff, { title: words.title, lang, limits })
  return {
    ...measure,
    sentence: words.sentence({ share: beforeStaff.value, n: beforeStaff.n }),
    note: words.note(beforeStaff),
    caution: staffUnknown(excluded, lang),
    details: these(fallback && words.fallback(fallback), words.rules({ declared, asks, help })),
    others: these(words.solved(solved), onlySaid && onlySaid.n >= SMALLEST_CELL && all.onlySaid(onlySaid)),
    changes: these(
      contested !== undefined && words.contested({ now: beforeStaff.value, would: contested }),
      ...changes,
    ),
  }
}

export function started({ pulse: { started: one, excluded }, deep, lang, contested, limits }: Told): Said {
  const all = pulseWords[lang]
  const words = all.started
  const { share, by } = one
  if (!share || share.n < SMALLEST_CELL) return silent(lang, share?.n ?? 0)
  const [member, staff, guest] = hideSmall([by.member, by.staff, by.guest])
  const withoutGuests = wilson(by.member, by.member + by.staff)
  const { changes, ...measure } = measured(share, { title: words.title, lang, limits })
  return {
    ...measure,
    sentence: words.sentence({ share: share.value, n: share.n }),
    note: words.note(share),
    caution: staffUnknown(excluded, lang),
    details: these(
      deep?.unprompted && all.unprompted(deep.unprompted),
      words.rest({ member, staff, guest, bot: cell(by.bot) }),
    ),
    others: these(by.guest >= SMALLEST_CELL && withoutGuests && all.withoutGuests({ share: withoutGuests.value })),
    changes: these(contested !== undefined && words.contested({ now: share.value, would: contested }), ...changes),
  }
}

export function voices({ pulse: { voices: one }, deep, lang, contested, limits }: Told): Said {
  const all = pulseWords[lang]
  const words = all.voices
  if (!one || one.people < SMALLEST_CELL) return silent(lang, one?.people ?? 0)
  const { people, posts, effective, byEntropy, interval } = one
  const whole = (value: number): string => sayNumber(lang, Math.round(value))
  const { low, high } = interval ?? { low: effective, high: effective }
  return {
    sentence: words.sentence({ people, voices: Math.round(effective) }),
    note: `${interval ? words.note({ low, high, posts }) : words.noteAlone({ posts })} ${all.spread.ratio({ share: effective / people })}`,
    caution: undefined,
    gauge: {
      value: effective,
      low,
      high,
      said: whole(effective),
      // With limits the ruler begins where nobody speaks, since they are shares of people.
      min: limits ? 0 : 1,
      max: people,
      ends: limits ? [all.verdict.audience, all.verdict.community] : ['1', whole(people)],
      zones: limits && zonesOf(limits, people),
      label: `${words.title}. ${all.gauge({ value: whole(effective), low: whole(low), high: whole(high) })}`,
    },
    verdict: limits && verdictOf({ low: low / people, high: high / people }, limits),
    details: spread(lang, deep),
    others: these(
      words.entropy({ voices: Math.round(byEntropy) }),
      deep?.answers &&
        deep.answers.people >= SMALLEST_CELL &&
        all.spread.answers({
          people: deep.answers.people,
          voices: Math.round(deep.answers.voices),
          half: cell(deep.answers.half),
        }),
    ),
    changes: these(contested !== undefined && words.contested({ now: effective, would: contested })),
  }
}

/** The real split, rather than one in a hundred of whom it is said that they do everything. */
function spread(lang: Told['lang'], deep: Told['deep']): string[] {
  const words = pulseWords[lang].spread
  const one = deep?.spread
  if (!one || one.writers < SMALLEST_CELL) return []
  const { silent: quiet, writers, top, topShare, half } = one
  const share = cell(quiet) === undefined || quiet === 0 ? undefined : quiet / (quiet + writers)
  const decimal = (value: number): string => sayNumber(lang, Math.round(100 * value) / 100)
  return these(
    words.split({ silent: share, top, topShare }),
    words.half({ half: cell(half) }),
    one.gini !== undefined &&
      words.gini({ writers: decimal(one.gini), all: share === undefined ? undefined : decimal(one.giniWithSilent) }),
  )
}

export function helpers({ pulse: { helpers: one, asked, ongoing }, lang }: Told): Said {
  const words = pulseWords[lang].helpers
  const { people, said, answers, share } = one
  if (!share || people < SMALLEST_CELL) return silent(lang, people)
  const month = sayPoint(one.month, { grain: 'month', lang, zone: asked.zone })
  return {
    ...measured(share, { title: words.title, lang, limits: undefined }),
    sentence: (ongoing ? words.sentenceSoFar : words.sentence)({ people, month }),
    note: words.note(share),
    caution: undefined,
    details: [words.said({ said: hideSmall([said, people - said])[0], answers })],
    others: [],
    changes: [words.contested],
  }
}
