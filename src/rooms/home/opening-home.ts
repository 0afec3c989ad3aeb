/** Opening the home: what its host answers, page after page, and what is opened for each answer. */
import { ensure, holds, personOf, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { homeLang, homeSentence } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import { markPerson, peopleCards, roleOf } from '#people'
import { changeLook, changePlace, foundGroup, groupsSeen, spacesSeen, type Space } from '#spaces'
import { openingGroups, type Kind } from './kinds.ts'
import { homeHello, homeKind } from './settings.ts'
import { templateWords } from './templates.en.ts'

type Holding = Pick<Home, 'settings' | 'files'>

export async function nameTheHome(ctx: Ctx, home: Holding, named: { name: string; lang: Lang; accent: string | null }): Promise<void> {
  ensure(holds(ctx.actor, 'host', HOME))
  await changeLook(ctx, home, { name: named.name, accent: named.accent })
  await home.settings.set(ctx.tx, homeLang, named.lang, ctx.actor.person)
}

/** Groups are founded once: a home that has any keeps those it has. Without a sentence, the door says the template's. */
export async function furnishTheHome(ctx: Ctx, { settings }: Holding, { kind, sentence, paid }: { kind: Kind; sentence: string; paid: boolean }): Promise<void> {
  ensure(holds(ctx.actor, 'host', HOME))
  const lang = settings.get(homeLang)
  const by = ctx.actor.person
  const usual = kind === 'none' ? '' : templateWords[lang][kind].sentence
  await settings.set(ctx.tx, homeSentence, sentence || usual, by)
  if (paid) await sayStaff(ctx)
  const [space] = await spacesSeen(ctx.tx, ctx.actor)
  if (!space || kind === 'none' || (await groupsSeen(ctx.tx, ctx.actor)).length > 0) return
  await settings.set(ctx.tx, homeKind, kind, by)
  if (space.about === '') await describe(ctx, space, templateWords[lang][kind].about)
  for (const { key, ...group } of openingGroups(kind, lang)) {
    const { id } = await foundGroup(ctx, { ...group, spaceId: space.id, openness: 'members', door: 'open', domains: [] })
    if (key === 'hello') await settings.set(ctx.tx, homeHello, id, by)
  }
}

/** Of whoever opens the home for their work, nothing is ever counted as the community's: said here, before their first word. */
async function sayStaff(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  const card = (await peopleCards(ctx.tx, [person], ctx.now)).get(person)
  if (card && roleOf(card, 'fr').kind !== 'staff') await markPerson(ctx, { person, kind: 'staff', detail: '', from: ctx.now })
}

const describe = (ctx: Ctx, space: Space, about: string): Promise<void> =>
  changePlace(ctx, { ...space, place: space.id, about, icon: null, help: false })
