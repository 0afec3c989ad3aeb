/** The command that starts the process which reads a document, behind as many walls as this system has. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileKind } from './kinds.ts'
import { limits } from './limits.ts'

type Command = { readonly command: string; readonly args: readonly string[]; readonly cwd: string }

export async function wall(kind: FileKind, page?: number): Promise<Command> {
  const { script, mayRead } = here()
  const node = [
    process.execPath,
    ...flags,
    ...mayRead.map((path) => `--allow-fs-read=${path}`),
    script,
    kind,
    ...(page === undefined ? [] : [String(page)]),
  ]
  const cwd = dirname(script)
  if (process.platform === 'win32') return { command: node[0] ?? '', args: node.slice(1), cwd }
  const shell = ['/bin/sh', '-c', `${ulimits}; exec "$@"`, 'sh', ...node]
  const [command = '', ...args] = (await hasNoNetwork()) ? ['unshare', '--map-root-user', '--net', ...shell] : shell
  return { command, args, cwd }
}

/** Node itself: it opens no file but its own code, starts nothing, loads nothing native, and holds so much. */
const flags = [
  '--permission',
  '--no-addons',
  '--disallow-code-generation-from-strings',
  '--disable-proto=delete',
  // Without it WebAssembly sets 10 GB of addresses aside, and none could be counted.
  '--disable-wasm-trap-handler',
  `--max-old-space-size=${limits.heapMegabytes}`,
  `--wasm-max-mem-pages=${limits.wasmPages}`,
]

/**
 * The system: so many addresses, so many seconds of the processor, not a byte written, no image of its memory left behind;
 * first to go when memory is short, last to be served. What a shell does not know is passed over (a Mac counts no addresses).
 */
const ulimits = [
  'echo 1000 > /proc/self/oom_score_adj',
  'renice -n 10 $$ > /dev/null',
  'ulimit -c 0',
  'ulimit -f 0',
  `ulimit -t ${limits.cpuSeconds}`,
  `ulimit -v ${limits.addresses / 1024}`,
]
  .map((one) => `{ ${one}; } 2> /dev/null`)
  .join('; ')

let without: Promise<boolean> | undefined
/** Linux can take the network away from a process, unless whoever runs the machine or the container forbade it. */
const hasNoNetwork = (): Promise<boolean> =>
  (without ??= new Promise((answer) => {
    if (process.platform !== 'linux') return answer(false)
    const tried = spawn('unshare', ['--map-root-user', '--net', 'true'], {
      stdio: 'ignore',
      env: { PATH: '/usr/bin:/bin' },
    })
    tried.once('error', () => answer(false))
    tried.once('exit', (code) => answer(code === 0))
  }))

/** Beside this file, or where the build has put it; and the code it may read. */
function here(): { script: string; mayRead: readonly string[] } {
  const places = [
    './reading-apart.ts',
    './platform/documents/reading-apart.js',
    '../../dist/server/platform/documents/reading-apart.js',
  ]
  const script = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  if (script === undefined) throw new Error('the process that reads documents was not built')
  const root = rootAbove(dirname(script))
  const code = script.endsWith('.ts') ? join(root, 'src', 'platform', '*') : join(dirname(script), '*')
  return { script, mayRead: [code, join(root, 'node_modules', '*'), join(root, 'package.json')] }
}

function rootAbove(folder: string): string {
  const up = dirname(folder)
  if (existsSync(join(folder, 'package.json'))) return folder
  if (up === folder) throw new Error('the process that reads documents has no home')
  return rootAbove(up)
}
