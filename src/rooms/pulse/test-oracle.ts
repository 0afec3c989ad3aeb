/** The numbers the slow way: a history is counted by hand, with loops that know nothing of SQL. For tests alone. */
import { dayKey, monthKey, startOf } from '#platform/clock.ts'
import { postAdded } from '#conversations'
import { HOUR, type Lived, type Said, type Talk } from './test-history.ts'

export const HELP_GROUP = 2
const ZONE = 'Europe/Paris'
const DAY = 24 * HOUR

export type Counted = ReturnType<typeof countByHand>
export function countByHand(lived: Lived, days: number | 'all') {
  const visible = lived.posts.filter(counts)
  const first = Math.min(...visible.map((post) => post.at))
  const last = Math.max(...visible.map((post) => post.at))
  const here = lived.facts.some((fact) => fact.name === postAdded.factName && !fact.imported)
  const to = (here ? lived.now : last) + 1
  const from = startDaysBefore(days === 'all' ? first : to, days === 'all' ? 1 : days)
  const within = (at: number): boolean => at >= from && at < to
  const talks = lived.talks.filter((talk) => begun(lived, talk) && within(talk.at))
  const isQuestion = (talk: Talk): boolean =>
    (talk.kind === 'question' || talk.asks || talk.group === HELP_GROUP) &&
    standing(lived, talk.by, talk.at) === 'member'
  const questions = talks.filter(isQuestion)
  const ends = questions.map((talk) => outcome(lived, talk))
  const answered = ends.filter((end) => end !== undefined)
  const writers = Map.groupBy(
    visible.filter((post) => within(post.at) && standing(lived, post.by, post.at) === 'member'),
    (post) => post.by,
  )
  const sizes = [...writers.values()].map((posts) => posts.length)
  return {
    questions: questions.length,
    answered: answered.length,
    beforeStaff: answered.filter((end) => end.as === 'member' && !end.staffBefore).length,
    solved: answered.filter((end) => end.as === 'member').length,
    fallback: answered.filter((end) => end.fallback).length,
    declared: questions.filter((talk) => talk.kind === 'question').length,
    started: Object.fromEntries(
      ['member', 'staff', 'guest', 'bot'].map((as) => [
        as,
        talks.filter((talk) => standing(lived, talk.by, talk.at) === as).length,
      ]),
    ),
    voices: sizes.length,
    posts: sizes.reduce((sum, n) => sum + n, 0),
    squares: sizes.reduce((sum, n) => sum + n * n, 0),
    ...tiesByHand(lived, { from, to, talks }),
    helpers: helpersByHand(lived, isQuestion, monthKey(new Date(to - 1), ZONE), to),
  }
}

const standing = ({ marks }: Lived, person: number, at: number): string =>
  marks.find((one) => one.person === person && one.from <= at && (one.until === null || at < one.until))?.kind ??
  'member'
const counts = (post: Said): boolean => !post.removed && !post.hidden && !post.talk.hidden
const begun = (lived: Lived, talk: Talk): boolean =>
  talk.kind !== 'running' &&
  !talk.hidden &&
  lived.posts.filter((post) => post.talk === talk && post.opening).every(counts)

function outcome(lived: Lived, talk: Talk) {
  const replies = lived.posts.filter(
    (post) => post.talk === talk && !post.opening && post.by !== talk.by && counts(post),
  )
  const real = replies.filter((post) => post.at <= talk.at + 48 * HOUR && standing(lived, post.by, post.at) !== 'bot')
  const said = real.find((post) => post.helped || post.thanks.has(talk.by))
  const useful = said ?? real.find((post) => post.length >= 20)
  if (!useful) return undefined
  const earlier = replies.filter((post) => post.at < useful.at || (post.at === useful.at && post.id < useful.id))
  return {
    post: useful,
    fallback: said === undefined,
    as: standing(lived, useful.by, useful.at),
    staffBefore: earlier.some((post) => standing(lived, post.by, post.at) === 'staff'),
  }
}

const startDaysBefore = (at: number, days: number): number => {
  let key = dayKey(new Date(at), ZONE)
  for (let n = 1; n < days; n += 1) key = dayKey(new Date(startOf(key, ZONE).getTime() - 1), ZONE)
  return startOf(key, ZONE).getTime()
}

function helpersByHand(lived: Lived, isQuestion: (talk: Talk) => boolean, month: string, to: number) {
  const inMonth = (post: Said): boolean => post.at < to && monthKey(new Date(post.at), ZONE) === month
  const isMember = (post: Said): boolean => standing(lived, post.by, post.at) === 'member'
  const said = lived.posts.filter(
    (post) =>
      counts(post) &&
      !post.opening &&
      begun(lived, post.talk) &&
      post.by !== post.talk.by &&
      (post.helped || post.thanks.has(post.talk.by)) &&
      inMonth(post) &&
      isMember(post),
  )
  const long = lived.talks
    .filter((talk) => begun(lived, talk) && isQuestion(talk))
    .flatMap((talk) => outcome(lived, talk) ?? [])
    .filter((end) => end.fallback && end.as === 'member' && inMonth(end.post))
    .map((end) => end.post)
  return {
    people: new Set([...said, ...long].map((post) => post.by)).size,
    said: new Set(said.map((post) => post.by)).size,
    answers: said.length + long.length,
  }
}

