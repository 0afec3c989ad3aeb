import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openSoon } from './soon.ts'

const SHORT = { failing: 'it was not told' }

function listening() {
  const said: string[] = []
  const write = (line: Buffer, _: string, next: () => void) => (said.push(JSON.parse(String(line)).msg), next())
  return { said, soon: openSoon(pino(new Writable({ write }))) }
}

test('what is asked for twice under one name is done once, and may be asked for again afterwards', async () => {
  const { soon } = listening()
  let times = 0
  const again = () =>
    new Promise<void>((done) => {
      for (const _ of [1, 2]) soon.in(1, async () => (times++, done()), { ...SHORT, once: 'room 4' })
    })
  await again()
  await again()
  expect(times).toBe(2)
})

test('a home that closes lets go of what waits, finishes what has begun, and begins nothing more', async () => {
  const { soon, said } = listening()
  const done: string[] = []
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  await new Promise<void>((begun) => soon.in(0, async () => (begun(), await ended, void done.push('begun')), SHORT))
  soon.in(1, async () => void done.push('waited'), SHORT)
  const stopping = soon.stop()
  soon.in(0, async () => void done.push('late'), SHORT)
  end()
  await stopping
  // Longer than anything above was to wait.
  await new Promise<void>((resolve) => setTimeout(resolve, 5))
  expect(done).toEqual(['begun'])
  expect(said).toEqual([])
})

test('what fails is said, with what it was', async () => {
  const { soon, said } = listening()
  await new Promise<void>((begun) => soon.in(0, async () => (begun(), Promise.reject(new Error('no line'))), SHORT))
  await soon.stop()
  expect(said).toEqual(['it was not told'])
})
