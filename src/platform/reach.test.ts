import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { everybodyMayEnter } from '#platform/reach.ts'

test('a folder is open to all when every folder on the way is', async () => {
  const top = await mkdtemp(join(tmpdir(), 'foyer-reach-'))
  onTestFinished(() => rm(top, { recursive: true, force: true }))
  const deep = join(top, 'clone/node_modules')
  await mkdir(deep, { recursive: true })
  await chmod(top, 0o711)
  expect(everybodyMayEnter(deep)).toBe(true)
  expect(everybodyMayEnter(join(deep, 'not there yet'))).toBe(true)
  await chmod(top, 0o700)
  expect(everybodyMayEnter(deep)).toBe(false)
})
