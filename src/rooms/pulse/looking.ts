/** What a reader is told of each number: counted, closed or open, with a word or without. */
import { stillReading } from '#platform/facts/consumer.ts'
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { cell } from '#platform/numbers/index.ts'
import type { Pulse } from './counting.ts'
import { canDecide } from './deciding.ts'
import { countObjections, decisionsOf, type Decisions } from './decisions-store.ts'
import type { Deep } from './deep.ts'
import { contestedKept, deepOf, pulseKept } from './keeping.ts'
import { pulseWords } from './messages.en.ts'
import type { NumberName, WindowName } from './number.ts'
import { projection } from './projecting.ts'
import { sayDay, sayExcluded, sayMoment } from './saying.ts'
import { show, type Shown } from './shown.ts'
import { NoPulse, StillCounting, type Around } from './views.tsx'

export type Look = {
  readonly pulse: Pulse
  readonly deep: Deep | undefined
  readonly around: Around
  readonly decisions: Decisions
  readonly mayDecide: boolean
}

/** A part of what happened is no number: while it is read again, that is what there is to say. */
export async function lookAt(visit: Visit, window: WindowName, say: (look: Look) => Promise<Answer>): Promise<Answer> {
  const { lang, home } = visit
  const title = pulseWords[lang].title
  const read = await stillReading(home.db, projection.name)
  if (read !== undefined) return page({ title, body: StillCounting({ lang, read }), layout: 'wide' })
  const pulse = await pulseKept(home, window)
  if (pulse === null) return page({ title, body: StillCounting({ lang, read: undefined }), layout: 'wide' })
  if (!pulse) return page({ title, body: NoPulse({ lang }), layout: 'wide' })
  const kept = await deepOf(home, window, pulse)
  const around = await aroundOf(visit, window, { pulse, takenAt: kept?.at })
  return say({
    pulse,
    deep: kept?.body,
    around,
    decisions: await decisionsOf(home.db),
    mayDecide: canDecide(visit.actor),
  })
}

async function aroundOf(
  { lang, home }: Visit,
  window: WindowName,
  { pulse: { asked, ongoing, excluded }, takenAt }: { pulse: Pulse; takenAt: Date | undefined },
): Promise<Around> {
  const { from, to, zone } = asked
  const words = pulseWords[lang]
  const out = await countObjections(home.db)
  const left = cell(out) === undefined ? [words.someLeftOut] : out > 0 ? [words.leftOut({ n: out })] : []
  const taken = takenAt ? [words.takenAt({ when: sayMoment(takenAt, lang, zone) })] : []
  return {
    lang,
    window,
    from: sayDay(from, lang, zone),
    to: sayDay(new Date(to.getTime() - 1), lang, zone),
    ongoing,
    notes: [sayExcluded(excluded, lang, zone), ...left, ...taken],
  }
}

/** Undefined for whoever may not see it. */
export function shownIn(
  { pulse, deep, decisions, mayDecide, around: { lang } }: Look,
  name: NumberName,
  contested: number | undefined,
): Shown | undefined {
  if (decisions.closed.has(name) && !mayDecide) return undefined
  return show(name, { pulse, deep, lang, contested, limits: decisions.limits.get(name) })
}

/** What the number would be with one person counted the other way: looked for on its own page alone. */
export async function contestedIn(
  { home }: Visit,
  { pulse, around: { window } }: Look,
  number: NumberName,
): Promise<number | undefined> {
  return contestedKept(home, { window, number, pulse })
}
