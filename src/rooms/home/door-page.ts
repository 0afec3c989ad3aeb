/** The front of the home, for whoever passes by: only what is public, and honest when nothing is. */
import { homeSentence } from '#platform/home-settings.ts'
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards, cardOf, faceOf, roleOf } from '#people'
import { foundBySearch, homeIndexed } from '#outside'
import { groupsSeen, lookOf } from '#spaces'
import { DoorPage, type Heard } from './door-views.tsx'
import { homeWords } from './messages.en.ts'
import { helpfulWords, lastSaid, type Said } from './talk.ts'

/** Enough to hear that somebody lives here. */
const HEARD_AT_THE_DOOR = 4

export async function doorPage(visit: Visit): Promise<Answer> {
  const { home, lang, actor } = visit
  const look = lookOf(home.settings)
  const sentence = home.settings.get(homeSentence)
  // Somebody suspended reads what strangers read, and no more.
  const open = (await groupsSeen(home.db, actor)).filter((group) => group.openness === 'public' && group.archivedAt === null)
  const indexed = home.settings.get(homeIndexed)
  // What a search engine keeps of the door is kept of what is quoted there.
  const groups = indexed ? await foundBySearch(home, open) : open
  const said = await lastSaid(visit, { groups, limit: HEARD_AT_THE_DOOR })
  const body = DoorPage({
    lang, name: look.name, sentence, cover: look.cover, heard: await heardFrom(visit, said),
    publicGroups: open.length > 0, suspended: actor.standing === 'suspended',
  })
  return page({ title: look.name, body, layout: 'porch', kept: {}, description: sentence || homeWords[lang].door.lede, indexed, about: { kind: 'home', id: 1 }, ...(indexed ? { canonical: `${visit.origin}/` } : {}) })
}

async function heardFrom(visit: Visit, said: readonly Said[]): Promise<Heard[]> {
  const { home, now, lang } = visit
  const helpful = await helpfulWords(visit, said)
  const voice = (one: Said) => helpful.get(one.id) ?? { by: one.startedBy, words: one.words }
  const cards = await peopleCards(home.db, said.flatMap((one) => voice(one).by ?? []), now)
  return said.map((one) => {
    const { by, words } = voice(one)
    const card = cardOf(cards, by ?? 0)
    // A stranger reads names; the pages behind them are for members.
    const { href: _, ...face } = faceOf(card)
    return { href: one.href, title: one.title, lang: one.lang, words, helped: helpful.has(one.id), by: { face, role: roleOf(card, lang) }, answers: one.answers }
  })
}
