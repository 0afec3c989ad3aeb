import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A copy of the clone, so that a stranger's first steps disturb nobody. */
async function copyOfTheHouse(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'foyer-new-room-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  for (const part of ['src', 'test', 'bin', 'migrations', 'docs', 'dist', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts']) {
    await cp(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/node_modules|\/rooms\/[^/]+\/.*\.test\.ts/.test(path) })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

test('a room made by npm run new-room touches its folder and the list, compiles, and passes its tests', { timeout: 120_000 }, async () => {
  const copy = await copyOfTheHouse()
  const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, env: { ...process.env, FOYER_ROOT: copy } })
  await node('bin/new-room.mjs', 'waves')
  expect(await readFile(join(copy, 'src/app.ts'), 'utf8')).toMatch(/import \{ room as waves \}[\s\S]*, waves\]/)
  await node('node_modules/typescript/bin/tsc', '--noEmit')
  const { stdout } = await node('node_modules/vitest/vitest.mjs', 'run', 'src/rooms/waves', '--reporter=dot')
  expect(stdout).toMatch(/2 passed/)
})

test('a name that is no word, or is taken, is refused with a sentence', async () => {
  const refused = (name: string) => run(process.execPath, [join(root, 'bin/new-room.mjs'), name]).then(() => 'made', (error: { stderr: string }) => error.stderr)
  expect(await refused('../evil')).toContain('one lower-case word')
  expect(await refused('people')).toContain('there already')
})
