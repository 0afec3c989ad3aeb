/** While a crisis is open, what cannot wait stands first on the page that members come back to; afterwards its story is led to. */
import { fill, slot } from '#platform/slots.ts'
import { boardFoot } from '#aid'
import { FirstOnHome, PastOnBoard } from './home-views.tsx'
import { bothIn } from './list-pages.ts'
import { openFor } from './open-now.ts'
import { closedCrises } from './store.ts'

/** The home's own room names it, a floor above. */
const first = slot<object>('home.first')

/** A screen of a phone: the rest of the day is under it. */
const FEW = 4

export const firstOnHome = fill(first, 'what cannot wait in a crisis', async (visit, about) => {
  const [crisis] = await openFor(visit.home, visit.actor)
  if (!crisis) return about.map(() => null)
  const both = await bothIn(visit, crisis, FEW)
  return about.map(() => FirstOnHome({ lang: visit.lang, crisis, both }))
})

/** Once there was one, whoever looks for help finds what was done then. */
export const pastOnBoard = fill(boardFoot, 'stories of past crises', async ({ home, actor, lang }, about) => {
  const [past] = await closedCrises(home.db, actor, undefined, 1)
  return about.map(() => (past ? PastOnBoard({ lang }) : null))
})
