/** A real home: the built server in a process of its own, with the settings of production. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { server } from './places.ts'

export type RunningHome = {
  readonly dir: string
  readonly port: number
  readonly pid: number
  /** From asking for the process to its first page. */
  readonly tookMs: number
  /** How its database is reached, from `running.json`. */
  databaseUrl(): string
  /** Of the Node process, without PostgreSQL's. */
  residentMB(): number
  close(): Promise<void>
}

/** A proxy stands in front, as in production: the load says from which address each request comes. */
const env = { NODE_ENV: 'production', FOYER_TRUST_PROXY: '127.0.0.1', FOYER_BIND: '127.0.0.1', LANG: 'C' }

export async function startHome(dir: string, more: Record<string, string> = {}): Promise<RunningHome> {
  const began = performance.now()
  const node = process.env['FOYER_BENCH_NODE_ARGS']?.split(' ').filter(Boolean) ?? []
  const child = spawn(process.execPath, [...node, server, '--data', dir, '--port', '0'], {
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = Number(await said(child, /http:\/\/localhost:(\d+)/))
  const first = await fetch(`http://127.0.0.1:${port}/sign-in`)
  await first.text()
  const tookMs = performance.now() - began
  const pid = child.pid ?? 0
  return {
    dir, port, pid, tookMs,
    databaseUrl: () => String(JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8')).url),
    residentMB: () => residentOf(pid),
    close: () => ended(child),
  } // prettier-ignore
}

function said(child: ChildProcess, what: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString()
      const match = what.exec(text)
      if (match) found(match[1] ?? match[0])
    })
    child.once('exit', (code) => failed(new Error(`the home ended with ${code}:\n${text}`)))
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await over
}

/** Pages of memory that are really there. Only Linux says so in a file. */
export function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024
}
