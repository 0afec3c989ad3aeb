/** Proposing a gathering, and changing one. */
import type { z } from 'zod'
import { ensure, holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import { asLeft, dropDraft } from '#conversations'
import { cover, COVER_BYTES } from './covering.ts'
import { FormPage } from './form-views.tsx'
import { editBody, gatheringParams, newQuery, notTooOften, proposingBody, wordingFrom } from './forms.ts'
import { hrefOf } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { canChange, canProposeIn } from './policy.ts'
import { readGathering } from './reading.ts'
import { changeDates, proposeDates } from './repeating.ts'
import { askedFirst } from './settings.ts'
import { sayWhere, whereSaid, wheresOffered, type Where } from './where.ts'

/** Whoever reads it is chosen below the words: until then names are those that the whole home knows. */
const BEGUN = { kind: 'evening', id: HOME } as const

async function newPage(visit: Visit, query: z.output<typeof newQuery>, retry: Retry): Promise<Answer> {
  const { lang, actor, zone, home } = visit
  ensure(holds(actor, 'member', HOME))
  const left = await asLeft(home.db, actor, BEGUN, retry)
  const body = FormPage({
    lang,
    typed: left.typed,
    problems: left.problems,
    draft: left.draft,
    place: `evening:${HOME}`,
    action: '/gatherings',
    gathering: undefined,
    clientKey: keyOf(retry, 'gathering', dayOf(visit)),
    wheres: await wheresFor(visit, query.where),
    zone,
    zones: zonesWith(zone),
  })
  return page({ title: gatheringWords[lang].form.title, body })
}

/** Whoever comes from a group proposes there. */
async function wheresFor({ home, actor, lang }: Visit, asked: string | undefined) {
  const wanted = asked === undefined ? undefined : await whereSaid(home.db, actor, asked)
  const known = await wheresOffered(home.db, actor)
  const all = wanted && !known.some((one) => one.audience === wanted.audience) ? [...known, wanted] : known
  return {
    chosen: wanted && canProposeIn(actor, wanted) ? sayWhere(wanted) : 'home',
    options: all
      .filter((one) => canProposeIn(actor, one))
      .map((one) => ({ value: sayWhere(one), label: nameOf(lang, one) })),
  }
}

function nameOf(lang: Lang, where: Where): string {
  const words = gatheringWords[lang].where
  if (where.kind === 'group') return words.inGroup({ name: where.group.name })
  return where.kind === 'space' ? words.inSpace({ name: where.space.name }) : words[where.kind]
}

const zonesWith = (zone: string): string[] => [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])]

const files = { picture: { maxBytes: COVER_BYTES, most: 1 } }

const proposing = post(
  '/gatherings',
  { body: proposingBody, files, again: (visit, _, retry) => newPage(visit, {}, retry) },
  async (visit, { body, files: { picture } }) => {
    await notTooOften(visit)
    const { where, clientKey, repeats, repeatsOn, repeatsUntil, ...said } = body
    const gathering = await visit.act(async (ctx) => {
      const made = await proposeDates(ctx, {
        ...wordingFrom(visit, said),
        repeats,
        repeatsOn,
        repeatsUntil,
        where,
        askedFirst: visit.home.settings.get(askedFirst),
        clientKey: sentAs(clientKey, [said.title, said.day, said.from, repeats]),
      })
      await cover(ctx, visit.home.files, made.id, { picture: picture?.[0], away: false })
      await dropDraft(ctx, BEGUN)
      return made
    })
    const words = gatheringWords[visit.lang].form
    return seeOther(hrefOf(gathering), gathering.acceptedAt === null ? words.sent : words.sentAccepted)
  },
)

async function editPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { lang, actor, now } = visit
  const gathering = await readGathering(visit, params.id)
  ensure(canChange(actor, gathering, now))
  const left = await asLeft(visit.home.db, actor, { kind: 'gathering', id: gathering.id }, retry)
  const body = FormPage({
    lang,
    typed: left.typed,
    problems: left.problems,
    draft: left.draft,
    place: `gathering:${gathering.id}`,
    action: `${hrefOf(gathering)}/edition`,
    gathering,
    clientKey: undefined,
    wheres: undefined,
    zone: gathering.zone,
    zones: zonesWith(gathering.zone),
  })
  return page({ title: gatheringWords[lang].form.edit, body })
}

const editing = post(
  '/gatherings/:id/edition',
  { params: gatheringParams, body: editBody, files, again: editPage },
  async (visit, { params, body, files: { picture } }) => {
    const before = await readGathering(visit, params.id)
    const after = await visit.act(async (ctx) => {
      await cover(ctx, visit.home.files, params.id, { picture: picture?.[0], away: body.away })
      await dropDraft(ctx, { kind: 'gathering', id: params.id })
      return changeDates(ctx, { id: params.id, wording: wordingFrom(visit, body), following: body.following })
    })
    const words = gatheringWords[visit.lang].form
    const moved = before.starts.getTime() !== after.starts.getTime() || before.place !== after.place
    return seeOther(hrefOf(after), moved ? words.keptMoved : words.kept)
  },
)

export const formPages = [
  get('/gatherings/new', { who: 'members', query: newQuery }, (visit, { query }) =>
    newPage(visit, query, nothingTyped),
  ),
  proposing,
  get('/gatherings/:id/edit', { who: 'members', params: gatheringParams }, (visit, input) =>
    editPage(visit, input, nothingTyped),
  ),
  editing,
]
