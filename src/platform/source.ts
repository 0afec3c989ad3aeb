/**
 * The code of this home as it stands on its machine, changes included: whoever uses a home has a right to it (AGPL 3.0,
 * section 13). Only what belongs to the program is taken, by name: what else lies in the folder is its owner's.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { tarEnd, tarPart } from '#platform/backup/tar.ts'

const folders = ['bench', 'bin', 'docs', 'migrations', 'src', 'test']
const files = /^(?:LICENSE|[A-Z]+\.md|package(?:-lock)?\.json|tsconfig\.json|knip\.json|(?:vite|vitest)\.config\.ts|compose\.yaml|Dockerfile|\.dockerignore)$/

/** A home may run from what was built elsewhere, without its source beside it. */
export const hasSource = (root: string): boolean => existsSync(join(root, 'src')) && existsSync(join(root, 'package.json'))

/** One `.tar.gz`, in which everything stands in one folder. */
export async function sourceArchive(root: string, at: Date): Promise<Buffer> {
  const names = await sourceFiles(root)
  const parts: Buffer[] = []
  for (const name of names) parts.push(tarPart(`foyer/${name}`, await readFile(join(root, name)), at))
  return promisify(gzip)(Buffer.concat([...parts, tarEnd]))
}

async function sourceFiles(root: string): Promise<string[]> {
  const top = await readdir(root, { withFileTypes: true })
  const own = top.filter((entry) => entry.isFile() && files.test(entry.name)).map((entry) => entry.name)
  const deep = await Promise.all(folders.filter((name) => top.some((entry) => entry.isDirectory() && entry.name === name)).map((name) => filesUnder(root, name)))
  return [...own, ...deep.flat()].sort()
}

/** Without what was installed, what is hidden, and what leads elsewhere. */
async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry) => {
      const name = `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
      return entry.isDirectory() ? filesUnder(root, name) : entry.isFile() ? [name] : []
    }),
  )
  return found.flat()
}
