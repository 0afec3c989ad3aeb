import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { shortLived } from './folders.ts'

const run = promisify(execFile)
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What the types of the clone were found to be when npm test began, or nothing: then all of them are looked at again. */
const TYPES = '.home/types'

/** A copy of the clone, so that a stranger's first steps disturb nobody. */
async function copyOfTheHouse(): Promise<string> {
  const copy = await mkdtemp(join(shortLived(), 'foyer-new-room-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  for (const part of ['src', 'test', 'bin', 'migrations', 'docs', 'dist', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts']) {
    await cp(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/node_modules|\/rooms\/[^/]+\/.*\.test\.ts/.test(path) })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await cp(join(root, TYPES), join(copy, TYPES)).catch(() => undefined)
  return copy
}

test('a room made by npm run new-room touches its folder and the list, compiles, and passes its tests', { timeout: 600_000 }, async () => {
  const copy = await copyOfTheHouse()
  const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, env: { ...process.env, FOYER_ROOT: copy } })
  await node('bin/new-room.mjs', 'waves')
  expect(await readFile(join(copy, 'src/app.ts'), 'utf8')).toMatch(/import \{ room as waves \}[\s\S]*, waves\]/)
  // What is linked counts as being here: only then what is known of it still holds.
  await node('node_modules/typescript/bin/tsc', '--noEmit', '--preserveSymlinks', '--incremental', '--tsBuildInfoFile', TYPES)
  const { stdout } = await node('node_modules/vitest/vitest.mjs', 'run', 'src/rooms/waves', '--reporter=dot')
  expect(stdout).toMatch(/2 passed/)
})

test('a name that is no word, or is taken, is refused with a sentence', async () => {
  const refused = (name: string) => run(process.execPath, [join(root, 'bin/new-room.mjs'), name]).then(() => 'made', (error: { stderr: string }) => error.stderr)
  expect(await refused('../evil')).toContain('one lower-case word')
  expect(await refused('people')).toContain('there already')
})
