/** A drawing as this reader may have it, asked again each time: names follow what people chose, at once. */
import type { Visit } from '#platform/http/visit.ts'
import { objectingAmong } from '#pulse'
import { peopleCards, type PersonId } from '#people'
import type { Name } from './views.tsx'
import { choosingAmong, drawingFor, namedDots, type Side, type Window } from './store.ts'

type Reader = Pick<Visit, 'home' | 'lang' | 'now'>

export type Shown = {
  /** Four whole numbers for each dot: x, y (0 to 10,000), its circle or -1, and 1 for the team. */
  readonly dots: readonly number[]
  /** Two dots for each line. */
  readonly lines: readonly number[]
  /** Dots with a name, in the order of the names. */
  readonly names: readonly { readonly dot: number; readonly name: string; readonly href: string }[]
}

/** Whoever no longer wishes to be named, objects, or is gone leaves it with their lines, until it is counted again. */
export async function drawingShown(visit: Reader, window: Window, side: Side): Promise<Shown | undefined> {
  const kept = await drawingFor(visit.home.db, window, side)
  if (!kept) return undefined
  const may = await mayBeNamed(visit, kept.named)
  const gone = new Set(kept.named.flatMap((person, dot) => (may.has(person) ? [] : [dot])))
  const names = kept.named.flatMap((person, dot) => {
    const one = may.get(person)
    return one ? [{ dot, ...one }] : []
  })
  return without({ dots: kept.dots, lines: kept.lines, names: inOrder(names, visit) }, gone)
}

/** As many names as a page lists. */
const MOST_LISTED = 100

export async function namesShown(
  visit: Reader,
  window: Window,
  side: Side,
): Promise<{ names: readonly Name[]; named: number }> {
  const { named, dots } = await namedDots(visit.home.db, window, side)
  const may = await mayBeNamed(visit, named)
  const names = named.flatMap((person, dot) => {
    const one = may.get(person)
    return one ? [{ ...one, circle: dots[4 * dot + 2] ?? -1 }] : []
  })
  return { names: inOrder(names, visit).slice(0, MOST_LISTED), named: names.length }
}

type Named = { readonly name: string; readonly href: string }

async function mayBeNamed({ home, now }: Reader, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Named>> {
  const [choose, object, cards] = await Promise.all([
    choosingAmong(home.db, people),
    objectingAmong(home.db, people),
    peopleCards(home.db, people, now),
  ])
  return new Map(
    people.flatMap((person) => {
      const card = cards.get(person)
      const may = choose.has(person) && !object.has(person) && card?.href !== undefined && !card.suspended
      return may ? [[person, { name: card.name, href: card.href }] as const] : []
    }),
  )
}

const inOrder = <T extends Named>(names: readonly T[], { lang }: Reader): T[] =>
  names.toSorted((a, b) => a.name.localeCompare(b.name, lang))

function without({ dots, lines, names }: Shown, gone: ReadonlySet<number>): Shown {
  if (gone.size === 0) return { dots, lines, names }
  const at = new Map<number, number>()
  for (let dot = 0; dot < dots.length / 4; dot += 1) if (!gone.has(dot)) at.set(dot, at.size)
  const left: number[] = []
  for (let k = 0; k < lines.length; k += 2) {
    const [a, b] = [at.get(lines[k] ?? -1), at.get(lines[k + 1] ?? -1)]
    if (a !== undefined && b !== undefined) left.push(a, b)
  }
  return {
    dots: dots.filter((_, k) => at.has(Math.floor(k / 4))),
    lines: left,
    names: names.map((one) => ({ ...one, dot: at.get(one.dot) ?? 0 })),
  }
}
