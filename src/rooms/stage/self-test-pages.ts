/** For hosts: whether people reach this machine, what it carries, and what to open for it. */
import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import { get, page, post, raw, remove, seeOther, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { LiveRefusal, type Capacity } from '#platform/media/engine.ts'
import { stageWords } from './messages.en.ts'
import { adviceOn, type Advice } from './reaching.ts'
import { SelfTestPage } from './self-test-views.tsx'
import { waysOf } from './ways.ts'

/** The last measurement, for as long as the home is open: it is said with its hour. */
const measured = new WeakMap<Home, { readonly capacity: Capacity | 'live'; readonly at: Date }>()

const reading = get('/home/live', { who: 'hosts' }, async ({ home, lang, zone, now }) => {
  const { live, address } = home.config
  const body = SelfTestPage({
    lang,
    clock: { lang, zone, now },
    figures: await home.media.figures(),
    ports: live.ports,
    addresses: live.addresses,
    turn: live.turn?.urls ?? [],
    secure: address?.startsWith('https:') ?? false,
    advice: await adviceFor(home),
    measured: measured.get(home),
  })
  return page({ title: stageWords[lang].selfTest.title, body })
})

async function adviceFor({ config }: Home): Promise<Advice> {
  const own = Object.values(networkInterfaces()).flatMap((some) =>
    (some ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  )
  const name = config.address === undefined ? undefined : new URL(config.address).hostname
  const named = name === undefined ? [] : await lookup(name, { all: true }).catch(() => [])
  return adviceOn({ own, said: config.live.addresses, named: named.map(({ address }) => address) })
}

const measuring = post('/home/live/measurement', { who: 'hosts' }, async ({ home, now }) => {
  const capacity = await home.media.measure().catch((refused: unknown) => {
    if (refused instanceof LiveRefusal) return undefined
    throw refused
  })
  measured.set(home, { capacity: capacity ?? 'live', at: now })
  return seeOther('/home/live#carries')
})

/** A room of the engine that no gathering has: a host's browser sends a picture there, and watches it. */
const roomOf = ({ actor }: Visit): string => `self-test-${actor.person}`
const offering = { who: 'hosts', body: z.object({ sdp: z.string() }) } as const

const sending = post('/home/live/loop/publishing', offering, (visit, { body }) =>
  answered(() => visit.home.media.publish(roomOf(visit), 'host', body.sdp)),
)
const watching = post('/home/live/loop/watching', offering, (visit, { body }) =>
  answered(() => visit.home.media.watch(roomOf(visit), 'host', body.sdp)),
)
const ending = remove('/home/live/loop', { who: 'hosts' }, async (visit) => {
  await visit.home.media.end(roomOf(visit))
  return raw('text/plain; charset=utf-8', '', {}, 200)
})
const ways = get('/home/live/ways', { who: 'hosts' }, async ({ home }) =>
  raw('application/json', JSON.stringify(waysOf(home)), { 'cache-control': 'no-store' }),
)

async function answered(offer: () => Promise<{ readonly answer: string }>): Promise<Answer> {
  const { answer } = await offer()
  return raw('application/sdp', answer, { 'cache-control': 'no-store' }, 201)
}

export const selfTestPages = [reading, measuring, sending, watching, ending, ways]
