/** The page of the part, beside the pulse; and a host who asks. */
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { besidePulse, PartClosed, partDecided, PulsePart } from '#pulse'
import { ask } from './asking.ts'
import { askingBody } from './forms.ts'
import { belongingWords } from './messages.en.ts'
import { resultOf } from './result.ts'
import { canAsk, type Run } from './run.ts'
import { lastRuns, resultsOf } from './store.ts'
import { BelongingPage } from './views.tsx'

/** Twice a year: six years. */
const MOST_RUNS = 12

async function shownPage(visit: Visit, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const words = belongingWords[lang]
  const { closed, mayDecide } = await partDecided(visit, 'belonging')
  if (closed && !mayDecide)
    return page({ title: words.title, body: PartClosed({ lang, title: words.title }), layout: 'wide' })
  const runs = await lastRuns(home.db, MOST_RUNS)
  const kept = await resultsOf(home.db, runs.map(({ id }) => id)) // prettier-ignore
  const shown = (run: Run) => ({ run, result: resultOf(kept.filter((one) => one.run === run.id), run.asked) }) // prettier-ignore
  const over = runs.filter(({ overAt }) => overAt !== null).map(shown)
  const body = BelongingPage({
    clock: { lang, now, zone },
    open: runs.find(({ overAt }) => overAt === null),
    over,
    closed,
    asking: canAsk(actor) ? retry : undefined,
  })
  return page({ title: words.title, body, layout: 'wide' }, retry === nothingTyped ? 200 : 422)
}

const shown = get('/pulse/belonging', { who: 'members' }, (visit) => shownPage(visit, nothingTyped))

const asking = post(
  '/pulse/belonging/asking',
  { who: 'hosts', body: askingBody, again: (visit, _, retry) => shownPage(visit, retry) },
  async (visit, { body }) => {
    await visit.act((ctx) => ask(ctx, body))
    return seeOther('/pulse/belonging', belongingWords[visit.lang].ask.done)
  },
)

export const pages = [shown, asking]

export const onPulse = fill(besidePulse, 'whether people feel that they belong', async ({ lang }, about) => {
  const words = belongingWords[lang]
  return about.map(() => PulsePart({ href: '/pulse/belonging', title: words.title, children: words.beside }))
})
