/** Coming without an account: the form on the page of what is open to the world, and one's own page behind a link. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { choice, email, id, line } from '#platform/http/fields.ts'
import { networkOf } from '#platform/http/network.ts'
import { get, page, post, raw, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { platformWords } from '#platform/messages.en.ts'
import { allow } from '#platform/limits.ts'
import { found, tooOften, wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { waitingBefore } from './answers-store.ts'
import { gatheringParams, repliesFrom, replyFields } from './forms.ts'
import { live } from './gates.ts'
import { hrefOf } from './gathering.ts'
import { gatheringPage } from './gathering-pages.ts'
import { gatheringWords } from './messages.en.ts'
import { outsideAddress, outsiderBy, OUTSIDE_WORD } from './outside-address.ts'
import { approveOutsider, askToCome, comeFromOutside, forgetOutsider, refuseOutsider } from './outside-coming.ts'
import { OUTSIDE_JOB } from './outside-letters.ts'
import { outsideWords } from './outside-messages.en.ts'
import { canChangeFromOutside, UNCONFIRMED_HOURS, type Outsider } from './outside.ts'
import { OwnComingPage } from './outside-views.tsx'
import { isInSight } from './policy.ts'
import { readGathering } from './reading.ts'
import { gatheringsByIds } from './store.ts'

/** A family signs up from one kitchen; a script does not fill a room. */
const FROM_ONE_PLACE = { times: 10, minutes: 60 }
/** Nobody is sent letters that they did not ask for, by whoever knows their address. */
const FOR_ONE_ADDRESS = { times: 4, minutes: 60 }

const askingBody = z.object({
  name: line(60, 2),
  email: z.union([z.literal('').transform(() => undefined), email]).optional(),
  answer: choice(['yes', 'online', 'place']),
  ...replyFields,
})

const asking = post(
  '/gatherings/:id/outsiders',
  { who: 'anyone', params: gatheringParams, body: askingBody, again: gatheringPage },
  async (visit, { params, body }) => {
    const { home, lang } = visit
    const gathering = await readGathering(visit, params.id)
    const address = home.mail.sends ? body.email : undefined
    if (home.mail.sends && address === undefined) throw wrong((said) => platformWords[said].problems.email, 'email')
    await notTooOften(visit, address)
    const coming = { gathering: params.id, name: body.name, email: address, lang, onTheSpot: body.answer === 'place' }
    const outsider = await visit.act(async (ctx) => {
      const kept = await askToCome(ctx, { ...coming, replies: repliesFrom(gathering, body) })
      await home.jobs.add(ctx.tx, OUTSIDE_JOB, {}, { key: OUTSIDE_JOB })
      return kept
    })
    const words = outsideWords[lang]
    if (address === undefined) return seeOther(await outsideAddress(home, outsider), words.own.done[outsider.standing])
    return seeOther(hrefOf(gathering), words.form.sent({ hours: UNCONFIRMED_HOURS }))
  },
)

/** Counted under a keyed hash: neither the address nor the machine is kept. */
async function notTooOften({ home, ip }: Visit, address: string | undefined): Promise<void> {
  const secret = await home.secret('limits')
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22)
  const here = await allow(home, `coming from ${hashed(networkOf(ip))}`, FROM_ONE_PLACE)
  const forThis = address === undefined || (await allow(home, `coming as ${hashed(address)}`, FOR_ONE_ADDRESS))
  if (!here || !forThis) throw tooOften((lang) => outsideWords[lang].form.tooOften)
}

const wordParams = z.object({ word: z.string().max(80).regex(OUTSIDE_WORD) })
type OwnAsked = Asked<z.output<typeof wordParams>, unknown>

async function ownPage(visit: Visit, { params }: OwnAsked, retry: Retry): Promise<Answer> {
  const { home, lang, now, zone } = visit
  const outsider = found(await outsiderBy(home, params.word))
  const gathering = found((await gatheringsByIds(home.db, [outsider.gathering]))[0])
  const around = { gathering, answer: undefined }
  const isHeld = isInSight(gathering) && gathering.cancelledAt === null
  const body = OwnComingPage({
    lang, gathering, outsider, isHeld, ...retry,
    clock: { now, zone, lang },
    own: `/gatherings/outside/${params.word}`,
    before: outsider.standing === 'waiting' ? await waitingBefore(home.db, gathering.id, outsider.turn) : 0,
    may: canChangeFromOutside(outsider, gathering, now),
    live: isHeld ? ((await fillSlot(visit, live, [around]))[0] ?? []) : [],
  }) // prettier-ignore
  const answer = page({ title: outsideWords[lang].own.title(gathering), body })
  return { ...answer, headers: KEY }
}

/** A page whose address is a key is kept nowhere and told to nobody. */
const KEY = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

const answerBody = z.object({ answer: choice(['yes', 'online', 'place', 'no']), ...replyFields })

const answering = post(
  '/gatherings/outside/:word/answers',
  { who: 'anyone', params: wordParams, body: answerBody, again: ownPage },
  async (visit, { params, body }) => {
    const { home, lang } = visit
    const { id, gathering } = found(await outsiderBy(home, params.word))
    const [known] = await gatheringsByIds(home.db, [gathering])
    const saying = { says: body.answer === 'no' ? 'no' : 'yes', onTheSpot: body.answer === 'place' } as const
    const outsider = await visit.act(async (ctx) => {
      const said = await comeFromOutside(ctx, id, { ...saying, replies: repliesFrom(found(known), body) })
      await home.jobs.add(ctx.tx, OUTSIDE_JOB, {}, { key: OUTSIDE_JOB })
      return said
    })
    return seeOther(`/gatherings/outside/${params.word}`, outsideWords[lang].own.done[outsider.standing])
  },
)

/** Their own data, in a form that other programs read (GDPR, article 20). */
const taking = get('/gatherings/outside/:word/kept', { params: wordParams }, async (visit, { params }) => {
  const outsider = found(await outsiderBy(visit.home, params.word))
  return raw('application/json', JSON.stringify(ownData(outsider), null, 2), {
    ...KEY,
    'content-disposition': 'attachment; filename="foyer.json"',
  })
})

const ownData = ({ gathering, name, email: address, lang, standing, onTheSpot, at, replies }: Outsider): object => ({
  gathering, name, email: address, lang, standing, onTheSpot, at, replies,
}) // prettier-ignore

const erasing = post(
  '/gatherings/outside/:word/removal',
  { who: 'anyone', params: wordParams },
  async (visit, { params }) => {
    const { id } = found(await outsiderBy(visit.home, params.word))
    await visit.act((ctx) => forgetOutsider(ctx, id))
    return seeOther('/gatherings', outsideWords[visit.lang].own.erased)
  },
)

const judging = (verb: 'approval' | 'refusal') =>
  post(
    `/gatherings/:id/outsiders/:outsider/${verb}`,
    { params: gatheringParams.extend({ outsider: id }) },
    async (visit, { params }) => {
      const gathering = await readGathering(visit, params.id)
      const judge = verb === 'approval' ? approveOutsider : refuseOutsider
      await visit.act((ctx) => judge(ctx, params.id, params.outsider))
      const words = gatheringWords[visit.lang].people
      return seeOther(`${hrefOf(gathering)}/people`, verb === 'approval' ? words.approved : words.refusedDone)
    },
  )

export const outsidePages = [
  asking,
  get('/gatherings/outside/:word', { params: wordParams }, (visit, input) => ownPage(visit, input, nothingTyped)),
  answering,
  taking,
  erasing,
  judging('approval'),
  judging('refusal'),
]
