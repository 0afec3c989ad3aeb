/**
 * What was confided, at every moment of its life: whatever is done in whatever order, nobody but its author and those accepted
 * reads it, on no page, by no search, note or export; and nobody at all once it is over. No letter, no device and no live line
 * ever carries it, nor what the two say to each other, not even to those who may read it at home.
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import type { Somebody } from '#test/browser.ts'
import { listenTo, type Listening } from '#test/listening.ts'
import { openPostOffice } from '#test/post-office.ts'
import { openPushService } from '#test/push-service.ts'
import { world, type World } from '#test/world.ts'
import { DETAILS, groupOf, idOf, needs, SECRETS } from './test-scene.ts'
import type { Wish } from './wish.ts'

const helperNames = ['tom', 'sam', 'karim'] as const
type Helper = (typeof helperNames)[number]
/** Zed is no member: nothing is sent to them. */
const everybody = ['odile', 'tom', 'sam', 'karim', 'lea', 'ines', 'maya', 'zed'] as const
const others = ['tom', 'sam', 'karim', 'lea', 'ines', 'maya', 'zed'] as const

/** What the test knows by itself, without asking the home: who was accepted, whether it is open, in sight, in the group. */
type Known = { open: boolean; hidden: boolean; held: Map<Helper, 'held' | 'accepted' | 'gone'>; out: Set<Helper> }
type Scene = {
  readonly at: World
  readonly wish: Wish
  readonly group: { readonly audience: number }
  readonly hands: Map<Helper, number>
  readonly known: Known
  readonly lines: readonly Listening[]
}

const deeds = [
  'propose',
  'accept',
  'decline',
  'withdraw',
  'write',
  'done',
  'hide',
  'restore',
  'putOut',
  'letIn',
  'renew',
  'letGo',
  'change',
  'close',
] as const
/** Closing ends it all: rarer than the others. */
const steps = fc.array(
  fc.record({
    deed: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...deeds.slice(0, -1)) },
      { weight: 1, arbitrary: fc.constant('close' as const) },
    ),
    who: fc.constantFrom(...helperNames),
  }),
  { minLength: 6, maxLength: 14 },
)

test('nobody but the accepted reads it, at any moment of its life', { timeout: 240_000 }, async () => {
  const [office, service] = [await openPostOffice(), await openPushService()]
  const config = { ...office.bothWays, privatePush: service.origin, address: 'https://voisins.example' }
  const at = await world({ at: new Date('2026-11-23T09:00:00Z'), config })
  const address = await at.serve()
  for (const who of everybody.slice(0, -1)) await at.as(at[who]).post('/me/notifications/devices', service.subscribe())
  const group = await groupOf(at, at.maya, 'Cercle', 'private')
  const inside = [at.odile, at.tom, at.sam, at.karim, at.lea].map(idOf)
  let [seen, moved] = [0, 0]
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      await letIn(at.home.db, group.audience, inside)
      const wish = await needs(at, at.odile, {
        title: 'Un frigo',
        details: DETAILS,
        within: { kind: 'group', id: group.id },
      })
      const scene: Scene = {
        at,
        wish,
        group,
        hands: new Map(),
        known: { open: true, hidden: false, held: new Map(), out: new Set() },
        lines: await listening(at, address, wish),
      }
      // Half of the lives begin where somebody was accepted: most others would never come to it.
      for (const { deed, who } of [
        { deed: 'propose', who: 'tom' },
        { deed: 'accept', who: 'tom' },
        ...taken,
      ] as const) {
        await act(scene, deed, who)
        // Before anybody looks: what one has read where it stands is sent to nobody.
        await send(at)
        seen += await look(scene)
      }
      await act(scene, 'close', 'tom')
      expect(scene.known.open).toBe(false)
      await look(scene)
      await lookEverywhere(scene)
      await send(at)
      const heard = scene.lines.flatMap((line) => line.heard)
      moved += heard.filter(({ is }) => is === 'aid.moved').length
      for (const { text } of heard) expect(text).not.toMatch(NEVER_OUTSIDE)
      for (const line of scene.lines) line.close()
    }),
    // One village for all of them: a life that failed would stand in the way of the shorter ones.
    { numRuns: 4, endOnFailure: true },
  )
  // The test would be worth nothing if nobody ever read it.
  expect(seen).toBeGreaterThan(4)
  expect(moved).toBeGreaterThan(8)
  // Each life begins with a hand that is held out, and taken.
  expect([office.taken.length > 7, service.arrived.length > 7]).toEqual([true, true])
  for (const { subject, text, html } of office.taken) expect(`${subject} ${text} ${html}`).not.toMatch(NEVER_OUTSIDE)
  for (const { words } of service.arrived) expect(JSON.stringify(words)).not.toMatch(NEVER_OUTSIDE)
})

/** What was confided, and every word that the two said to each other. */
const NEVER_OUTSIDE = /Zyx|98 ?76 ?54 ?32/

/** Everybody listens to this need, and to whatever hands may be held out for it: a topic is a number that anybody can guess. */
async function listening(at: World, address: string, wish: Wish): Promise<Listening[]> {
  const before = await lastHand(at)
  const hands = Array.from({ length: 6 }, (_, n) => `proposal:${before + n + 1}`)
  const members = everybody.filter((who) => who !== 'zed')
  return Promise.all(
    members.map(async (who) =>
      listenTo(address, { cookie: await at.cookie(at[who]), topics: [`need:${wish.id}`, ...hands] }),
    ),
  )
}

