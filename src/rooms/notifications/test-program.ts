/** The home as a program of its own, for a test that kills it in the middle of something. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, onTestFinished } from 'vitest'
import type { Config } from '#platform/config.ts'
import type { World } from '#test/world.ts'
import type { Deed } from './test-home.ts'

export type Program = { readonly file: string; readonly dir: string }
const root = process.cwd()

/** Built beside the packages that it uses. */
export async function program(): Promise<Program> {
  const dir = await mkdtemp(join(root, 'node_modules', '.told-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const file = join(dir, 'home.mjs')
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const
  await build({
    entryPoints: [join(import.meta.dirname, 'test-home.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    ...jsx,
  })
  return { file, dir }
}

type Doing = { readonly at: World; readonly deed: Deed; readonly config: Partial<Config> }

/** Does it on the database of a world, at the moment of its clock, and is killed as soon as it is enough. */
export async function killedDoing(
  { file, dir }: Program,
  { at, deed, config }: Doing,
  enough: () => boolean,
): Promise<void> {
  const settings = { root, databaseUrl: at.database, now: at.home.now().toISOString(), dataDir: dir, ...config }
  const child: ChildProcess = spawn(process.execPath, [file, deed, JSON.stringify(settings)], { stdio: 'ignore' })
  const gone = once(child, 'exit')
  await expect.poll(() => enough() || child.exitCode !== null, { interval: 1, timeout: 60_000 }).toBe(true)
  child.kill('SIGKILL')
  await gone
  expect(child.signalCode).toBe('SIGKILL')
}
