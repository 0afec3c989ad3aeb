/** A gathering's page moves while it is open: how many come is told to whoever sees it, and nobody's name. */
import { expect, test } from 'vitest'
import { listenTo, type Listening } from '#test/listening.ts'
import { scene } from './test-scene.ts'

const counts = ({ heard }: Listening) =>
  heard.filter((one) => one.is === 'gatherings.counts').map(({ data }) => data as Record<string, unknown>)

test('those who read it hear how many come and what is left; whoever moves up hears that it is their turn', async () => {
  const { at, gathering, page, says } = await scene({ capacity: 1 })
  const address = await at.serve()
  const topic = `gathering:${gathering.id}` as const
  const odile = await listenTo(address, { cookie: await at.cookie(at.odile), topics: [topic] })
  expect(await at.as(at.odile).text(page)).toContain(`data-live="${topic}"`)
  await says(at.tom, 'yes')
  await expect.poll(() => counts(odile).at(-1)).toMatchObject({ coming: 'Une personne vient', full: true })
  await says(at.odile, 'yes')
  await expect.poll(() => counts(odile).at(-1)?.['seats']).toContain('Une personne attend une place')
  const yours = () => odile.heard.filter((one) => one.is === 'gatherings.yours').length
  expect(yours()).toBe(0)
  await says(at.tom, 'no')
  await expect.poll(yours).toBe(1)
  expect(odile.heard.map(({ text }) => text).join('\n')).not.toContain('Tom')
  odile.close()
})
