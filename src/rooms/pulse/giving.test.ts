import { expect, test } from 'vitest'
import { markPerson } from '#people'
import { sayThanks } from '#recognition'
import type { Somebody } from '#test/browser.ts'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { answeredMany, thankedLittle } from '#pulse'
import { asked, groupIn } from './test-scene.ts'

/** Neighbours who ask, as many as wanted. */
const askers = (at: World, n: number): Promise<Somebody[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => at.newcomer(`Voisin ${'abcdefghijkl'[i]}`)))

async function scene() {
  const at = await world()
  const group = await groupIn(at)
  return { at, group, people: await askers(at, 6) }
}

const many = async (at: World) => {
  await at.home.settled()
  return answeredMany(at.home)
}

test('whoever answered four different people lately is named by it; ten answers to one person are not many people', async () => {
  const { at, group, people } = await scene()
  for (const who of people.slice(0, 4)) await asked(at, group, who, [{ by: at.ines }])
  const [first] = people
  for (let n = 0; n < 10; n += 1) if (first) await asked(at, group, first, [{ by: at.tom }])
  expect(await many(at)).toEqual([{ person: idOf(at.ines), group: group.id, people: 4 }])
  at.later({ days: 31 })
  expect(await many(at)).toEqual([])
})

test('what staff answers, and what is answered to staff, is not the community’s', async () => {
  const { at, group, people } = await scene()
  for (const who of people.slice(0, 5)) await asked(at, group, who, [{ by: at.karim }, { by: at.tom }])
  for (const who of [at.karim, at.lea, ...people.slice(0, 3)]) await asked(at, group, who, [{ by: at.odile }])
  expect((await many(at)).map(({ person }) => person)).toEqual([idOf(at.tom)])
  const from = new Date(at.home.now().getTime() - 40 * 86_400_000)
  await at.act(at.maya, (ctx) => markPerson(ctx, { person: idOf(at.tom), kind: 'staff', detail: '', from }))
  expect(await many(at)).toEqual([])
})

const little = async (at: World, group: { id: number }) => {
  await at.home.settled()
  return thankedLittle(at.home, group.id)
}

test('who gives much and is thanked little is told; a few who give are too few to tell of', async () => {
  const { at, group, people } = await scene()
  const posts: number[] = []
  for (const who of people) posts.push((await asked(at, group, who, [{ by: at.ines }]))[1] ?? 0)
  expect(await little(at, group)).toBeUndefined()
  for (const [nth, who] of people.slice(0, 4).entries()) {
    const other = people[nth + 1]
    if (other) await asked(at, group, who, [{ by: other }])
  }
  expect(await little(at, group)).toEqual([{ person: idOf(at.ines), people: 6 }])
  for (const [nth, who] of people.slice(0, 2).entries())
    await at.as(who).post(`/posts/${posts[nth]}/reactions`, { kind: 'thanks' })
  expect(await little(at, group)).toEqual([])
  await at.as(people[0] ?? at.tom).post(`/posts/${posts[0]}/reactions/removal`, { kind: 'thanks' })
  expect(await little(at, group)).toHaveLength(1)
})

test('a word counts as thanks once it is public, and no more once it is taken back or hidden; one said apart never', async () => {
  const { at, group, people } = await scene()
  for (const who of people) await asked(at, group, who, [{ by: at.ines }])
  for (const [nth, who] of people.slice(0, 4).entries()) {
    const other = people[nth + 1]
    if (other) await asked(at, group, who, [{ by: other }])
  }
  const subject = { kind: 'person', id: idOf(at.ines) }
  const say = (who: Somebody, openness: 'public' | 'private') =>
    at.act(who, (ctx) => sayThanks(ctx, { to: idOf(at.ines), subject, word: 'Merci.', openness }))
  await say(at.tom, 'private')
  await say(at.odile, 'private')
  expect(await little(at, group)).toHaveLength(1)
  await say(at.tom, 'public')
  const last = await say(at.odile, 'public')
  expect(await little(at, group)).toEqual([])
  await at.as(at.odile).post(`/thanks/${last}/removal`)
  expect(await little(at, group)).toHaveLength(1)
})
