import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.mjs'
import { install } from './npm.mjs'
import { root } from './places.mjs'
import { step } from './say.mjs'
import { Trouble } from './trouble.mjs'

const WANTED = { major: 24, minor: 15 } // oxlint and vite ask for it

/** This Node if it is young enough, else the one that npm brings for this machine. */
export async function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > WANTED.major || (major === WANTED.major && minor >= WANTED.minor)) return process.execPath
  if (!existsSync(node)) await alone(fetchNode)
  return node
}

const windows = process.platform === 'win32'
const pack = `node-${windows ? 'win' : process.platform}-${process.arch}`
const home = join(root, 'bin/node24')
const node = join(home, 'node_modules', pack, 'bin', windows ? 'node.exe' : 'node')

async function fetchNode() {
  if (works()) return
  await step(`Fetching Node 24, because this machine has ${process.versions.node}`, () =>
    install(process.execPath, home, { forWork: false }),
  )
  if (!works())
    throw new Trouble(
      `npm brought no Node 24 for this machine (${pack}): check its connection to the registry, ` +
        'or install Node 24 from https://nodejs.org, then start again.',
    )
}

const works = () => existsSync(node) && spawnSync(node, ['--version']).status === 0
