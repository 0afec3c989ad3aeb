/** A real home: the built server in a process of its own, on a folder and a port of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Where the built home stands: elsewhere while somebody else builds here. */
export const built = process.env['FOYER_BUILT'] ?? root
export type RunningHome = {
  readonly address: string
  /** Makes its opener the host; empty where the home has one. */
  readonly firstLink: string
  readonly pid: number
  stop(): Promise<void>
}

export async function startHome({ data, env = {} }: { readonly data: string; readonly env?: Record<string, string> }): Promise<RunningHome> {
  const server = join(built, 'dist/server/server.js')
  const child = spawn(process.execPath, [server, '--data', data, '--port', '0'], {
    env: { ...process.env, NODE_ENV: 'production', LANG: 'C', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const block = await said(child, /(Address[^]*Ctrl-C)/)
  const firstLink = /https?:\/\/\S+\/join\/\S+/.exec(block)?.[0] ?? ''
  return {
    firstLink,
    pid: child.pid ?? 0,
    address: /https?:\/\/\S+/.exec(block)?.[0] ?? '',
    stop: () => ended(child),
  }
}

/** One that nobody has opened yet, and one where Maya is the host and the others came in: made in `kept-homes.ts`. */
export type Kept = 'new' | 'settled'

/** Says to the processes that walk where they are kept. */
export const PLACE = 'FOYER_KEPT_HOMES'

/** With whom its files belong to: as root, the database has a user of its own. */
export function copyOf(kept: Kept, to: string): void {
  const { status } = spawnSync('cp', ['-Rp', join(process.env[PLACE] ?? '', kept), to], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`the ${kept} home could not be copied`)
}

/** Waits until the process has printed what is looked for; says what it printed instead when it ends first. */
export function said(child: ChildProcess, what: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const listen = (piece: Buffer) => {
      text += piece.toString()
      const found = what.exec(text)
      if (found) resolve(found[1] ?? found[0])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the home ended with ${code}:\n${text}`)))
  })
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}
