/** The pulse, for everybody who is in: one page for all numbers, and one for each. */
import { z } from 'zod'
import { get, page, type Answer, type Retry } from '#platform/http/route.ts'
import { after } from '#platform/http/fields.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { peopleCards } from '#people'
import { behind } from './behind.ts'
import { asOfNow } from './keeping.ts'
import { contestedIn, lookAt, shownIn, type Look } from './looking.ts'
import { pulseWords } from './messages.en.ts'
import { numberNames, windowNames, type NumberName } from './number.ts'
import { NumberPage } from './number-views.tsx'
import { sayDay } from './saying.ts'
import { besidePulse } from './parts.ts'
import type { Shown } from './shown.ts'
import { ClosedNumber, PulsePage } from './views.tsx'

const query = z.object({ window: z.enum(windowNames).catch('365'), after })
export const params = z.object({ number: z.enum(numberNames) })

const whole = get('/pulse', { who: 'members', query }, (visit, { query: { window } }) =>
  lookAt(visit, window, async (look) => {
    const words = pulseWords[visit.lang]
    const numbers = numberNames.map((name) => ({
      name,
      title: words[name].title,
      shown: shownIn(look, name, undefined),
      closed: look.decisions.closed.has(name),
    }))
    const holds = numbers.find(({ name }) => name === 'holds')
    const network = holds?.shown?.sentence === undefined ? undefined : look.deep?.network
    const [parts = []] = await fillSlot(visit, besidePulse, [{ window }])
    return page({
      title: words.title,
      body: PulsePage({ around: look.around, numbers, network, parts }),
      layout: 'wide',
    })
  }),
)

const one = get('/pulse/:number', { who: 'members', params, query }, (visit, { params: { number }, query: asked }) =>
  lookAt(visit, asked.window, (look) => numberPage(visit, look, { number, place: asked.after, retry: undefined })),
)

type Wanted = { readonly number: NumberName; readonly place: string | undefined; readonly retry: Retry | undefined }

export async function numberPage(visit: Visit, look: Look, { number, place, retry }: Wanted): Promise<Answer> {
  const { lang } = visit
  const { pulse, around, decisions, mayDecide } = look
  const { window } = around
  const shown = shownIn(look, number, await contestedIn(visit, look, number))
  const title = pulseWords[lang][number].title
  if (!shown) return page({ title, body: ClosedNumber({ lang, title, window }), layout: 'wide' })
  const { rows, unseen, last } = await behind(
    visit,
    number,
    asOfNow(pulse.asked, pulse.ongoing, visit.now),
    readAfter(place),
  )
  const here = `/pulse/${number}?window=${window}`
  const closed = decisions.closed.has(number)
  const body = NumberPage({
    around,
    shown,
    ...figuresOf(look, number, shown),
    signed: await signature(visit, look, number),
    deciding: mayDecide ? { closed, limits: decisions.limits.get(number), retry } : undefined,
    rows,
    unseen,
    newer: place === undefined ? undefined : here,
    older: last && `${here}&after=${writeAfter(last)}`,
  })
  return page({ title, body, layout: 'wide' }, retry ? 422 : 200)
}

/** What is drawn only on the page of its own number, and only where there is a number to say. */
function figuresOf({ pulse, deep }: Look, number: NumberName, { sentence }: Shown) {
  const enough = number === 'answered' && (pulse.answered.beforeStaff?.n ?? 0) >= SMALLEST_CELL
  const said = sentence !== undefined
  return {
    answered: enough ? pulse.answered : undefined,
    network: number === 'holds' && said ? deep?.network : undefined,
    hours: number === 'waiting' && said ? deep?.hours : undefined,
  }
}

/** Who answers for the word. */
async function signature(
  { home, lang }: Visit,
  { decisions, pulse }: Look,
  number: NumberName,
): Promise<string | undefined> {
  const limits = decisions.limits.get(number)
  if (!limits) return undefined
  const card = (await peopleCards(home.db, [limits.by])).get(limits.by)
  const words = pulseWords[lang]
  return words.signed({ ...limits, by: card?.name ?? words.somebody, at: sayDay(limits.at, lang, pulse.asked.zone) })
}

export const pages = [whole, one]
