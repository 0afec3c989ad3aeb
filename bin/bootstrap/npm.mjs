import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { keep } from './places.mjs'
import { quietly } from './quietly.mjs'
import { Trouble } from './trouble.mjs'

/** Installs exactly what the lock in this folder says. No package of ours needs its install script, so none runs. */
export function install(node, cwd, { forWork }) {
  const cli = npmCli()
  const which = forWork ? ['--include=dev'] : ['--omit=dev']
  return quietly(node, [cli, 'ci', '--ignore-scripts', ...which, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: surroundings(node, cli),
    failing: `npm could not install into ${cwd}: the lines above say why; is this machine connected, and the disk not full?`,
  })
}

/** The npm that started us, else the one beside our Node, else the first on the path. */
function npmCli() {
  const beside = dirname(process.execPath)
  const found = [
    process.env.npm_execpath,
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
  ]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => basename(file) === 'npm-cli.js')
  if (!found)
    throw new Trouble('npm is not on this machine: install Node 24 from https://nodejs.org, then start again.')
  return found
}

function surroundings(node, cli) {
  const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') }
  for (const name of Object.keys(env)) {
    if (/^npm_(config_(local_prefix|prefix|omit|include|production)|package_|lifecycle_)/i.test(name)) delete env[name]
  }
  delete env.NODE_ENV
  // npm looks for its configuration beside the Node it runs on, and would lose the machine's proxy and certificates
  env.npm_config_globalconfig ??= spawnSync(process.execPath, [cli, 'config', 'get', 'globalconfig'], {
    encoding: 'utf8',
  }).stdout.trim()
  if (!canWrite(process.env.HOME)) env.npm_config_cache = join(keep, 'npm-cache')
  return env
}

function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return folder !== ''
  } catch {
    return false
  }
}
