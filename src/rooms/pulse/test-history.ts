/** A history to count: deeds that fast-check makes up are lived in memory, and each is told as a fact. For tests alone. */
import fc from 'fast-check'
import type { NewFact, Telling } from '#platform/facts/index.ts'
import {
  conversationHidden,
  conversationMoved,
  conversationReworded,
  conversationShown,
  conversationSorted,
  conversationStarted,
  helped,
  postAdded,
  postHidden,
  postRemoved,
  postRestored,
  postShown,
  reacted,
  unhelped,
  unreacted,
  type Kind,
} from '#conversations'
import { personMarked, personUnmarked } from '#people'

export const HOUR = 3_600_000
const BEGINNING = Date.parse('2026-01-20T07:00:00Z')

export type Deed = {
  readonly is: (typeof verbs)[number]
  readonly by: number
  readonly on: number
  readonly hours: number
  readonly yes: boolean
  readonly pick: number
}
const verbs = [
  'start', 'start', 'start', 'post', 'post', 'post', 'post', 'post', 'post', 'help', 'help', 'thank', 'thank', 'unhelp', 'unthank',
  'remove', 'restore', 'hide', 'show', 'hideWhole', 'showWhole', 'move', 'sort', 'reword', 'mark', 'mark', 'unmark',
] as const // prettier-ignore

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    is: fc.constantFrom(...verbs),
    by: fc.integer({ min: 1, max: 5 }),
    on: fc.nat(23),
    // Often at the same moment, sometimes at the very end of two days, now and then a month later.
    hours: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 5, 24, 47, 48, 200, 800),
    yes: fc.boolean(),
    pick: fc.nat(9),
  }),
  { minLength: 5, maxLength: 120, size: 'max' },
)

type Mark = { person: number; kind: 'staff' | 'guest' | 'bot'; from: number; until: number | null }
export type Talk = { id: number; by: number; kind: Kind; asks: boolean; group: number; at: number; hidden: boolean }
export type Said = {
  id: number
  talk: Talk
  by: number
  at: number
  opening: boolean
  under: Said | undefined
  length: number
  removed: boolean
  hidden: boolean
  helped: boolean
  /** By whom, and since when. */
  thanks: Map<number, number>
}
export type Lived = {
  readonly talks: Talk[]
  readonly posts: Said[]
  readonly marks: Mark[]
  readonly facts: (NewFact & Telling)[]
  now: number
}

export function live(all: readonly Deed[]): Lived {
  const lived: Lived = { talks: [], posts: [], marks: [], facts: [], now: BEGINNING }
  for (const deed of all) {
    lived.now += deed.hours * HOUR
    const facts = [happen(lived, deed)].flat().filter((fact) => fact !== undefined)
    lived.facts.push(
      ...facts.map((fact) => ({ ...fact, actor: deed.by, at: new Date(lived.now), imported: deed.pick > 4 })),
    )
  }
  return lived
}

function happen(lived: Lived, { is, by, on, yes, pick }: Deed): NewFact | NewFact[] | undefined {
  if (is === 'start')
    return start(lived, by, {
      kind: (['question', 'discussion', 'discussion', 'running'] as const)[pick % 4] ?? 'discussion',
      asks: yes,
      group: (on % 2) + 1,
    })
  if (is === 'mark' || is === 'unmark') return mark(lived, is, by, pick)
  const talk = lately(lived.talks, on, 4)
  if (!talk) return undefined
  if (is === 'post') {
    const said = lived.posts.filter((post) => post.talk === talk)
    return say(lived, talk, by, {
      opening: false,
      length: yes ? 40 : 19,
      under: pick > 6 ? lately(said, on, 8) : undefined,
    })
  }
  if (is === 'move') return conversationMoved(talk.id, { from: talk.group, to: (talk.group = (pick % 2) + 1) })
  if ((is === 'sort' || is === 'reword') && talk.kind === 'running') return undefined
  if (is === 'sort')
    return conversationSorted(talk.id, { kind: (talk.kind = pick % 2 === 0 ? 'question' : 'discussion') })
  if (is === 'reword') return conversationReworded(talk.id, { asks: (talk.asks = yes) })
  if (is === 'hideWhole' || is === 'showWhole') {
    talk.hidden = is === 'hideWhole'
    return (talk.hidden ? conversationHidden : conversationShown)(talk.id, {})
  }
  const post = lately(lived.posts, on, 8)
  return post && toPost(post, is, by, lived.now)
}

/** Mostly what is fresh is answered, thanked and removed: that is where deeds meet. */
const lately = <T>(all: readonly T[], on: number, among: number): T | undefined =>
  all[all.length - 1 - (on % Math.min(among, Math.max(1, all.length)))]

function toPost(post: Said, is: Deed['is'], by: number, now: number): NewFact | undefined {
  const data = { conversation: post.talk.id }
  if (is === 'help' || is === 'unhelp') {
    post.helped = is === 'help'
    return (post.helped ? helped : unhelped)(post.id, data)
  }
  if (is === 'remove' || is === 'restore') {
    post.removed = is === 'remove'
    return (post.removed ? postRemoved : postRestored)(post.id, data)
  }
  if (is === 'hide' || is === 'show') {
    post.hidden = is === 'hide'
    return (post.hidden ? postHidden : postShown)(post.id, data)
  }
  if (is === 'thank') {
    if (!post.thanks.has(by)) post.thanks.set(by, now)
    return reacted(post.id, { ...data, kind: 'thanks' })
  }
  return (post.thanks.delete(by), unreacted(post.id, { ...data, kind: 'thanks' }))
}

function start(
  lived: Lived,
  by: number,
  { kind, asks, group }: { kind: Kind; asks: boolean; group: number },
): NewFact[] {
  const talk: Talk = { id: lived.talks.length + 1, by, kind, asks, group, at: lived.now, hidden: false }
  lived.talks.push(talk)
  const begun = conversationStarted(talk.id, { group, kind, asks })
  return [begun, say(lived, talk, by, { opening: kind !== 'running', length: 60 })]
}

type Saying = { opening: boolean; length: number; under?: Said | undefined }
function say(lived: Lived, talk: Talk, by: number, { opening, length, under }: Saying): NewFact {
  const post: Said = {
    id: lived.posts.length + 1,
    talk,
    by,
    at: lived.now,
    opening,
    under,
    length,
    removed: false,
    hidden: false,
    helped: false,
    thanks: new Map(),
  }
  lived.posts.push(post)
  return postAdded(post.id, { conversation: talk.id, opening, to: under?.id ?? null, length })
}

/** As the room of people does it: no mark over another, and one that lasted no time never was. */
function mark({ marks, now }: Lived, is: 'mark' | 'unmark', person: number, pick: number): NewFact | undefined {
  // Often the very moment at which something was written.
  const moment = now + ([-72, -48, -24, -2, -1, 0, 0, 0, 1, 24][pick] ?? 0) * HOUR
  const theirs = marks.filter((one) => one.person === person)
  if (is === 'mark') {
    if (theirs.some((one) => one.until === null || one.until > moment)) return undefined
    const kind = (['staff', 'staff', 'guest', 'bot'] as const)[pick % 4] ?? 'staff'
    marks.push({ person, kind, from: moment, until: null })
    return personMarked(person, { mark: kind, from: new Date(moment).toISOString() })
  }
  const running = theirs.find((one) => one.until === null)
  if (!running) return undefined
  if (running.from >= moment) marks.splice(marks.indexOf(running), 1)
  else running.until = moment
  return personUnmarked(person, { mark: running.kind, until: new Date(moment).toISOString() })
}