/** Whose words a post answers. */
function answers({ talk, by, opening, under }: Said): number | undefined {
  const whom = opening ? undefined : under ? under.by : talk.kind === 'running' ? undefined : talk.by
  return whom === by ? undefined : whom
}

type Tie = { a: number; b: number; at: number }
/** Replies, thanks, and answers marked as what helped. */
function tiesOf(lived: Lived, from: number, to: number): Tie[] {
  const within = lived.posts.filter((post) => counts(post) && post.at >= from && post.at < to)
  const replies = within.flatMap((post) => {
    const b = answers(post)
    return b === undefined ? [] : [{ a: post.by, b, at: post.at }]
  })
  const asker = ({ talk }: Said): number | undefined => (talk.kind === 'running' ? undefined : talk.by)
  const marked = within.flatMap((post) => {
    const a = asker(post)
    return post.helped && a !== undefined && a !== post.by ? [{ a, b: post.by, at: post.at }] : []
  })
  const thanks = lived.posts
    .filter(counts)
    .flatMap((post) =>
      [...post.thanks]
        .filter(([a, at]) => a !== post.by && at >= from && at < to)
        .map(([a, at]) => ({ a, b: post.by, at })),
    )
  return [...replies, ...marked, ...thanks]
}

function tiesByHand(lived: Lived, { from, to, talks }: { from: number; to: number; talks: readonly Talk[] }) {
  const as = (person: number, at: number): string => standing(lived, person, at)
  const replies = lived.posts.flatMap((post) => {
    const whom = answers(post)
    if (whom === undefined || !counts(post) || post.at < from || post.at >= to) return []
    return [`${as(post.by, post.at)} ${as(whom, post.at)}`]
  })
  const staffSaid = lived.posts.filter((post) => counts(post) && as(post.by, post.at) === 'staff')
  const prompted = (talk: Talk): boolean =>
    staffSaid.some((post) => post.talk.group === talk.group && post.at <= talk.at && post.at >= talk.at - HOUR)
  return {
    replies: replies.filter((one) => !one.includes('bot')).length,
    betweenMembers: replies.filter((one) => one === 'member member').length,
    unprompted: talks.filter((talk) => as(talk.by, talk.at) === 'member' && !prompted(talk)).length,
    holds: holdsByHand(lived, Math.max(from, to - 90 * DAY), to),
    newcomers: newcomersByHand(lived, from, to),
  }
}

/** Everybody spreads what they know of to whomever they are tied to, until nobody learns more. */
function holdsByHand(lived: Lived, from: number, to: number): { people: number; left: number } {
  const isMember = (person: number, at: number): boolean => standing(lived, person, at) === 'member'
  const all = tiesOf(lived, from, to)
  const ties = all.filter(({ a, b, at }) => isMember(a, at) && isMember(b, at))
  const real = (person: number, at: number): boolean => ['member', 'staff'].includes(standing(lived, person, at))
  const people = new Set([
    ...lived.posts
      .filter((post) => counts(post) && post.at >= from && post.at < to && isMember(post.by, post.at))
      .map((post) => post.by),
    ...all
      .filter(({ a, b, at }) => real(a, at) && real(b, at))
      .flatMap(({ a, b, at }) => [a, b].filter((one) => isMember(one, at))),
  ])
  const reached = new Map([...people].map((one) => [one, new Set([one])]))
  for (let round = 0; round < people.size; round += 1)
    for (const { a, b } of ties) {
      const both = new Set([...(reached.get(a) ?? []), ...(reached.get(b) ?? [])])
      for (const one of both) reached.set(one, new Set([...both, ...(reached.get(one) ?? [])]))
    }
  const most = Math.max(0, ...[...reached.values()].map((set) => set.size))
  return { people: people.size, left: most > 1 ? most : 0 }
}

function newcomersByHand(lived: Lived, from: number, to: number): { n: number; two: number } {
  const since = (person: number): number =>
    Math.min(...lived.posts.filter((post) => post.by === person).map((post) => post.at))
  const come = [1, 2, 3, 4, 5].filter(
    (one) => since(one) >= from && since(one) < to - 30 * DAY && standing(lived, one, since(one)) === 'member',
  )
  const ties = tiesOf(lived, from, to)
  const two = come.filter((one) => {
    const early = ties.filter(
      ({ a, b, at }) => (a === one || b === one) && at >= since(one) && at < since(one) + 30 * DAY,
    )
    const members = early.filter(
      ({ a, b, at }) => standing(lived, a, at) === 'member' && standing(lived, b, at) === 'member',
    )
    const gave = new Set(members.filter(({ a }) => a === one).map(({ b }) => b))
    const got = new Set(members.filter(({ b }) => b === one).map(({ a }) => a))
    return gave.intersection(got).size >= 2
  })
  return { n: come.length, two: two.length }
}
