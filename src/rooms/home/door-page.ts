/** The front of the home, for whoever passes by: only what is public, and honest when nothing is. */
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards, cardOf, faceOf, roleOf } from '#people'
import { groupsSeen, lookOf } from '#spaces'
import { DoorPage, type Heard } from './door-views.tsx'
import { homeWords } from './messages.en.ts'
import { homeIndexed, homeSentence } from './settings.ts'
import { lastSaid, type Said } from './talk.ts'

/** Enough to hear that somebody lives here. */
const HEARD_AT_THE_DOOR = 4

export async function doorPage(visit: Visit): Promise<Answer> {
  const { home, lang, actor } = visit
  const look = lookOf(home.settings)
  const sentence = home.settings.get(homeSentence)
  // Somebody suspended reads what strangers read, and no more.
  const groups = (await groupsSeen(home.db, actor)).filter((group) => group.openness === 'public' && group.archivedAt === null)
  const { said } = await lastSaid(visit, { audiences: groups.map((group) => group.audience), since: null, after: undefined, limit: HEARD_AT_THE_DOOR })
  const body = DoorPage({
    lang, name: look.name, sentence, cover: look.cover, heard: await heardFrom(visit, said),
    publicGroups: groups.length > 0, suspended: actor.standing === 'suspended',
  })
  const indexed = home.settings.get(homeIndexed)
  return page({ title: look.name, body, layout: 'porch', description: sentence || homeWords[lang].door.lede, indexed, ...(indexed ? { canonical: `${visit.origin}/` } : {}) })
}

async function heardFrom({ home, now, lang }: Visit, said: readonly Said[]): Promise<Heard[]> {
  const cards = await peopleCards(home.db, said.flatMap((one) => one.last.by ?? []), now)
  return said.map((one) => {
    const card = cardOf(cards, one.last.by ?? 0)
    // A stranger learns no address of anybody: names are read, pages are for members.
    const { href: _, ...face } = faceOf(card)
    return {
      href: one.href, title: one.title, lang: one.lang === lang ? undefined : one.lang, words: one.last.words,
      by: { face, role: roleOf(card, lang) }, answers: one.answers,
    }
  })
}
