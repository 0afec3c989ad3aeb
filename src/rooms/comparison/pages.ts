/** The page of the part: hosts give a list; members read what a host shows them. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { idParams, line } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type FileRule, type Retry, type Upload } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { found, notFound, tooOften, wrong } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { besidePulse, PartCloser, PartClosed, partDecided, PulsePart } from '#pulse'
import { canCompare, compare, publish, remove, withdraw } from './comparing.ts'
import { ListReading } from './list.ts'
import { lastLots } from './lot-store.ts'
import { comparisonWords } from './messages.en.ts'
import { problemOf } from './problems.ts'
import { ResultPage } from './result-views.tsx'
import { comparedById, lastCompared } from './store.ts'
import { ComparisonPage } from './views.tsx'

const MOST_SHOWN = 20
export const HOME_PATH = '/pulse/comparison'
const MOST_BYTES = 48 * 1024 * 1024
/** Whoever gives the same list again and again, less one line, would learn who is on that line. */
const READINGS = { times: 20, minutes: 24 * 60 }

export const listRule = (into: NonNullable<FileRule['into']>): FileRule => ({
  maxBytes: MOST_BYTES,
  most: 1,
  into,
  tooLarge: () => (lang) => comparisonWords[lang].problems.many({ line: 0, column: '' }),
})

export async function comparisonPage(visit: Visit, retry: Retry, about: 'list' | 'lot' | number = 'list'): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const { title } = comparisonWords[lang]
  const { closed, mayDecide } = await partDecided(visit, 'comparison')
  if (closed && !mayDecide) return page({ title, body: PartClosed({ lang, title }), layout: 'wide' })
  const host = canCompare(actor)
  const body = ComparisonPage({
    clock: { lang, now, zone },
    compared: await lastCompared(home.db, MOST_SHOWN, !host),
    lots: host ? await lastLots(home.db, MOST_SHOWN) : undefined,
    retry,
    about,
    closer: mayDecide ? PartCloser({ lang, part: 'comparison', closed }) : null,
  })
  return page({ title, body, layout: 'wide' }, retry === nothingTyped ? 200 : 422)
} // prettier-ignore

const shown = get(HOME_PATH, { who: 'members' }, (visit) => comparisonPage(visit, nothingTyped))

const one = get(`${HOME_PATH}/:id`, { who: 'members', params: idParams }, async (visit, { params }) => {
  const { home, actor, lang, now, zone } = visit
  const { closed, mayDecide } = await partDecided(visit, 'comparison')
  const compared = found(await comparedById(home.db, params.id))
  const host = canCompare(actor)
  if ((closed && !mayDecide) || (!host && !compared.publishedAt)) throw notFound()
  return page({ title: compared.name, body: ResultPage({ clock: { lang, now, zone }, compared, host }), layout: 'wide' })
}) // prettier-ignore

const listing = post(
  `${HOME_PATH}/lists`,
  {
    who: 'hosts',
    body: z.object({ name: line(80) }),
    files: { list: listRule(() => Promise.resolve(new ListReading(randomBytes(32)))) },
    again: (visit, _, retry) => comparisonPage(visit, retry),
  },
  async (visit, { body, files }) => {
    const list = await readOf(visit, files)
    try {
      const id = await visit.act((ctx) => compare(ctx, body.name, list))
      return seeOther(`${HOME_PATH}/${id}`, comparisonWords[visit.lang].made)
    } finally {
      list.letGo()
    }
  },
)

/** What was read of the list, or a sentence that says where it cannot be read. */
export async function readOf({ home }: Visit, files: Readonly<Record<string, readonly Upload[]>>): Promise<ListReading> {
  const list = files['list']?.[0]?.into
  if (!(list instanceof ListReading)) throw wrong((lang) => comparisonWords[lang].noFile, 'list')
  const { problem } = list
  if (problem) throw wrong((lang) => problemOf(problem, lang), 'list')
  if (!(await allow(home, 'comparison', READINGS))) {
    list.letGo()
    throw tooOften((lang) => comparisonWords[lang].often)
  }
  return list
} // prettier-ignore

const deed = (path: string, act: typeof publish, said: 'published' | 'withdrawn' | 'removed', to: (id: number) => string) =>
  post(`${HOME_PATH}/:id/${path}`, { who: 'hosts', params: idParams }, async (visit, { params: { id } }) => {
    await visit.act((ctx) => act(ctx, id))
    return seeOther(to(id), comparisonWords[visit.lang][said])
  }) // prettier-ignore
const itself = (id: number): string => `${HOME_PATH}/${id}`

export const pages = [
  shown,
  one,
  listing,
  deed('publication', publish, 'published', itself),
  deed('publication/removal', withdraw, 'withdrawn', itself),
  deed('removal', remove, 'removed', () => HOME_PATH),
]

export const onPulse = fill(besidePulse, 'those who joined beside those who did not', async ({ lang }, about) =>
  about.map(() => PulsePart({ href: HOME_PATH, title: comparisonWords[lang].title, children: comparisonWords[lang].beside })),
) // prettier-ignore
