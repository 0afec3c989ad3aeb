/** One time of a ritual: hosting it, and what stays of it. */
import type { z } from 'zod'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, wrong } from '#platform/refusal.ts'
import {
  firstBody,
  hostingBody,
  notTooOften,
  presenceBody,
  sentenceBody,
  swapBody,
  timeParams,
  timeQuery,
} from './forms.ts'
import { readOccasion } from './holding.ts'
import { askSwap, declineIt, hostIt } from './hosting.ts'
import { memoriesOf, memoryOf } from './memories-store.ts'
import { ritualWords } from './messages.en.ts'
import { OccasionPage, type OccasionProps } from './occasion-views.tsx'
import { canPicture, canRemember, canSayThere, canTakePictureAway } from './policy.ts'
import { bringPicture, leaveSentence, sayFirst, sayThere, takePictureAway, takeSentenceBack } from './remembering.ts'
import { capital } from './saying.ts'
import { sayTime } from '#ui/say-time.ts'
import { showOccasions, type Shown } from './showing.ts'
import { hostingOf, rotaShown } from './turns-shown.ts'

type Params = z.output<typeof timeParams>
type TimeAsked = Asked<Params, { readonly after?: number | undefined }>

const MOST = { there: 40, memories: 50 }
/** As much as a phone takes. */
const PICTURE_BYTES = 10 * 1024 * 1024

async function timePage(visit: Visit, { params, query }: TimeAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const { ritual, occasion } = await readOccasion({ tx: home.db, actor }, params.time)
  found(ritual.id === params.id ? ritual : undefined)
  const [one] = await showOccasions(visit, ritual, [occasion], { ...MOST, after: query.after })
  const shown = found(one)
  const clock = { now, zone, lang }
  const body = OccasionPage({
    clock, ritual, one: shown, ...retry,
    hosting: await hostingOf(visit, ritual, occasion, await rotaShown(visit, ritual)),
    own: actor.person === null ? undefined : await memoryOf(home.db, occasion.id, actor.person),
    may: mayDo(visit, ritual, shown),
    further: await furtherOf(visit, shown),
  }) // prettier-ignore
  return page({ title: `${ritual.title}, ${capital(sayTime(occasion.starts, clock, 'day'))}`, body })
}

function mayDo(
  { actor, now }: Visit,
  ritual: OccasionProps['ritual'],
  { occasion, mine }: Shown,
): OccasionProps['may'] {
  return {
    remember: canRemember(actor, ritual, occasion, now),
    picture: canPicture(actor, ritual, occasion, { came: mine !== undefined }, now),
    away: canTakePictureAway(actor, ritual, occasion),
    there: canSayThere(actor, ritual, occasion, now),
  }
}

/** A sentence of each of fifty fits a page; of five hundred it does not. */
async function furtherOf({ home }: Visit, { occasion, memories }: Shown): Promise<string | undefined> {
  const last = memories.at(-1)
  if (memories.length < MOST.memories || !last) return undefined
  const more = await memoriesOf(home.db, [occasion.id], { limit: 1, after: last.memory.id })
  return more.length > 0 ? `${hrefOf({ id: occasion.ritual, time: occasion.id })}?after=${last.memory.id}` : undefined
}

const hrefOf = ({ id, time }: Params): string => `/rituals/${id}/times/${time}`
const again = (visit: Visit, { params }: Asked<Params, unknown>, retry: Retry) =>
  timePage(visit, { params, query: {} }, retry)
const of = (path: string): string => `/rituals/:id/times/:time${path}`

const hosting = post(
  of('/hosting'),
  { params: timeParams, body: hostingBody, again },
  async (visit, { params, body }) => {
    await visit.act((ctx) => hostIt(ctx, { id: params.time, words: body.words }))
    return seeOther(hrefOf(params), ritualWords[visit.lang].rota.done)
  },
)

const declining = post(of('/declining'), { params: timeParams }, async (visit, { params }) => {
  await visit.act((ctx) => declineIt(ctx, params.time))
  return seeOther(hrefOf(params), ritualWords[visit.lang].rota.declined)
})

const swapping = post(of('/swap'), { params: timeParams, body: swapBody, again }, async (visit, { params, body }) => {
  await visit.act((ctx) => askSwap(ctx, { id: params.time, person: body.person }))
  return seeOther(hrefOf(params), ritualWords[visit.lang].rota.swapDone)
})

const sentence = post(
  of('/sentence'),
  { params: timeParams, body: sentenceBody, again },
  async (visit, { params, body }) => {
    await notTooOften(visit, 'left')
    await visit.act((ctx) => leaveSentence(ctx, { id: params.time, text: body.text }))
    return seeOther(hrefOf(params), ritualWords[visit.lang].memory.kept)
  },
)

const noSentence = post(of('/sentence/removal'), { params: timeParams }, async (visit, { params }) => {
  await visit.act((ctx) => takeSentenceBack(ctx, params.time))
  return seeOther(hrefOf(params), ritualWords[visit.lang].memory.takenBack)
})

const files = { picture: { maxBytes: PICTURE_BYTES, most: 1 } }

const picture = post(of('/picture'), { params: timeParams, files, again }, async (visit, { params, files: sent }) => {
  const [upload] = sent['picture'] ?? []
  if (!upload || upload.size === 0) throw wrong((lang) => ritualWords[lang].memory.noPicture, 'picture')
  await notTooOften(visit, 'left')
  await visit.act((ctx) => bringPicture(ctx, visit.home.files, { id: params.time, upload }))
  return seeOther(hrefOf(params), ritualWords[visit.lang].memory.brought)
})

const noPicture = post(of('/picture/removal'), { params: timeParams }, async (visit, { params }) => {
  await visit.act((ctx) => takePictureAway(ctx, params.time))
  return seeOther(hrefOf(params), ritualWords[visit.lang].memory.awayDone)
})

const presence = post(of('/presence'), { params: timeParams, body: presenceBody }, async (visit, { params, body }) => {
  await visit.act((ctx) => sayThere(ctx, { id: params.time, was: body.was === 'yes' }))
  return seeOther(hrefOf(params), ritualWords[visit.lang].time.thereDone)
})

const firstTime = post(of('/first'), { params: timeParams, body: firstBody }, async (visit, { params, body }) => {
  await visit.act((ctx) => sayFirst(ctx, { id: params.time, on: body.on === 'yes' }))
  return seeOther(hrefOf(params), ritualWords[visit.lang].time.firstDone)
})

export const occasionPages = [
  get(of(''), { who: 'members', params: timeParams, query: timeQuery }, (visit, input) =>
    timePage(visit, input, nothingTyped),
  ),
  hosting,
  declining,
  swapping,
  sentence,
  noSentence,
  picture,
  noPicture,
  presence,
  firstTime,
]
