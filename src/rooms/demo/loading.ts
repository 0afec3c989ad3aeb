/** Brings the whole demo, or nothing: one deed, told at the hours at which it is supposed to have happened. */
import { ensure, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { homeName, homeSentence, homeZone } from '#platform/home-settings.ts'
import { theHome } from '#platform/home.ts'
import { Refusal } from '#platform/refusal.ts'
import { anybodyBeside } from '#people'
import { callHome } from '#spaces'
import { bringChapters } from './bringing-chapters.ts'
import { bringAid } from './bringing-aid.ts'
import { bringFlood } from './bringing-crisis.ts'
import { bringGatherings } from './bringing-gatherings.ts'
import { bringLibrary } from './bringing-library.ts'
import { bringRituals } from './bringing-rituals.ts'
import { bringNeighbours } from './bringing-neighbours.ts'
import { bringTalks } from './bringing-talks.ts'
import { chaptersIn } from './chapters.ts'
import { bringConsents } from './consents.ts'
import type { Today } from './dating.ts'
import { demoWords } from './messages.en.ts'
import { neighbours } from './neighbours.ts'
import { planYear } from './planning.ts'
import { canShow } from './policy.ts'
import { demoIsHere } from './standing.ts'
import { homeOfTheStory } from './naming.ts'

/** A host asks for it, or whoever starts an empty home with `--demo`. */
export async function loadDemo(home: Home, host: number | null = null): Promise<void> {
  const today: Today = { now: home.now(), zone: home.settings.get(homeZone) }
  const year = planYear(await chaptersIn(home.config.root), neighbours, today)
  const actor = host === null ? theHome : await home.actorFor(host)
  await home.act(actor, async (ctx) => {
    if (host !== null) ensure(canShow(ctx.actor))
    await refuseWhereSomebodyLives(ctx)
    await nameTheHome(ctx, home)
    const people = await bringNeighbours(ctx, home, year, today)
    const groups = await bringChapters(ctx, year, people)
    await bringTalks(ctx, home, { year, people, groups, today })
    await bringConsents(ctx, people, today)
    await bringAid(ctx, { people, today })
    await bringGatherings(ctx, home, { people, groups, today })
    await bringRituals(ctx, home, { people, groups, today })
    await bringLibrary(ctx, home, { people, groups, today })
    await bringFlood(ctx, { people, groups, today })
  })
}

async function refuseWhereSomebodyLives(ctx: Ctx): Promise<void> {
  if (await demoIsHere(ctx.tx)) throw new Refusal(409, (lang) => demoWords[lang].refusals.already)
  if (await anybodyBeside(ctx.tx, ctx.actor.person))
    throw new Refusal(409, (lang) => demoWords[lang].refusals.inhabited)
}

/** Only what nobody has said yet: what the host chose stays theirs. */
async function nameTheHome(ctx: Ctx, home: Home): Promise<void> {
  if (!home.settings.has(homeName)) await callHome(ctx, home, homeOfTheStory.name)
  if (!home.settings.has(homeSentence))
    await home.settings.set(ctx.tx, homeSentence, homeOfTheStory.sentence, ctx.actor.person)
}
