/** Opens the home: database, rooms, web; says where it is; closes it all in the order that loses nothing. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { refuseUnfinished } from '#platform/backup/index.ts'
import { readConfig, usage, type Config } from '#platform/config.ts'
import { openHome, type Home } from '#platform/home.ts'
import { buildWeb } from '#platform/http/server.ts'
import { collectMail, type Collecting } from '#platform/mail/collecting.ts'
import { listenForMail, type Listening } from '#platform/mail/listening.ts'
import { openLog, type Log } from '#platform/log.ts'
import { openPostgres, type OpenPostgres } from '#platform/postgres/index.ts'
import { greet, terminalLang } from '#platform/serve/greeting.ts'
import { listen } from '#platform/serve/listening.ts'
import { settleSoon } from '#platform/serve/settling.ts'
import { stopBeingRoot } from '#platform/serve/dropping.ts'
import { Trouble } from '#platform/trouble.ts'
import { demoIsHere, loadDemo } from '#demo'
import { firstHostLink } from '#people'
import { Refusal } from '#platform/refusal.ts'
import { house } from './app.ts'

/** dist/server/server.js stands two floors below the clone. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

type Opened = { postgres?: OpenPostgres; home?: Home; mail?: Listening | undefined; collecting?: Collecting | undefined; app?: FastifyInstance }

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) return void process.stdout.write(usage)
  const config = readConfig(root, args, process.env)
  const opened: Opened = {}
  const log = openLog(config)
  closeWhenAsked(opened, log)
  try {
    await open(config, log, opened)
  } catch (error) {
    await close(opened)
    throw error
  }
}

async function open(config: Config, log: Log, opened: Opened): Promise<void> {
  refuseUnfinished(config.dataDir, config.databaseUrl === undefined ? 'inside' : 'elsewhere')
  const databaseUrl = config.databaseUrl ?? (await ownDatabase(config, log, opened))
  opened.home = await openHome({ config, log, house, databaseUrl })
  const demo = config.demo ? await showDemo(opened.home) : undefined
  opened.app = await buildWeb(opened.home)
  opened.mail = await listenForMail(opened.home)
  opened.collecting = collectMail(opened.home)
  stopBeingRoot(opened.postgres?.owner, config, log)
  const port = await listen(opened.app, config)
  const address = config.address ?? `http://localhost:${port}`
  opened.postgres?.announce(address)
  const firstLink = await firstHostLink(opened.home, address, demo === 'here' ? '/demo' : undefined)
  process.stdout.write(greet({ address, firstLink, config, portMoved: config.port !== 0 && port !== config.port, lang: terminalLang(process.env), demo }))
  settleSoon()
}

/** A second start finds it there. Where people live it does not come in, and the home opens all the same. */
async function showDemo(home: Home): Promise<'here' | 'refused'> {
  if (await demoIsHere(home.db)) return 'here'
  try {
    await loadDemo(home)
    return 'here'
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return 'refused'
    throw error
  }
}

async function ownDatabase(config: Config, log: Log, opened: Opened): Promise<string> {
  const postgres = await openPostgres({ dir: config.dataDir, onLog: (line) => log.info({ line }, 'postgres') })
  opened.postgres = postgres
  void postgres.lost.then((trouble) => leave(trouble))
  return postgres.url
}

/** Nobody new comes in, what is being answered is finished, jobs end, then the database: nothing acknowledged is lost. */
async function close({ app, home, mail, collecting, postgres }: Opened): Promise<void> {
  await mail?.close()
  await collecting?.close()
  await app?.close()
  await home?.close()
  await postgres?.stop()
}

function closeWhenAsked(opened: Opened, log: Log): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      log.info({ signal }, 'closing')
      close(opened).then(() => process.exit(0), (error: unknown) => leave(error))
    })
  }
}

function leave(error: unknown): void {
  const known = error instanceof Trouble
  process.stderr.write(`\n${known ? error.message : error instanceof Error ? error.stack : String(error)}\n\n`)
  process.exit(known ? error.code : 1)
}

main().catch((error: unknown) => leave(error))
