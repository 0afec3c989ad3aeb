/** A part of the home as a program of its own, for a test that kills it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

export const root = process.cwd()

/** Built beside the packages that it uses. */
export async function programOf(file: string): Promise<{ path: string; dir: string }> {
  const dir = await mkdtemp(join(root, 'node_modules', '.told-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const path = join(dir, 'walk.mjs')
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const
  await build({
    entryPoints: [join(import.meta.dirname, file)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    ...jsx,
  })
  return { path, dir }
}
