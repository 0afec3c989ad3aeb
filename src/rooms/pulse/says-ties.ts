/** What is said of replies, of the network without staff, of newcomers and of the time to an answer. */
import { cell, SMALLEST_CELL, type Share } from '#platform/numbers/index.ts'
import { pulseWords } from './messages.en.ts'
import { measured, notYet, silent, staffUnknown, these } from './said.ts'
import type { Said, Told } from './shown.ts'
import { shareOver } from './waiting.ts'

export function replies({ pulse: { excluded }, deep, lang, limits }: Told): Said {
  if (!deep) return notYet(lang)
  const words = pulseWords[lang].replies
  const { share, ofTheirs, toMembers, toStaff } = deep.replies
  if (!share || share.n < SMALLEST_CELL) return silent(lang, share?.n ?? 0)
  const { changes, ...measure } = measured(share, { title: words.title, lang, limits })
  const would = deep.contestedReplies
  return {
    ...measure,
    sentence: words.sentence({ share: share.value, n: share.n }),
    note: words.note(share),
    caution: staffUnknown(excluded, lang),
    details: these(toMembers + toStaff >= SMALLEST_CELL && words.ratio({ toMembers, toStaff })),
    others: these(ofTheirs && ofTheirs.n >= SMALLEST_CELL && words.ofTheirs(ofTheirs)),
    changes: these(would !== undefined && words.contested({ now: share.value, would }), ...changes),
  }
}

export function holds({ pulse: { excluded }, deep, lang, limits }: Told): Said {
  if (!deep) return notYet(lang)
  const words = pulseWords[lang].holds
  const { people, team, withTeam, without, withoutOneMore, bothWays } = deep.network
  if (!without || people < SMALLEST_CELL) return silent(lang, people)
  const { changes, ...measure } = measured(without, { title: words.title, lang, limits })
  return {
    ...measure,
    sentence: words.sentence({ share: without.value, n: without.n }),
    note: words.note({ ...without, withTeam: withTeam / people }),
    caution: staffUnknown(excluded, lang),
    details: [words.team({ team })],
    others: [words.bothWays({ share: bothWays / people })],
    changes: these(
      withoutOneMore !== undefined && words.contested({ now: without.value, would: withoutOneMore }),
      ...changes,
    ),
  }
}

export function newcomers({ deep, lang, limits }: Told): Said {
  if (!deep) return notYet(lang)
  const words = pulseWords[lang].newcomers
  const { two, one, twoWithStaff, ofWriters } = deep.newcomers
  if (!two || two.n < SMALLEST_CELL) return silent(lang, two?.n ?? 0)
  // Of people and not of what was said: one newcomer in twenty is somebody.
  const { n } = two
  if (!isMany(two)) return { ...silent(lang, n), note: words.few({ n }) }
  const { changes, ...measure } = measured(two, { title: words.title, lang, limits })
  return {
    ...measure,
    sentence: words.sentence({ share: two.value, n: two.n }),
    note: words.note(two),
    caution: undefined,
    details: [],
    others: these(
      isMany(one) && words.one(one),
      isMany(twoWithStaff) && words.withStaff(twoWithStaff),
      isMany(ofWriters) && words.ofWriters(ofWriters),
    ),
    changes: [words.contested({ by: Math.round(1000 / two.n) / 10 }), ...changes],
  }
}

/** Nobody, or enough people to say how many. */
const isMany = (share: Share | undefined): share is Share =>
  share !== undefined && share.n >= SMALLEST_CELL && cell(Math.round(share.value * share.n)) !== undefined

export function waiting({ pulse: { waits }, deep, lang }: Told): Said {
  const all = pulseWords[lang]
  const words = all.waiting
  const { questions, median, ninetieth, byMember } = waits
  if (questions < SMALLEST_CELL) return silent(lang, questions)
  const time = (minutes: number | undefined) => (minutes === undefined ? undefined : all.time({ minutes }))
  return {
    sentence: median.value === undefined ? words.sentenceNever : words.sentence({ minutes: median.value }),
    note: words.note({ low: time(median.low), high: time(median.high), n: questions }),
    caution: undefined,
    gauge: undefined,
    verdict: undefined,
    details: these(
      ninetieth.value === undefined ? words.ninetiethNever : words.ninetieth({ minutes: ninetieth.value }),
      offHours(lang, deep),
      deep && words.unanswered({ n: deep.unanswered }),
    ),
    others: [byMember === undefined ? words.byMemberNever : words.byMember({ minutes: byMember })],
    changes: [words.contested],
  }
}

/** Do members carry nights and weekends? */
function offHours(lang: Told['lang'], deep: Told['deep']): string | undefined {
  if (!deep) return undefined
  const [off, office] = [shareOver(deep.hours, true), shareOver(deep.hours, false)]
  if (!off || !office || off.n < SMALLEST_CELL || office.n < SMALLEST_CELL) return undefined
  return pulseWords[lang].waiting.off({ off, office })
}
