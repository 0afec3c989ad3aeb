/** Proposing a ritual, and changing one. */
import type { z } from 'zod'
import { ensure, holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { homeZone } from '#platform/home-settings.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import { wrong } from '#platform/refusal.ts'
import { askedFirst, ownGatherings } from '#gatherings'
import type { Option } from '#ui/field.tsx'
import { changeRitual } from './changing.ts'
import { FormPage, ShapesPage } from './form-views.tsx'
import { newQuery, notTooOften, proposingBody, rhythmFrom, ritualParams, wordingBody, wordingFrom, type ProposingBody } from './forms.ts' // prettier-ignore
import { readRitual } from './holding.ts'
import { ritualWords } from './messages.en.ts'
import { canChange, canProposeIn } from './policy.ts'
import { proposeRitual, raiseGathering } from './proposing.ts'
import { hrefOf, shapes, stateOf, type Ritual, type Shape } from './ritual.ts'
import { sayWhere, whereSaid, wheresOffered, type Where } from './where.ts'

async function newPage(visit: Visit, query: z.output<typeof newQuery>, retry: Retry): Promise<Answer> {
  const { lang, actor, zone } = visit
  ensure(holds(actor, 'member', HOME))
  const shape = query.shape ?? shapes.find((one) => one === retry.typed['shape'])
  const { title } = ritualWords[lang].form
  if (shape === undefined) return page({ title, body: ShapesPage({ lang, where: query.where }) })
  const body = FormPage({
    lang,
    ...retry,
    action: '/rituals',
    shape,
    ritual: undefined,
    clientKey: keyOf(retry, 'ritual', shape, dayOf(visit)),
    wheres: await wheresFor(visit, query.where, shape),
    series: await seriesFor(visit, query.series),
    zone,
    zones: [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])],
  })
  return page({ title, body })
}

/** Whoever comes from a group proposes there. */
async function wheresFor({ home, actor, lang }: Visit, asked: string | undefined, shape: Shape) {
  const wanted = asked === undefined ? undefined : await whereSaid(home.db, actor, asked)
  const known = await wheresOffered(home.db, actor)
  const all = wanted && !known.some((one) => one.audience === wanted.audience) ? [...known, wanted] : known
  return {
    chosen: wanted && sayWhere(wanted),
    options: all
      .filter((one) => canProposeIn(actor, one, shape))
      .map((one): Option => ({ value: sayWhere(one), label: nameOf(lang, one) })),
  }
}

function nameOf(lang: Lang, where: Where): string {
  const words = ritualWords[lang].form
  if (where.kind === 'group') return words.inGroup({ name: where.group.name })
  return where.kind === 'space' ? words.inSpace({ name: where.space.name }) : words.home
}

/** Nobody hosts more that comes round. */
const MOST_OWN = 100

async function seriesFor({ home, actor, now }: Visit, asked: number | undefined) {
  const own = await ownGatherings(home.db, actor.person ?? 0, now, MOST_OWN)
  const series = new Map<number, Option>()
  for (const one of own)
    if (
      one.series !== null &&
      one.acceptedAt !== null &&
      one.hosts.includes(actor.person ?? 0) &&
      !series.has(one.series)
    )
      series.set(one.series, { value: String(one.series), label: one.title })
  if (asked !== undefined && !series.has(asked)) return { chosen: undefined, options: [...series.values()] }
  return { chosen: asked === undefined ? undefined : String(asked), options: [...series.values()] }
}

async function propose(visit: Visit, body: ProposingBody): Promise<Ritual> {
  const { shape, series, where } = body
  const clientKey = sentAs(body.clientKey, [shape, body.title, body.day ?? '', String(series ?? ''), where ?? ''])
  const wording = wordingFrom(body)
  if (shape === 'gathering') {
    if (series === undefined) throw wrong((lang) => ritualWords[lang].form.seriesMissing, 'series')
    return visit.act((ctx) => raiseGathering(ctx, { ...wording, series, clientKey }))
  }
  if (where === undefined) throw wrong((lang) => ritualWords[lang].form.noGroup, 'where')
  const rhythm = shape === 'prompt' ? rhythmFrom(visit, body) : undefined
  const { settings } = visit.home
  const here = { zone: settings.get(homeZone), askedFirst: settings.get(askedFirst) }
  return visit.act((ctx) => proposeRitual(ctx, { ...wording, ...here, shape, where, rhythm, clientKey }))
}

const proposing = post(
  '/rituals',
  { body: proposingBody, again: (visit, _, retry) => newPage(visit, {}, retry) },
  async (visit, { body }) => {
    await notTooOften(visit, 'proposed')
    const ritual = await propose(visit, body)
    const words = ritualWords[visit.lang].form
    return seeOther(hrefOf(ritual), stateOf(ritual) === 'proposed' ? words.sent : words.sentAccepted)
  },
)

async function editPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { lang, actor, home } = visit
  const ritual = await readRitual({ tx: home.db, actor }, params.id)
  ensure(canChange(actor, ritual))
  const none = { chosen: undefined, options: [] }
  const body = FormPage({
    lang, ...retry, ritual,
    action: `${hrefOf(ritual)}/edition`,
    shape: ritual.shape,
    clientKey: undefined,
    wheres: none,
    series: none,
    zone: ritual.zone,
    zones: [],
  }) // prettier-ignore
  return page({ title: ritualWords[lang].form.edit, body })
}

const editing = post(
  '/rituals/:id/edition',
  { params: ritualParams, body: wordingBody, again: editPage },
  async (visit, { params, body }) => {
    const ritual = await visit.act((ctx) => changeRitual(ctx, params.id, wordingFrom(body)))
    return seeOther(hrefOf(ritual), ritualWords[visit.lang].form.kept)
  },
)

export const formPages = [
  get('/rituals/new', { who: 'members', query: newQuery }, (visit, { query }) => newPage(visit, query, nothingTyped)),
  proposing,
  get('/rituals/:id/edit', { who: 'members', params: ritualParams }, (visit, input) =>
    editPage(visit, input, nothingTyped),
  ),
  editing,
]
