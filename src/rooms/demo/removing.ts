/** Takes the demo out again, and with it whatever was said in its places: nothing of it stays, in no table and no folder. */
import { ensure } from '#platform/action.ts'
import { allOf, clearOut } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { homeName, homeSentence } from '#platform/home-settings.ts'
import type { House } from '#platform/house.ts'
import { found } from '#platform/refusal.ts'
import { countByOthers } from '#conversations'
import { callHome } from '#spaces'
import { homeOfTheStory } from './naming.ts'
import { canShow } from './policy.ts'
import { demoPart } from './standing.ts'

export type Contents = {
  readonly people: number
  readonly groups: number
  readonly conversations: number
  readonly posts: number
  readonly byOthers: number
}

/** What would go; undefined when there is no demo. */
export async function contentsOf(db: Db, house: House): Promise<Contents | undefined> {
  const going = await allOf(db, house, await demoPart(db))
  if (going.people.length === 0) return undefined
  const posts = going.of('post')
  return {
    people: going.people.length,
    groups: going.of('group').length,
    conversations: going.of('conversation').length,
    posts: posts.length,
    byOthers: await countByOthers(db, posts, going.people),
  }
}

export async function removeDemo(home: Home, host: number): Promise<void> {
  const files = await home.act(await home.actorFor(host), async (ctx) => {
    const part = await demoPart(ctx.tx)
    found(part.people[0])
    ensure(canShow(ctx.actor))
    if (home.settings.get(homeName) === homeOfTheStory.name) await callHome(ctx, home, null)
    if (home.settings.get(homeSentence) === homeOfTheStory.sentence) await home.settings.forget(ctx.tx, homeSentence)
    return clearOut(ctx, part)
  })
  for (const key of files) await home.files.remove(key)
}
