import { describe, expect, test } from 'vitest'
import { randomFrom } from '#platform/numbers/index.ts'
import { theHome } from '#platform/home.ts'
import { bringConversations } from '#conversations'
import { world, type World } from '#test/world.ts'
import { countVoices, drawnByBars } from './voices.ts'
import { T0, groupIn, pulseOf, person } from './test-scene.ts'

describe('voices', () => {
  test('the interval holds the number, however much one person writes, and is the same on every visit', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const writers = [at.tom, ...Array<World['tom']>(60).fill(at.odile), at.ines, at.sam, at.maya, at.maya]
    const moment = new Date('2024-03-01T10:00:00Z')
    const posts = writers.map((who, n) => ({
      source: `s:${n}`,
      author: person(who),
      at: moment,
      markdown: 'Voilà',
      editedAt: null,
      to: null,
      reactions: [],
    }))
    await at.home.act(theHome, (ctx) =>
      bringConversations(ctx, [{ source: 's', group, kind: 'running', title: 'general', at: moment, posts }]),
    )
    const { voices } = await pulseOf(at)
    expect(voices?.interval?.low).toBeLessThanOrEqual(voices?.effective ?? NaN)
    expect(voices?.interval?.high).toBeGreaterThanOrEqual(voices?.effective ?? NaN)
    expect((await pulseOf(at)).voices).toEqual(voices)
  })

  test('many people are drawn by how much they wrote, to the same interval as one by one', () => {
    const bars = [
      { posts: 1, people: 150 },
      { posts: 2, people: 80 },
      { posts: 7, people: 40 },
      { posts: 40, people: 12 },
      { posts: 90, people: 9 },
    ]
    const one = countVoices(bars)
    const many = drawnByBars(randomFrom(3), bars, one?.effective ?? 0)
    expect(many.low / (one?.interval?.low ?? 0)).toBeCloseTo(1, 1)
    expect(many.high / (one?.interval?.high ?? 0)).toBeCloseTo(1, 1)
  })
})
