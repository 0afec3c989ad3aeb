/**
 * The first hour of a crisis: 5,000 needs stand, more are asked for while others read the page of the crisis, and everybody's
 * ordinary pages bear the banner. The ceiling of asking is the hour itself; of an ordinary page, the same before it was opened.
 */
import { sql } from 'kysely'
import { HOME, letIn } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { openCrisis } from '#crisis'
import { workApart } from './apart.ts'
import { KEY } from './key.ts'
import type { Load, Loaded } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import { openOn } from './open.ts'
import type { Request } from './request.ts'
import type { Bench } from './run.ts'
import { startHome, type RunningHome } from './running.ts'
import { BROWSER, openSessions } from './scene.ts'

const NEEDS = 5000
const HOUR = 3600
const SECONDS = 20
/** Who asks and who reads at the same time. */
const AT_ONCE = 8

export const crisis: readonly Measurement[] = [
  { name: 'crisis.hour', unit: 's', aim: { most: 0.1 }, onRequest: true, measure: async (bench) => (await hourOf(bench)).asking },
  { name: 'crisis.banner', unit: 'ms', aim: { most: 1.2 }, onRequest: true, measure: async (bench) => (await hourOf(bench)).banner },
] // prettier-ignore

type Hour = { readonly asking: Measured; readonly banner: Measured }
const hours = new WeakMap<Bench, Promise<Hour>>()

function hourOf(bench: Bench): Promise<Hour> {
  const hour = hours.get(bench) ?? walkHour(bench)
  hours.set(bench, hour)
  return hour
}

async function walkHour(bench: Bench): Promise<Hour> {
  const dir = await bench.fresh('crisis')
  const running = await startHome(dir)
  const beside = await openOn(running.databaseUrl(), dir, false)
  try {
    const cookies = [...(await openSessions(beside)).entries()]
    const everyday = cookies.slice(0, 64).map(([, cookie]) => get('/groups', cookie))
    const before = await load(running, everyday)
    const id = await begin(beside, cookies[0]?.[0] ?? 0)
    const [asked, read] = await Promise.all([
      // The host, in whose name what stands was written, has asked often enough.
      load(running, cookies.slice(1).map(([, cookie], at) => need(id, at, cookie)), 303),
      load(running, cookies.slice(0, 64).map(([, cookie], at) => get(at % 2 === 0 ? `/crisis/${id}` : '/', cookie))),
    ]) // prettier-ignore
    const after = await load(running, everyday)
    return {
      asking: {
        value: NEEDS / asked.perSecond,
        ceiling: HOUR,
        note: `${NEEDS} needs at the pace they were taken at, with as many standing; p50 ${ms(asked.p50)}, p99 ${ms(asked.p99)}; meanwhile ${read.perSecond.toFixed(0)} pages a second were read, p99 ${ms(read.p99)}`,
      },
      banner: { value: after.p50, ceiling: before.p50, note: `/groups, ${AT_ONCE} at once; p99 ${ms(after.p99)}, before ${ms(before.p99)}` },
    } // prettier-ignore
  } finally {
    await beside.close()
    await running.close()
  }
}

const load = ({ port }: RunningHome, requests: readonly Request[], status = 200): Promise<Loaded> =>
  workApart<Loaded>('load', {
    port,
    connections: AT_ONCE,
    seconds: SECONDS,
    warmUp: 2,
    requests,
    status,
  } satisfies Load)

const get = (path: string, cookie: string): Request => ({
  method: 'GET',
  path,
  headers: `${BROWSER}cookie: ${cookie}\r\n`,
})

const need = (id: number, at: number, cookie: string): Request => ({
  method: 'POST',
  path: `/crisis/${id}/needs`,
  headers: `${BROWSER}origin: http://localhost\r\nsec-fetch-site: same-origin\r\ncookie: ${cookie}\r\n`,
  body: new URLSearchParams({
    what: `De l’eau et une couverture pour le ${at + 1}`, where: 'Rue du Four', urgency: String(at % 3), reach: '', clientKey: KEY,
  }).toString(),
}) // prettier-ignore

/** A host opens it, and 5,000 needs and offers stand, as the table keeps them. */
async function begin(home: Home, host: number): Promise<number> {
  await letIn(home.db, HOME, [host], 'host')
  const actor = await home.actorFor(host)
  const id = await home.act(actor, (ctx) =>
    openCrisis(ctx, { title: 'La Doulce déborde', place: 'Quai aux Herbes', message: 'Montez ce qui est au sol.', space: null, public: false }),
  ) // prettier-ignore
  await sql`
    insert into aid.wishes (kind, author, audience_id, crisis_id, title, place, place_key, urgency, opened_at, looked_at, ask_at)
    select case when n % 5 = 0 then 'offer' else 'need' end, ${host}, ${HOME}, ${id}, 'De l’eau pour le ' || n, 'Rue du Four', 'rue du four',
      n % 3, now() - (n % 60) * interval '1 minute', now(), now() + interval '7 days'
    from generate_series(1, ${NEEDS}) n`.execute(home.db)
  await sql`analyze aid.wishes`.execute(home.db)
  return id
}

const ms = (time: number): string => `${time.toFixed(0)} ms`
