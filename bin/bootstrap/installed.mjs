import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './npm.mjs'
import { root } from './places.mjs'
import { step } from './say.mjs'

/** Ours, or somebody's own `npm ci`: both count. `forWork` asks for the tools of those who change Foyer as well. */
export const isInstalled = ({ forWork }) => weInstalled({ forWork }) || somebodyInstalled({ forWork })

export async function installUnlessThere(node, { forWork }) {
  if (isInstalled({ forWork })) return
  await step('Installing what the home is made of, about half a minute', () => install(node, root, { forWork }))
  writeFileSync(stamp, wanted({ forWork }))
}

const stamp = join(root, 'node_modules/.foyer') // npm ci removes it with everything else
const wanted = ({ forWork }) => {
  const hash = createHash('sha256').update(process.platform + process.arch)
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return `${hash.digest('hex')} ${forWork ? 'for work' : 'to run'}`
}

function weInstalled({ forWork }) {
  const found = existsSync(stamp) && readFileSync(stamp, 'utf8')
  return found === wanted({ forWork: true }) || (!forWork && found === wanted({ forWork: false }))
}

/**
 * npm writes down what it installed, as the last thing it does: compared with the lock, that tells an old, a partial and a
 * missing installation. What is optional may be missing, since most of it is for other machines.
 */
function somebodyInstalled({ forWork }) {
  const there = packagesIn('node_modules/.package-lock.json')
  if (!there) return false
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(([path, locked]) => {
    if (path === '') return true
    const found = there[path]
    if (found) return found.version === locked.version && found.integrity === locked.integrity
    return locked.optional || locked.devOptional || (locked.dev && !forWork)
  })
}

function packagesIn(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}
