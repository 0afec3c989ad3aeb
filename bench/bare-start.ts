/** The ceiling of a start: PostgreSQL on this data, and a server that says one word. */
import { createServer } from 'node:http'
import { openPostgres } from '#platform/postgres/index.ts'
import { apart } from './apart.ts'

apart<{ dir: string }, void>(async ({ dir }) => {
  const postgres = await openPostgres({ dir })
  const server = createServer((_, answer) => void answer.end('here'))
  process.removeAllListeners('disconnect')
  process.once('disconnect', () => void postgres.stop().finally(() => process.exit(0)))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
