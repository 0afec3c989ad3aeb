import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { readConfig } from '#platform/config.ts'
import { drawnFolder, drawnIn, openDrawn } from './drawn.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'foyer-drawn-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))
const home = { config: { ...readConfig('/', [], {}), dataDir }, log: openLog({ log: 'silent' }) }
const square = (colour: string) => async () => `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="${colour}" d="M0 0h8v8H0z"/></svg>`

test('a picture is drawn once, found again, and never more of them are kept than were promised', async () => {
  await openDrawn(home)
  const drawn = drawnIn(home, 5)
  let times = 0
  const red = async () => {
    times += 1
    return square('#f00')()
  }
  const [one, other] = await Promise.all([drawn.draw({ colour: 'red' }, red), drawn.draw({ colour: 'red' }, red)])
  expect(times).toBe(1)
  expect(one.equals(other)).toBe(true)
  expect((await drawn.find({ colour: 'red' }))?.equals(one)).toBe(true)
  expect(await drawn.find({ colour: 'blue' })).toBeUndefined()
  for (let n = 0; n < 120; n++) await drawn.draw({ n }, square('#00f'))
  expect((await readdir(drawnFolder(home))).length).toBeLessThanOrEqual(5 + 100)
  expect(await drawn.find({ n: 0 })).toBeUndefined()
})

test('where nothing can be kept, the picture is drawn all the same', async () => {
  const nowhere = drawnIn({ ...home, config: { ...home.config, dataDir: '/dev/null/nowhere' } })
  expect((await nowhere.draw({ colour: 'red' }, square('#f00'))).subarray(1, 4).toString()).toBe('PNG')
})
