/** The pulse, for everybody who is in: its first page, and a page for each number. */
import { z } from 'zod'
import { homeZone } from '#platform/home-settings.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { conversationsByIds, hrefOf } from '#conversations'
import { helpGroups } from '#spaces'
import { sayTime } from '#ui/say-time.ts'
import { takePulse, historyOf, marksNow, type Pulse } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import { numberNames, windowOf, windows, type NumberName, type WindowName } from './number.ts'
import { show } from './shown.ts'
import { begunBehind, questionsIn, type Asked } from './store.ts'
import { NoPulse, NumberPage, PulsePage } from './views.tsx'

const query = z.object({ window: z.enum(windows).catch('90'), after: z.string().regex(/^\d+\.\d+$/).optional().catch(undefined) })
const ROWS = 50

type Taken = { readonly pulse: Pulse; readonly asked: Asked; readonly groups: readonly number[] }

async function take(visit: Visit, name: WindowName): Promise<Taken | undefined> {
  const { db, settings } = visit.home
  const history = await historyOf(db)
  if (!history) return undefined
  // A day ends where the home is, not where the reader is: everybody reads the same numbers.
  const asked = { window: windowOf(name, history.first, history.last), marks: await marksNow(db), zone: settings.get(homeZone) }
  const groups = await helpGroups(db)
  return { asked, groups, pulse: await takePulse(db, asked, groups) }
}

const emptyPage = (visit: Visit): Answer => page({ title: pulseWords[visit.lang].title, body: NoPulse({ lang: visit.lang }) })

const whole = get('/pulse', { who: 'members', query }, async (visit, { query: { window } }) => {
  const taken = await take(visit, window)
  if (!taken) return emptyPage(visit)
  const { pulse, asked } = taken
  const day = (at: Date) => sayTime(at, { now: visit.now, zone: asked.zone, lang: visit.lang }, 'day')
  const body = PulsePage({
    lang: visit.lang, zone: asked.zone, window, from: dated(day(asked.window.from), asked.window.from), to: dated(day(asked.window.to), asked.window.to),
    numbers: numberNames.map((name) => show(pulse, name, visit.lang, asked.zone)),
    excluded: excludedWords(visit, pulse),
  })
  return page({ title: pulseWords[visit.lang].title, body, layout: 'wide' })
})

/** A history may be years long: the year is said, unless the day's own words already did. */
const dated = (day: string, at: Date): string => (day.includes(String(at.getFullYear())) ? day : `${day} ${at.getFullYear()}`)

const excludedWords = ({ lang, now, zone }: Visit, { excluded }: Pulse): string[] => [
  pulseWords[lang].excluded(excluded),
  ...(excluded.since ? [pulseWords[lang].since({ date: sayTime(excluded.since, { now, zone, lang }, 'day') })] : []),
]

const one = get('/pulse/:number', { who: 'members', params: z.object({ number: z.enum(numberNames) }), query }, async (visit, { params, query: asked }) => {
  const taken = await take(visit, asked.window)
  if (!taken) return emptyPage(visit)
  const behind = await rowsBehind(visit, params.number, taken, readPlace(asked.after))
  const shown = show(taken.pulse, params.number, visit.lang, taken.asked.zone)
  const last = behind?.at(-1)
  const seen = behind && (await seenOf(visit, behind.map((row) => row.id)))
  const body = NumberPage({
    lang: visit.lang, zone: taken.asked.zone, window: asked.window, shown, excluded: excludedWords(visit, taken.pulse),
    rows: seen, unseen: behind ? behind.length - (seen?.length ?? 0) : 0,
    more: behind?.length === ROWS && last ? `/pulse/${params.number}?${new URLSearchParams({ window: asked.window, after: `${last.at.getTime()}.${last.id}` })}` : undefined,
  })
  return page({ title: shown.title, body, layout: 'wide' })
})

type Row = { readonly id: number; readonly at: Date }
/** Numbers of people show no list of people. */
async function rowsBehind(visit: Visit, name: NumberName, { asked, groups }: Taken, after: Row | undefined): Promise<readonly Row[] | undefined> {
  if (name === 'started') return begunBehind(visit.home.db, asked, after, ROWS)
  if (name !== 'answered') return undefined
  const questions = await questionsIn(visit.home.db, asked, groups)
  const from = after === undefined ? 0 : questions.findIndex((question) => question.id === after.id) + 1
  return questions.slice(from, from + ROWS)
}

/** The conversations among them that this reader sees, in order. */
async function seenOf(visit: Visit, ids: readonly number[]): Promise<{ title: string; href: string }[]> {
  const found = await conversationsByIds(visit.home.db, ids)
  const seen = new Map(found.filter((row) => visit.actor.sees.includes(row.audience) && row.hiddenAt === null).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = seen.get(id)
    return row ? [{ title: row.title, href: hrefOf(row) }] : []
  })
}

function readPlace(after: string | undefined): Row | undefined {
  const [at, id] = (after ?? '').split('.').map(Number)
  return Number.isSafeInteger(at) && Number.isSafeInteger(id) && (at ?? 0) < 8.64e15 ? { at: new Date(at ?? 0), id: id ?? 0 } : undefined
}

export const pages = [whole, one]
