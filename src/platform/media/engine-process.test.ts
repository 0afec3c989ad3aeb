/** The process that the engine lives in: begun with the first offer, ended with its home, and not missed where it cannot be. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { openEmbedded, type LiveRefusal } from './engine.ts'
import { offerOf } from './test-offers.ts'

const reach = { ports: { from: 43_100, to: 43_199 }, addresses: [], bind: '127.0.0.1', log: () => undefined }
const why = (offered: Promise<unknown>) =>
  offered.then(
    () => 'taken',
    (refusal: LiveRefusal) => refusal.why,
  )

test('a machine without the library opens its home, and says that live is not possible', async () => {
  const nowhere = openEmbedded({ ...reach, library: 'a-library-that-is-not-there' })
  expect((await nowhere.figures()).possible).toBeUndefined()
  await expect(nowhere.publish('r', 'maya', offerOf({}))).rejects.toThrow(/not possible on the machine/)
  expect(await why(nowhere.watch('r', 'maya', offerOf({})))).toBe('not-here')
  expect(await nowhere.figures()).toMatchObject({ possible: false, running: false, refused: { 'not-here': 2 } })
  await nowhere.stop()
})

test('nobody live, no process; a home that ends takes it along, and so does one that is killed', async () => {
  const resting = openEmbedded(reach)
  await resting.mute('r', 'maya', { audio: true })
  expect(await resting.figures()).toMatchObject({ running: false, pid: undefined })
  await resting.publish('r', 'maya', offerOf({}))
  const { pid } = await resting.figures()
  await resting.stop()
  expect(lives(pid)).toBe(false)
  expect(await why(resting.publish('r', 'maya', offerOf({})))).toBe('fell')

  const script = `import { openEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./engine.ts', import.meta.url)))}
    const engine = openEmbedded({ ports: { from: 43000, to: 43099 }, addresses: [], bind: '127.0.0.1', log() {} })
    await engine.publish('r', 'maya', ${JSON.stringify(offerOf({}))})
    console.log((await engine.figures()).pid)`
  const home = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(home.stdout, 'data')
  const orphan = Number(String(said))
  expect(lives(orphan)).toBe(true)
  home.kill('SIGKILL')
  await eventually(() => expect(lives(orphan)).toBe(false))
})

function lives(pid = 0): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
