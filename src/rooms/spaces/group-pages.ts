/** A group's own page, filled by the rooms above, and what it says about itself. */
import { z } from 'zod'
import { get, page, post, seeOther, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lines, maybeLines } from '#platform/http/fields.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { found } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { archiveGroup, unarchiveGroup } from './changing.ts'
import { acceptGroup, declineGroup } from './founding.ts'
import { groupActs, groupPage } from './gates.ts'
import { AboutPlace, FrontOfGroup } from './group-views.tsx'
import { hereAt, type Here } from './here.ts'
import { hrefOf, type Group } from './place.ts'
import { placeView } from './place-shell.ts'
import { canAnswerFounding, canRead } from './policy.ts'
import { whoAre } from './somebody.ts'
import { groupBySlug } from './store.ts'
import { spacesWords } from './words.ts'

const params = z.object({ slug: z.string().max(100) })
/** Handed on to whoever fills the page: what does not look like one word is left out. */
const query = z
  .record(z.string(), z.unknown())
  .transform((all) =>
    Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => typeof one[1] === 'string')),
  )

type HereGroup = Here & { place: Group }

async function groupHere(visit: Visit, slug: string): Promise<HereGroup> {
  const here = await hereAt(visit, 'group', slug)
  return { ...here, place: found(here.place.kind === 'group' ? here.place : undefined) }
}

async function front(
  visit: Visit,
  slug: string,
  asked: Readonly<Record<string, string>>,
  retry = nothingTyped,
): Promise<Answer> {
  const here = await groupHere(visit, slug)
  const { place } = here
  const reads = canRead(visit.actor, place) && place.state === 'open'
  const [filled] = reads ? await fillSlot(visit, groupPage, [{ group: place, query: asked }]) : [[]]
  const [acts] = await fillSlot(visit, groupActs, [place])
  const may = { answer: canAnswerFounding(visit.actor, place), read: canRead(visit.actor, place) }
  const body = FrontOfGroup({ lang: visit.lang, group: place, filled: filled ?? [], may, ...retry })
  return page(placeView(visit, here, { side: 'front', body, acts: acts ?? [] }))
}

const about = get('/groups/:slug/about', { params }, async (visit, input) => {
  const here = await groupHere(visit, input.params.slug)
  const who = await whoAre(visit, here.place.foundedBy === null ? [] : [here.place.foundedBy])
  const founder = here.place.foundedBy === null ? undefined : who(here.place.foundedBy)
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const body = AboutPlace({ lang: visit.lang, clock, place: here.place, founder: founder?.face })
  return page(placeView(visit, here, { side: 'about', title: spacesWords[visit.lang].group.about, body }))
})

const answerBody = z.union([
  z.object({ answer: z.literal('yes'), words: maybeLines(1000) }),
  z.object({ answer: z.literal('no'), words: lines(1000) }),
])

const answer = post(
  '/groups/:slug/founding',
  { params, body: answerBody, again: (visit, input, retry) => front(visit, input.params.slug, {}, retry) },
  async (visit, { params: { slug }, body }) => {
    const { id } = found(await groupBySlug(visit.home.db, visit.actor, slug))
    const words = spacesWords[visit.lang].group
    if (body.answer === 'yes') {
      const group = await visit.act((ctx) => acceptGroup(ctx, { id }))
      return seeOther(hrefOf(group), words.accepted)
    }
    await visit.act((ctx) => declineGroup(ctx, { id, because: body.words }))
    return seeOther('/groups', words.declined)
  },
)

const archive = post('/groups/:slug/archiving', { params }, async (visit, { params: { slug } }) => {
  const { id } = found(await groupBySlug(visit.home.db, visit.actor, slug))
  await visit.act((ctx) => archiveGroup(ctx, { place: id }))
  return seeOther(`/groups/${slug}`, spacesWords[visit.lang].archived)
})

const unarchive = post('/groups/:slug/archiving/removal', { params }, async (visit, { params: { slug } }) => {
  const { id } = found(await groupBySlug(visit.home.db, visit.actor, slug))
  await visit.act((ctx) => unarchiveGroup(ctx, { place: id }))
  return seeOther(`/groups/${slug}`, spacesWords[visit.lang].unarchived)
})

export const groupPages = [
  get('/groups/:slug', { params, query }, (visit, input) => front(visit, input.params.slug, input.query)),
  about,
  answer,
  archive,
  unarchive,
]
