/** The cast moves in, as people do. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { theHome, type Home } from '#platform/home.ts'
import { giveHomeRole, joinHome, markPerson } from '#people'
import type { Somebody } from './browser.ts'
import { cast, type CastName } from './cast.ts'

export type Cast = Readonly<Record<CastName, Somebody>>

/** Everybody joined a month ago, so that nobody is a newcomer unless a test says so. */
export async function introduce(home: Home): Promise<Cast> {
  const monthAgo = new Date(home.now().getTime() - 30 * 86_400_000)
  const joined = new Map<string, Somebody>()
  for (const [key, part] of Object.entries(cast)) joined.set(key, await joinAt(home, part, monthAgo, key === 'maya'))
  const get = (key: CastName): Somebody => {
    const found = joined.get(key)
    if (!found) throw new Error(`${key} is not in the cast`)
    return found
  }
  const maya = await home.actorFor(get('maya').person ?? 0)
  await home.act(maya, async (ctx) => {
    await giveHomeRole(ctx, { person: get('ines').person ?? 0, role: 'moderator' })
    for (const key of ['karim', 'lea'] as const) {
      await markPerson(ctx, { person: get(key).person ?? 0, from: monthAgo, ...cast[key].mark })
    }
  })
  return { maya: get('maya'), tom: get('tom'), odile: get('odile'), ines: get('ines'), karim: get('karim'), lea: get('lea'), sam: get('sam') }
}

type Joining = { readonly name: string; readonly email: string; readonly lang: 'fr' | 'en' }

export async function joinAt(home: Home, { name, email, lang }: Joining, at: Date, host = false): Promise<Somebody> {
  const person = await home.db.transaction().execute(async (tx) => {
    const ctx: Ctx = { tx, actor: theHome, now: at, house: home.house, told: [] }
    const id = await joinHome(ctx, { invitation: null, name, email, lang, passwordHash: null, proven: true })
    if (host) await sql`update platform.audience_people set role = 'host' where audience_id = ${HOME} and person_id = ${id}`.execute(tx)
    return id
  })
  return { name, person, email }
}
