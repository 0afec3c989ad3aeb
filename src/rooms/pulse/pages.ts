/** The pulse, for everybody who is in: one page for all numbers, and one for each. */
import { z } from 'zod'
import { stillReading } from '#platform/facts/consumer.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import { after } from '#platform/http/fields.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import type { Visit } from '#platform/http/visit.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { helpGroups } from '#spaces'
import { behind } from './behind.ts'
import { contestedAnswers, contestedStarts, contestedVoice, takePulse, type Pulse } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import { numberNames, windowNames, type NumberName, type WindowName } from './number.ts'
import { projection } from './projecting.ts'
import { remembered } from './remembering.ts'
import { sayDay, sayExcluded } from './saying.ts'
import { show } from './shown.ts'
import { NoPulse, NumberPage, PulsePage, StillCounting, type Around } from './views.tsx'

const query = z.object({ window: z.enum(windowNames).catch('365'), after })

const take = ({ home, now }: Visit, window: WindowName): Promise<Pulse | undefined> =>
  remembered(home, window, async () => takePulse(home.db, { window, now, helpGroups: await helpGroups(home.db) }))

const nothingYet = ({ lang }: Visit): Answer =>
  page({ title: pulseWords[lang].title, body: NoPulse({ lang }), layout: 'wide' })

function around({ lang }: Visit, window: WindowName, { asked, ongoing, excluded }: Pulse): Around {
  const { from, to, zone } = asked
  return {
    lang,
    window,
    from: sayDay(from, lang, zone),
    to: sayDay(new Date(to.getTime() - 1), lang, zone),
    ongoing,
    excluded: sayExcluded(excluded, lang, zone),
  }
}

/** A part of what happened is no number: while it is read again, that is what there is to say. */
async function answerFrom(visit: Visit, window: WindowName, say: (pulse: Pulse) => Promise<Answer>): Promise<Answer> {
  const { lang, home } = visit
  const read = await stillReading(home.db, projection.name)
  if (read !== undefined)
    return page({ title: pulseWords[lang].title, body: StillCounting({ lang, read }), layout: 'wide' })
  const pulse = await take(visit, window)
  return pulse ? say(pulse) : nothingYet(visit)
}

const whole = get('/pulse', { who: 'members', query }, (visit, { query: { window } }) =>
  answerFrom(visit, window, async (pulse) => {
    const round = around(visit, window, pulse)
    const numbers = numberNames.map((name) => show(name, { pulse, lang: visit.lang, contested: undefined }))
    return page({ title: pulseWords[visit.lang].title, body: PulsePage({ around: round, numbers }), layout: 'wide' })
  }),
)

const params = z.object({ number: z.enum(numberNames) })

const one = get(
  '/pulse/:number',
  { who: 'members', params, query },
  (visit, { params: { number }, query: { window, after: place } }) =>
    answerFrom(visit, window, async (pulse) => {
      const round = around(visit, window, pulse)
      const contested = await remembered(visit.home, `${window} ${number}`, () => contestedIn(visit, number, pulse))
      const shown = show(number, { pulse, lang: visit.lang, contested })
      const { rows, unseen, last } = await behind(visit, number, pulse.asked, readAfter(place))
      const enough = number === 'answered' && (pulse.answered.beforeStaff?.n ?? 0) >= SMALLEST_CELL
      const here = `/pulse/${number}?window=${window}`
      const body = NumberPage({
        around: round,
        shown,
        answered: enough ? pulse.answered : undefined,
        rows,
        unseen,
        newer: place === undefined ? undefined : here,
        older: last && `${here}&after=${writeAfter(last)}`,
      })
      return page({ title: shown.title, body, layout: 'wide' })
    }),
)

async function contestedIn(
  { home: { db } }: Visit,
  number: NumberName,
  { asked, started }: Pulse,
): Promise<number | undefined> {
  if (number === 'answered') return contestedAnswers(db, asked)
  if (number === 'started') return contestedStarts(db, asked, started)
  return number === 'voices' ? contestedVoice(db, asked) : undefined
}

export const pages = [whole, one]