async function lastHand(at: World): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) "last" from aid.proposals`.execute(at.home.db)
  return rows[0]?.last ?? 0
}

/** All that is due leaves the home. */
async function send(at: World): Promise<void> {
  await at.home.settled()
  at.later({ minutes: 6 })
  const { rounds = {} } = at.home.house.rooms.find(({ name }) => name === 'notifications') ?? {}
  for (const round of ['push', 'letters']) await rounds[`notifications.${round}`]?.work(at.home, new AbortController().signal)
}

/** An address that asks so much would be told to wait. */
let asked = 0
const from = (at: World, who: Somebody) => at.as(who, `10.1.${Math.floor(asked++ / 200)}.${idOf(who) % 200}`)

async function act({ at, wish, group, hands, known }: Scene, deed: (typeof deeds)[number], who: Helper): Promise<void> {
  const page = `/needs/${wish.id}`
  const hand = hands.get(who)
  const state = known.held.get(who)
  const done = async (by: Somebody, path: string, form: Record<string, string> = {}) =>
    (await from(at, by).post(path, form)).status === 303
  if (deed === 'propose' && (await done(at[who], `${page}/proposals`, { word: 'Zyxmot' }))) {
    hands.set(who, hand ?? (await lastHand(at)))
    known.held.set(who, 'held')
  }
  if (deed === 'accept' && hand && (await done(at.odile, `/proposals/${hand}/acceptance`, { word: '' })))
    known.held.set(who, 'accepted')
  if (deed === 'letGo' && hand && (await done(at.odile, `/proposals/${hand}/acceptance/removal`, { word: 'Zyxnon' })))
    known.held.set(who, 'gone')
  if (deed === 'decline' && hand && (await done(at.odile, `/proposals/${hand}/refusal`, { word: '' })))
    known.held.set(who, 'gone')
  if (deed === 'withdraw' && hand && state !== 'gone' && (await done(at[who], `/proposals/${hand}/withdrawal`)))
    known.held.set(who, 'gone')
  if (deed === 'write' && hand) await done(at[who], `/proposals/${hand}/words`, { text: 'Zyxparole' })
  if (deed === 'done' && hand) await done(at[who], `/proposals/${hand}/doing`)
  if (deed === 'hide' || deed === 'restore') {
    await at.act(at.ines, async (ctx) => at.home.house.subject('need')?.[deed]?.(ctx, wish.id))
    known.hidden = deed === 'hide'
  }
  if (deed === 'putOut') await letOut(at.home.db, group.audience, idOf(at[who])).then(() => known.out.add(who))
  if (deed === 'letIn') await letIn(at.home.db, group.audience, [idOf(at[who])]).then(() => known.out.delete(who))
  if (deed === 'renew') await done(at.odile, `${page}/renewal`)
  if (deed === 'change') await done(at.odile, `${page}/edition`, { title: 'Un grand frigo', wanted: '3', ...DETAILS })
  if (
    deed === 'close' &&
    (await done(at.odile, `${page}/closing`, { outcome: 'met', thanks: 'Merci !', openness: 'public' }))
  )
    known.open = false
}

const mayRead = ({ known }: Scene, who: string): boolean =>
  known.open &&
  !known.hidden &&
  helperNames.some((name) => name === who && known.held.get(name) === 'accepted' && !known.out.has(name))

const holdsSecret = (text: string): boolean => SECRETS.some((secret) => text.includes(secret))

/** The pages of it, for everybody. Answers how many were rightly shown it. */
async function look(scene: Scene): Promise<number> {
  const { at, wish, hands } = scene
  let shown = 0
  for (const who of others) {
    const paths = [`/needs/${wish.id}`, ...[...hands.values()].map((hand) => `/proposals/${hand}`)]
    for (const path of paths) {
      const holds = holdsSecret((await from(at, at[who]).get(path)).text)
      if (holds && !mayRead(scene, who)) throw new Error(`${who} reads it on ${path}`)
      if (holds) shown += 1
      else if (path.startsWith('/needs/') && mayRead(scene, who))
        throw new Error(`${who} was accepted and does not read it`)
    }
  }
  return shown
}

/** Once it is over: wherever else it could stand. */
async function lookEverywhere({ at, wish }: Scene): Promise<void> {
  await at.home.settled()
  for (const who of [...others, 'odile'] as const) {
    const somebody = at[who]
    const paths = [
      '/',
      '/aid',
      '/aid/mine',
      '/notifications',
      '/queue',
      `/needs/${wish.id}`,
      `/needs/${wish.id}/edit`,
      `/reports/new?kind=need&id=${wish.id}`,
      ...SECRETS.map((secret) => `/search?${new URLSearchParams({ q: secret.slice(0, 4) })}`),
    ]
    for (const path of paths)
      expect([who, path, holdsSecret((await from(at, somebody).get(path)).text)]).toEqual([who, path, false])
    const exported = await Promise.all(
      at.home.house.rooms.map((room) => room.person.export(at.home.db, somebody.person ?? 0)),
    )
    expect([who, holdsSecret(JSON.stringify(exported))]).toEqual([who, false])
  }
}
