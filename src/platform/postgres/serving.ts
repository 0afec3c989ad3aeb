import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Address } from './address.ts'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import type { Place } from './place.ts'
import { askToStop } from './processes.ts'
import { plainSurroundings } from './running.ts'
import { Trouble } from '#platform/trouble.ts'

export interface Serving {
  place: Place
  binaries: Binaries
  address: Address
  settings: Record<string, string>
  onLog: (line: string) => void
}

export interface Server {
  stop(): Promise<void>
  lost: Promise<Trouble>
}

/** Starts PostgreSQL on a whole, free cluster, and comes back when it takes connections. */
export async function serve(serving: Serving): Promise<Server> {
  const { place, binaries, onLog } = serving
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, ...argumentsFor(serving)], {
    ...place.owner,
    cwd: place.cluster,
    env: plainSurroundings(),
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in the terminal reaches us alone: first the home closes, then PostgreSQL
  })
  const ended = new Promise<void>((end) => child.once('exit', () => end()))
  await ready(child, onLog)
  return stopping(child, ended, join(place.cluster, 'postmaster.pid'))
}

/**
 * PostgreSQL outlives its parent, so a small shell stands between: it holds one end of a pipe whose other end is ours. When
 * we end, however we end, the pipe closes and PostgreSQL is asked for a fast shutdown.
 */
const WATCHDOG = `
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
(read -r _ <&3; kill -INT $postgres) 2>/dev/null &
watchdog=$!
trap 'kill -INT $postgres' INT TERM HUP
while wait $postgres; code=$?; [ $code -gt 128 ] && kill -0 $postgres 2>/dev/null; do :; done
kill $watchdog 2>/dev/null
exit $code`

const argumentsFor = ({ place, address, settings }: Serving) => [
  '-D',
  place.cluster,
  ...Object.entries({
    port: String(address.port),
    listen_addresses: address.socketFolder === undefined ? '127.0.0.1' : '',
    unix_socket_directories: address.socketFolder === undefined ? '' : oneOfAList(address.socketFolder),
    unix_socket_permissions: '0700',
    logging_collector: 'off',
    log_destination: 'stderr',
    lc_messages: 'C', // the log is read below
    log_min_messages: 'log', // an error quotes the row it refused: whoever asked tells of it, without the row
    timezone: 'UTC',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** This setting is a list with commas: quoted, a folder may have commas and spaces in its name. */
const oneOfAList = (folder: string) => `"${folder.replaceAll('"', '""')}"`

function ready(child: ChildProcess, onLog: (line: string) => void) {
  return new Promise<void>((yes, no) => {
    const said: string[] = []
    if (!child.stderr) return no(new Error('PostgreSQL has no log'))
    createInterface({ input: child.stderr }).on('line', (line) => {
      onLog(line)
      if (said.length < 200) said.push(line)
      if (line.includes('database system is ready to accept connections')) yes()
    })
    child.once('error', no)
    child.once('close', () => no(explain(said.join('\n'), 'PostgreSQL did not start')))
  })
}

function stopping(child: ChildProcess, ended: Promise<void>, lock: string): Server {
  const pid = parseInt(readFileSync(lock, 'utf8'))
  let asked = false
  return {
    lost: new Promise((lost) =>
      child.once(
        'exit',
        () =>
          asked || lost(new Trouble('PostgreSQL ended without being asked: look at the log above, then start again.')),
      ),
    ),
    async stop() {
      asked = true
      if (child.exitCode === null && child.signalCode === null) askToStop(pid)
      child.stdin?.end() // the watchdog asks as well: it may, whoever we have become meanwhile
      await ended
    },
  }
}
