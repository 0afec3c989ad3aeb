import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './npm.mjs'
import { root } from './places.mjs'
import { step } from './say.mjs'

/**
 * npm writes down what it installed, as the last thing it does: compared with the lock, that tells an old, a partial and a
 * missing installation, whoever made it. What is optional may be missing, since most of it is for other machines.
 */
export function isInstalled({ forWork }) {
  const there = packagesIn('node_modules/.package-lock.json')
  if (!there) return false
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '') return true
    const found = there[path]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    return wanted.optional || wanted.devOptional || (wanted.dev && !forWork)
  })
}

export async function installUnlessThere(node, { forWork }) {
  if (isInstalled({ forWork })) return
  await step('Installing what the home is made of, about half a minute', () => install(node, root, { forWork }))
}

function packagesIn(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}
