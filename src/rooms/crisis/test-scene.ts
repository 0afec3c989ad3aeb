/** Scenes for the tests of this room. */
import { sql } from 'kysely'
import { openCrisis, type Opening } from '#crisis'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'

export const flood: Opening = {
  title: 'La Doulce déborde',
  place: 'Quai aux Herbes',
  message: 'Montez ce qui est au sol, coupez le courant des caves.',
  space: null,
  public: false,
}

export const openFlood = (at: World, who: Somebody = at.maya, different: Partial<Opening> = {}): Promise<number> =>
  at.act(who, (ctx) => openCrisis(ctx, { ...flood, ...different }))

export const formFor = { title: flood.title, place: flood.place, message: flood.message, where: 'home' }

/** What the form of a page carries along, unseen. */
export const keyIn = (page: string): string => /name="clientKey" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** As many needs as an hour of a whole quarter may bring, by SQL. */
export async function fillCrisis(at: World, crisis: number, many: number): Promise<void> {
  const { location } = await at.as(at.tom).post(`/crisis/${crisis}/needs`, {
    what: 'Des bras', where: 'Quai', urgency: '1', reach: 'sonnette', paper: 'on',
  }) // prettier-ignore
  const model = Number(location.split('/').at(-1))
  await sql`
    insert into aid.wishes (kind, author, audience_id, crisis_id, on_paper, title, place, place_key, urgency, opened_at, looked_at, ask_at)
    select kind, author, audience_id, crisis_id, true, title || ' ' || n, place, place_key, n % 3, opened_at, looked_at, ask_at
    from aid.wishes, generate_series(2, ${many}) n where id = ${model}`.execute(at.home.db)
}

/** The calls that pages of somebody still ask about. */
export async function unwritten(at: World, who: Somebody): Promise<object[]> {
  const { rows } = await sql<object>`
    select c.post_id from notifications.calls c
    where not exists (
      select 1 from notifications.lines l
      where l.person_id = ${who.person} and l.conversation_id = c.conversation_id and l.seen_at >= c.at)`.execute(
    at.home.db,
  )
  return rows
}
