/** A real home: the built server in a process of its own, on a folder and a port of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
  /** Ends it and opens it again where it was: a page that is open finds it there. */
  restart(): Promise<void>
}

type Starting = { readonly data: string; readonly env?: Record<string, string> }

export async function startHome({ data, env = {} }: Starting): Promise<RunningHome> {
  let { child, block } = await open(data, '0', env)
  const address = /https?:\/\/\S+/.exec(block)?.[0] ?? ''
  return {
    address,
    firstLink: /https?:\/\/\S+\/join\/\S+/.exec(block)?.[0] ?? '',
    get pid() {
      return child.pid ?? 0
    },
    stop: () => ended(child),
    async restart() {
      await ended(child)
      ;({ child, block } = await open(data, new URL(address).port, env))
    },
  }
}

async function open(data: string, port: string, env: Record<string, string>): Promise<{ child: ChildProcess; block: string }> {
  const server = join(built, 'dist/server/server.js')
  const child = spawn(process.execPath, [server, '--data', data, '--port', port], {
    env: { ...process.env, NODE_ENV: 'production', LANG: 'C', ...compiled(), ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, block: await said(child, /(Address[^]*Ctrl-C)/) }
}

/** One that nobody has opened yet, and one where Maya is the host and the others came in: made in `kept-homes.ts`. */
export type Kept = 'new' | 'settled'

/** Says to the processes that walk where they are kept. */
export const PLACE = 'FOYER_KEPT_HOMES'

/** What Node makes of the program is made once, instead of at each of thirty starts. */
const COMPILED = 'compiled'
const compiled = () => (process.env[PLACE] ? { NODE_COMPILE_CACHE: join(process.env[PLACE], COMPILED) } : {})

/** Begun as root, a home keeps it when it is root no more: whoever it is by then may write there. */
export function letHomesKeepWhatIsCompiled(): void {
  const folder = join(process.env[PLACE] ?? '', COMPILED)
  mkdirSync(folder, { recursive: true })
  for (const one of [folder, ...readdirSync(folder).map((name) => join(folder, name))]) chmodSync(one, 0o777)
}

/** What the browsers of those who came into the settled home were given when they did. */
export type KeptSession = { readonly email: string; readonly name: string; readonly value: string }
const sessions = (): string => join(process.env[PLACE] ?? '', 'sessions.json')

export const keepSessions = (kept: readonly KeptSession[]): void => writeFileSync(sessions(), JSON.stringify(kept))

export function keptSession(email: string): KeptSession | undefined {
  const kept = JSON.parse(readFileSync(sessions(), 'utf8')) as KeptSession[]
  return kept.find((one) => one.email === email)
}

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
