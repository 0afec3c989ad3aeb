import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPerson } from '#people'
import { sayThanks, thankedLately } from '#recognition'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { choose, showThanks } from './showing.ts'
import { decide, idOf, lastThanks, profile, thank } from './test-scene.ts'

const WEEK = 7 * 86_400_000

async function toldTo(at: World, who: Somebody) {
  const { db, house } = at.home
  const since = new Date(at.home.now().getTime() - WEEK)
  return thankedLately(db, { house, actor: await at.actor(who) }, { since, limit: 6 })
}

test('Odile said yes: who reads the front page learns that she was thanked, by somebody who said yes too', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  expect(await toldTo(at, at.sam)).toEqual([])
  await decide(at, at.odile, { front: true })
  expect(await toldTo(at, at.sam)).toMatchObject([
    { receiver: idOf(at.odile), giver: undefined, word: 'Pour la soupe.' },
  ])
  await decide(at, at.tom, { front: true })
  expect(await toldTo(at, at.sam)).toMatchObject([{ receiver: idOf(at.odile), giver: idOf(at.tom) }])
  await decide(at, at.odile, {})
  expect(await toldTo(at, at.sam)).toEqual([])
})

test('what staff or a guest is thanked for, or thanks for, is not the community’s', async () => {
  const at = await world()
  for (const who of [at.tom, at.karim, at.lea, at.odile]) await decide(at, who, { front: true })
  await thank(at, at.tom, at.karim, 'Pour le devis.')
  await thank(at, at.karim, at.tom, 'Merci cher client.')
  await thank(at, at.lea, at.odile, 'Merci de votre avis.')
  await thank(at, at.odile, at.tom, 'Pour la chaise.')
  expect((await toldTo(at, at.sam)).map(({ word }) => word)).toEqual(['Pour la chaise.'])
  const from = new Date(at.home.now().getTime() - 86_400_000)
  await at.act(at.maya, (ctx) => markPerson(ctx, { person: idOf(at.odile), kind: 'staff', detail: '', from }))
  expect(await toldTo(at, at.sam)).toEqual([])
})

test('somebody who has many is told of once, and last week is over', async () => {
  const at = await world()
  await decide(at, at.odile, { front: true })
  for (const word of ['Un.', 'Deux.', 'Trois.']) await thank(at, at.tom, at.odile, word)
  await thank(at, at.odile, at.tom, 'Rien.')
  expect((await toldTo(at, at.sam)).map(({ word }) => word)).toEqual(['Trois.'])
  at.later({ days: 8 })
  expect(await toldTo(at, at.sam)).toEqual([])
})

describe('consent', () => {
  type Deed = { by: number; to: number; open: boolean; yes: boolean; show: number }
  const deeds: fc.Arbitrary<Deed[]> = fc.array(
    fc.record({
      by: fc.nat(3),
      to: fc.nat(3),
      open: fc.boolean(),
      yes: fc.boolean(),
      show: fc.nat(3),
    }),
    { minLength: 4, maxLength: 14 },
  )

  test(
    'nobody who has not said yes is ever on the front page, whatever happened in whatever order',
    { timeout: 120_000 },
    async () => {
      const at = await world()
      const people = [at.tom, at.odile, at.ines, at.sam]
      const said = new Map<number, boolean>()
      const secret = new Set<string>()
      let nth = 0
      await fc.assert(
        fc.asyncProperty(deeds, async (all) => {
          for (const { by, to, open, yes, show } of all) {
            const [giver, receiver] = [people[by], people[to]]
            if (!giver || !receiver) continue
            await at.act(giver, (ctx) => choose(ctx, { whole: show === 0, front: yes, leftOut: false }))
            said.set(idOf(giver), yes)
            if (giver === receiver) continue
            const word = `mot ${(nth += 1)}`
            if (!open) secret.add(word)
            const subject = { kind: 'person', id: idOf(receiver) }
            const id = await at.act(giver, (ctx) =>
              sayThanks(ctx, { to: idOf(receiver), subject, word, openness: open ? 'public' : 'private' }),
            )
            if (show > 1 && open) await at.act(receiver, (ctx) => showThanks(ctx, id, show === 2))
            if (show === 3) secret.add(word)
          }
          for (const reader of [at.karim, ...people]) {
            for (const { receiver, giver, word } of await toldTo(at, reader)) {
              expect(said.get(receiver)).toBe(true)
              if (giver !== undefined) expect(said.get(giver)).toBe(true)
              expect(secret.has(word)).toBe(false)
            }
          }
        }),
        { numRuns: 25 },
      )
    },
  )
})

test('nor does a word taken off one’s page stand there', async () => {
  const at = await world()
  await decide(at, at.odile, { front: true })
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  await at.as(at.odile).post(`/thanks/${await lastThanks(at, at.odile)}/showing/removal`)
  expect(await toldTo(at, at.sam)).toEqual([])
  expect(await at.as(at.sam).text(profile(at.odile))).not.toContain('soupe')
})
