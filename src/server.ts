/** Opens the home: database, rooms, web; says where it is; closes it all in order. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig, usage, type Config } from '#platform/config.ts'
import { openHome } from '#platform/home.ts'
import { buildWeb } from '#platform/http/server.ts'
import { openLog } from '#platform/log.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { Trouble } from '#platform/trouble.ts'
import { house } from './app.ts'

/** dist/server/server.js stands two floors below the clone. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) return void process.stdout.write(usage)
  await serve(readConfig(root, args, process.env))
}

async function serve(config: Config): Promise<void> {
  const log = openLog(config)
  const postgres = config.databaseUrl === undefined ? await openPostgres({ dir: config.dataDir, onLog: (line) => log.info({ line }, 'postgres') }) : undefined
  const home = await openHome({ config, log, house, databaseUrl: config.databaseUrl ?? postgres?.url ?? '' })
  const app = await buildWeb(home)
  const address = await app.listen({ port: config.port, host: config.bind })
  postgres?.announce(address)
  process.stdout.write(`${address}\n`)
  const stop = async () => {
    await app.close()
    await home.close()
    await postgres?.stop()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(error instanceof Trouble ? error.code : 1)
})
