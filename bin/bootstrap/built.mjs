import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quietly } from './quietly.mjs'
import { root } from './places.mjs'
import { step } from './say.mjs'

const stamp = join(root, 'dist/.built')
const SOURCES = ['src', 'bin/build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts']

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

export async function buildUnlessFresh(node) {
  if (isBuilt()) return
  const made = fingerprint() // before building: a file that changes meanwhile is built next time
  await step('Building', () =>
    quietly(node, ['bin/build.mjs'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      failing: 'Building failed: the lines above say where.',
    }),
  )
  writeFileSync(stamp, made)
}

/** By content, not by date: a copy of the clone, or a change of branch and back, builds nothing. */
function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch)
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesIn(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}
