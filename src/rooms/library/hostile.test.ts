/** What somebody tries who means no good: numbers beyond every column, forms that nobody's browser sends, texts made to be slow. */
import { expect, test } from 'vitest'
import { effort } from '#test/effort.ts'
import { world } from '#test/world.ts'
import { compare } from './comparing.ts'
import { write } from './test-scene.ts'

const BEYOND = [2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER]

test('a version that no column can number is not there', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  const statuses = async () => {
    const asked = BEYOND.flatMap((nth) => [
      at.as(at.tom).get(`/library/${id}/versions/${nth}`),
      at.as(at.tom).get(`/library/${id}/versions/1?with=${nth}`),
      at.as(at.tom).post(`/library/${id}/versions/${nth}/restoration`),
      at.as(at.tom).post(`/library/${id}/edition`, { title: 'Autre', text: 'Autre', begunOn: nth }),
      at.as(at.tom).post(`/library/${id}/edition`, { title: 'Autre', text: 'a'.repeat(50_000), begunOn: nth }),
    ])
    return (await Promise.all(asked)).map(({ status }) => status)
  }
  expect(Math.max(...(await statuses()))).toBeLessThan(500)
})

test('a step that is said twice stands once', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  const path = { kind: 'path', title: 'Chemin', about: '' }
  const { location } = await at.as(at.tom).post('/library/collections', { ...path, shelf: 'home', resource: id })
  const steps = { resource: [id, id], place: ['1', '2'], note: ['Une fois', 'Deux fois'] }
  expect((await at.as(at.tom).post(`${location}/edition`, { ...path, ...steps })).status).toBe(303)
  expect(await at.as(at.tom).text(location)).toContain('Deux fois')
})

test('words that a moderator took out of the history are not read by writing on them', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: 'Son adresse est 7 rue Zyxblanche.' })
  await at.as(at.odile).post(`/library/${id}/edition`, { title: 'Une', text: 'Rien à voir.', begunOn: 1 })
  expect((await at.as(at.maya).post(`/library/${id}/versions/1/hiding`)).status).toBe(303)
  const crossing = { title: 'Une', text: 'Autre chose encore.', begunOn: 1 }
  const { status, text } = await at.as(at.sam).post(`/library/${id}/edition`, crossing)
  expect(status).toBe(422)
  expect(text).toContain('Autre chose encore.')
  expect(text).not.toContain('Zyxblanche')
})

test('two texts that differ in every word of every passage are compared before anybody waits', () => {
  const text = (first: number) =>
    Array.from({ length: 26 }, (_, passage) => {
      const words = Array.from({ length: 700 }, (__, nth) =>
        String.fromCharCode(first + ((passage * 700 + nth) % 0x1fff)),
      )
      return `${words.join(' ')}\nsame ${passage}`
    }).join('\n')
  const [before, after] = [text(0x4e00), text(0x6e00)]
  // A tenth of a second of the processor; five when each passage may cost what all of them may now.
  expect(
    effort(() => expect(compare(before, after).filter((one) => one.is === 'changed')).toHaveLength(26)),
  ).toBeLessThan(1500)
})
