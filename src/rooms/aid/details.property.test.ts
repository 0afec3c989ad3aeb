/**
 * What was confided, at every moment of its life: whatever is done in whatever order, nobody but its author and those accepted
 * reads it, on no page, by no search, note or export (letters and the live connection: `test/nothing-leaks.test.ts`); and nobody at all once it is over.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { DETAILS, groupOf, idOf, needs, SECRETS } from './test-scene.ts'
import type { Wish } from './wish.ts'

const helperNames = ['tom', 'sam', 'karim'] as const
type Helper = (typeof helperNames)[number]
const others = ['tom', 'sam', 'karim', 'lea', 'ines', 'maya', 'zed'] as const

/** What the test knows by itself, without asking the home: who was accepted, whether it is open, in sight, in the group. */
type Known = { open: boolean; hidden: boolean; held: Map<Helper, 'held' | 'accepted' | 'gone'>; out: Set<Helper> }
type Scene = {
  readonly at: World
  readonly wish: Wish
  readonly group: { readonly audience: number }
  readonly hands: Map<Helper, number>
  readonly known: Known
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
  const at = await world()
  const group = await groupOf(at, at.maya, 'Cercle', 'private')
  const inside = [at.odile, at.tom, at.sam, at.karim, at.lea].map(idOf)
  let seen = 0
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
      }
      // Half of the lives begin where somebody was accepted: most others would never come to it.
      for (const { deed, who } of [
        { deed: 'propose', who: 'tom' },
        { deed: 'accept', who: 'tom' },
        ...taken,
      ] as const) {
        await act(scene, deed, who)
        seen += await look(scene)
      }
      await act(scene, 'close', 'tom')
      expect(scene.known.open).toBe(false)
      await look(scene)
      await lookEverywhere(scene)
    }),
    // One village for all of them: a life that failed would stand in the way of the shorter ones.
    { numRuns: 4, endOnFailure: true },
  )
  // The test would be worth nothing if nobody ever read it.
  expect(seen).toBeGreaterThan(4)
})

/** An address that asks so much would be told to wait. */
let asked = 0
const from = (at: World, who: Somebody) => at.as(who, `10.1.${Math.floor(asked++ / 200)}.${idOf(who) % 200}`)

async function act({ at, wish, group, hands, known }: Scene, deed: (typeof deeds)[number], who: Helper): Promise<void> {
  const page = `/needs/${wish.id}`
  const hand = hands.get(who)
  const state = known.held.get(who)
  const done = async (by: Somebody, path: string, form: Record<string, string> = {}) =>
    (await from(at, by).post(path, form)).status === 303
  if (deed === 'propose' && (await done(at[who], `${page}/proposals`, { word: 'Je viens.' }))) {
    const found = /proposals\/(\d+)\/acceptance/g
    const all = [...(await from(at, at.odile).text(page)).matchAll(found)].map((one) => Number(one[1]))
    hands.set(who, hand ?? Math.max(...all))
    known.held.set(who, 'held')
  }
  if (deed === 'accept' && hand && (await done(at.odile, `/proposals/${hand}/acceptance`, { word: '' })))
    known.held.set(who, 'accepted')
  if (deed === 'decline' && hand && (await done(at.odile, `/proposals/${hand}/refusal`, { word: '' })))
    known.held.set(who, 'gone')
  if (deed === 'withdraw' && hand && state !== 'gone' && (await done(at[who], `/proposals/${hand}/withdrawal`)))
    known.held.set(who, 'gone')
  if (deed === 'write' && hand) await done(at[who], `/proposals/${hand}/words`, { text: 'Jeudi ?' })
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
