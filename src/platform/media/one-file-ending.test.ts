/** A film of three hours is made for as long: who closes or kills the home meanwhile waits for nothing, and leaves nothing behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { makeOneFile } from './one-file.ts'
import type { Recording } from './recording.ts'

let dir = ''
const recording: Recording = { startedAt: new Date(0), lengthMs: 1000, tracks: [], speaking: [], seen: [] }
/** In place of the machine's: it says its number and goes on for ever. */
const LASTING = (folder: string) => `#!/bin/sh\necho $$ > ${folder}/pid\nexec sleep 3600\n`

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'foyer-one-file-'))
  await writeFile(join(dir, 'ffmpeg'), LASTING(dir), { mode: 0o755 })
})
afterAll(() => rm(dir, { recursive: true }))

const begun = async (): Promise<number> => {
  await eventually(async () => expect(Number(await readFile(join(dir, 'pid'), 'utf8'))).toBeGreaterThan(0))
  const pid = Number(await readFile(join(dir, 'pid'), 'utf8'))
  await rm(join(dir, 'pid'))
  return pid
}
const isGone = (pid: number) => eventually(() => expect(existsSync(`/proc/${pid}/cwd`)).toBe(false))

test('a home that closes ends it, and nothing of it stays', async () => {
  vi.stubEnv('PATH', `${dir}${delimiter}${process.env['PATH'] ?? ''}`)
  const closing = new AbortController()
  const making = makeOneFile(dir, join(dir, 'whole.webm'), { recording, closing: closing.signal })
  const pid = await begun()
  closing.abort()
  await expect(making).rejects.toThrow(/abort/)
  await isGone(pid)
  expect(await readdir(dir)).toEqual(['ffmpeg'])
})

test.skipIf(process.platform !== 'linux')('a home that is killed takes it along', async () => {
  const script = `import { makeOneFile } from ${JSON.stringify(fileURLToPath(new URL('./one-file.ts', import.meta.url)))}
    await makeOneFile(${JSON.stringify(dir)}, ${JSON.stringify(join(dir, 'whole.webm'))}, { recording: ${JSON.stringify(recording)} })`
  const home = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    env: { ...process.env, PATH: `${dir}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: 'inherit',
  })
  const pid = await begun()
  home.kill('SIGKILL')
  await once(home, 'exit')
  await isGone(pid)
})
