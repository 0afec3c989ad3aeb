/** A real home: the built server in a process of its own, on a folder and a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shortLived } from '../folders.ts'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Where the built home stands: elsewhere while somebody else builds here. */
export const built = process.env['FOYER_BUILT'] ?? root
export type RunningHome = { readonly address: string; readonly firstLink: string; close(): Promise<void> }

export async function startHome(env: Record<string, string> = {}): Promise<RunningHome> {
  const folder = await mkdtemp(join(shortLived(), 'foyer-journey-'))
  // The database's user comes through here when we are root.
  await chmod(folder, 0o711)
  const server = join(built, 'dist/server/server.js')
  const child = spawn(process.execPath, [server, '--data', join(folder, 'data'), '--port', '0'], {
    env: { ...process.env, NODE_ENV: 'production', LANG: 'C', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const firstLink = await said(child, /https?:\/\/\S+\/join\/\S+/)
  return {
    firstLink,
    address: new URL(firstLink).origin,
    async close() {
      await ended(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
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
