/** Everything one sees of a case, gathered once: the thing, why it is here, what others decided. */
import { shorten } from '#platform/text/index.ts'
import type { Visit } from '#platform/http/visit.ts'
import { faceOf, joinedAt, roleOf, type PersonId } from '#people'
import { groupOfAudience } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import type { RoleProps } from '#ui/who.tsx'
import { knownKind, ruleIn, type CaseSeen, type Decision } from './case.ts'
import { decisionById, decisionsOfCase, decisionsOfSubject, recordOf, type PastCases } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { noticesOf } from './notices-store.ts'
import { canJudge, canRestore, canSuspend, isLocked } from './policy.ts'
import { whoAre } from './somebody.ts'
import { reportsOf } from './store.ts'
import { homeRole } from './suspending.ts'
import { thingAt, type Thing } from './thing.ts'

/** Longer texts are read in their place: a phone shows about this much above the thumb. */
const SHOWN = 1200
const HALF_A_YEAR = 183 * 86_400_000

export type Exhibit = {
  readonly title: string | undefined
  readonly text: string
  readonly cut: boolean
  readonly lang: string
  readonly href: string
  readonly hidden: boolean
}
export type Author = {
  readonly id: PersonId
  readonly face: Face
  readonly role: RoleProps
  readonly since: Date | undefined
  readonly past: PastCases
}
export type Voice = {
  readonly who: string
  readonly why: string
  readonly words: string
  readonly url?: string | undefined
}
export type Told = { readonly decision: Decision; readonly name: string; readonly rule: string | undefined }

export type CaseShown = {
  readonly one: CaseSeen
  readonly kind: ReturnType<typeof knownKind>
  readonly locked: boolean
  readonly group: string | undefined
  readonly exhibit: Exhibit | undefined
  readonly author: Author | undefined
  readonly voices: readonly Voice[]
  /** The decision that is contested. */
  readonly contested: Told | undefined
  /** What was decided in this case, and before it about the same thing. */
  readonly decided: readonly Told[]
  readonly before: readonly Told[]
  readonly may: {
    readonly judge: boolean
    readonly hide: boolean
    readonly restore: boolean
    readonly suspend: boolean
  }
  /** Judges again what they judged, because there is nobody else. */
  readonly alone: boolean
}

export async function showCase(visit: Visit, one: CaseSeen): Promise<CaseShown> {
  const { home, actor } = visit
  const locked = isLocked(actor, one)
  const kind = knownKind(one.subject)
  const place = (await groupOfAudience(home.db, [one.audience])).get(one.audience)
  const shown = {
    one,
    kind,
    locked,
    group: locked ? undefined : place?.name,
    alone: one.judgedBefore !== null && one.judgedBefore === actor.person && one.nobody,
  }
  const nobody = {
    exhibit: undefined,
    author: undefined,
    voices: [],
    contested: undefined,
    decided: [],
    before: [],
    may: { judge: false, hide: false, restore: false, suspend: false },
  }
  if (locked) return { ...shown, ...nobody }

  const thing = await thingAt(home.db, home.house, one.subject)
  const decisions = await decisionsOfCase(home.db, one.id)
  const earlier =
    one.subject === null
      ? []
      : (await decisionsOfSubject(home.db, one.subject)).filter(
          (each) => each.caseId !== one.id && each.id !== one.contests,
        )
  const contested = one.contests === null ? undefined : await decisionById(home.db, one.contests)
  const told = await sayDecisions(visit, [...decisions, ...earlier, ...(contested ? [contested] : [])])
  const pick = (list: readonly Decision[]) =>
    list.flatMap((each) => told.find(({ decision }) => decision.id === each.id) ?? [])
  const judge = one.decidedAt === null && canJudge(actor, one)
  const hidden = decisions.find((each) => each.verb === 'hidden')
  return {
    ...shown,
    exhibit: thing && exhibitOf(thing, kind),
    author: await authorOf(visit, one.about),
    voices: await voicesOf(visit, one),
    contested: contested && pick([contested])[0],
    decided: pick(decisions),
    before: pick(earlier),
    may: {
      judge,
      hide: judge && thing?.kind.hide !== undefined && one.why !== 'contested',
      restore: one.why === 'contested' ? judge : hidden !== undefined && canRestore(actor, one, hidden),
      suspend:
        one.about !== null && canSuspend(actor, one.about, await homeRole(home.db, one.about)) && kind !== 'group',
    },
  }
}

const exhibitOf = ({ card }: Thing, kind: CaseShown['kind']): Exhibit => ({
  title: kind === 'post' ? undefined : (card.titleToJudge ?? card.title),
  text: shorten(card.text, SHOWN),
  cut: card.text.length > SHOWN,
  lang: card.lang,
  href: card.url,
  hidden: card.hidden,
})

async function authorOf(visit: Visit, about: PersonId | null): Promise<Author | undefined> {
  if (about === null) return undefined
  const { home, lang, now } = visit
  const card = (await whoAre(visit, [about])).card(about)
  if (card.href === undefined) return undefined
  const since = (await joinedAt(home.db, [about])).get(about)
  return {
    id: about,
    face: faceOf(card),
    role: roleOf(card, lang),
    since,
    past: await recordOf(home.db, about, new Date(now.getTime() - HALF_A_YEAR)),
  }
}

/** Those who asked, with their names: for whoever judges, and nobody else. */
async function voicesOf(visit: Visit, one: CaseSeen): Promise<Voice[]> {
  const { home, lang } = visit
  const words = moderationWords[lang]
  const [reports, notices] = [await reportsOf(home.db, one.id), await noticesOf(home.db, one.id)]
  const who = await whoAre(
    visit,
    reports.map((report) => report.person),
  )
  return [
    ...reports.map((report) => ({
      who: who.name(report.person),
      why: words.reasons[report.reason],
      words: report.words,
    })),
    ...notices.map((notice) => ({
      who: `${words.queue.byForm}, ${notice.name || words.queue.nameless}`,
      why: words.noticeKinds[notice.kind],
      words: notice.words,
      url: notice.url,
    })),
  ]
}

/** Each decision with the name of whoever took it, for other moderators, and the rule in the reader's language. */
export async function sayDecisions(visit: Visit, decisions: readonly Decision[]): Promise<Told[]> {
  const who = await whoAre(
    visit,
    decisions.map((decision) => decision.by),
  )
  const { law } = moderationWords[visit.lang].hiding
  return decisions.map((decision) => ({
    decision,
    name: who.name(decision.by),
    rule: decision.ground === 'law' ? law : ruleIn(decision.rule, visit.lang)?.title,
  }))
}
