/** Opening the home: what the host answers on their first page, done in one go. */
import { ensure, holds, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { homeLang, homeSentence } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import { changeLook, foundGroup, groupsSeen, spacesSeen } from '#spaces'
import { openingGroups, type Kind } from './kinds.ts'

export type Opening = { readonly name: string; readonly lang: Lang; readonly accent: string | null; readonly sentence: string; readonly kind: Kind }

/** Groups are founded once: a home that has any keeps those it has. */
export async function openTheHome(ctx: Ctx, home: Pick<Home, 'settings' | 'files'>, opening: Opening): Promise<void> {
  ensure(holds(ctx.actor, 'host', HOME))
  await changeLook(ctx, home, { name: opening.name, accent: opening.accent })
  await home.settings.set(ctx.tx, homeLang, opening.lang, ctx.actor.person)
  await home.settings.set(ctx.tx, homeSentence, opening.sentence, ctx.actor.person)
  if ((await groupsSeen(ctx.tx, ctx.actor)).length > 0) return
  const [space] = await spacesSeen(ctx.tx, ctx.actor)
  if (!space) return
  for (const { name, about, icon, help } of openingGroups(opening.kind, opening.lang)) {
    await foundGroup(ctx, { spaceId: space.id, name, about, icon, help, openness: 'members', door: 'open', domains: [] })
  }
}
