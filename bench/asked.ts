/** What a request costs the database: it is answered once in this process, and its questions are written down. */
import type { FastifyInstance } from 'fastify'
import { buildWeb } from '#platform/http/server.ts'
import { hear, type Said } from './heard.ts'
import type { Request } from './request.ts'
import { openOn } from './open.ts'
import type { RunningHome } from './running.ts'

/** The questions of each request. Asked twice, because a first visit may do what no other does: keep a rendered text. */
export async function questionsOf(
  running: Pick<RunningHome, 'databaseUrl' | 'dir'>,
  requests: readonly Request[],
  keep: (heard: Said[]) => Said[] = (all) => all,
): Promise<Said[][]> {
  const home = await openOn(running.databaseUrl(), running.dir, false)
  const app = await buildWeb(home)
  const all: Said[][] = []
  try {
    for (const request of requests) {
      if (request.method === 'GET') await answered(app, request)
      all.push(keep(await hear(() => answered(app, request))))
    }
    return all
  } finally {
    await app.close()
    await home.close()
  }
}

async function answered(app: FastifyInstance, { method, path, headers, body }: Request): Promise<void> {
  const named = Object.fromEntries(headers.trim().split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])) // prettier-ignore
  const answer = await app.inject({
    method,
    url: path,
    headers: {
      host: 'localhost',
      ...named,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  if (answer.statusCode >= 400) throw new Error(`${method} ${path} was answered with ${answer.statusCode}`)
}
