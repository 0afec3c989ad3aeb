/** The front of the home, for whoever passes by: only what is public, and honest when nothing is. */
import { homeSentence } from '#platform/home-settings.ts'
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import { cardOf, countMembers, faceOf, peopleCards, roleOf, type PersonCard } from '#people'
import { foundBySearch, homeIndexed } from '#outside'
import { groupsSeen, lookOf } from '#spaces'
import { DoorPage, type Heard, type Voice } from './door-views.tsx'
import { homeWords } from './messages.en.ts'
import { liveliest } from './open-groups.ts'
import { helpfulWords, lastSaid, type Said } from './talk.ts'

/** Enough to hear that somebody lives here. */
const HEARD_AT_THE_DOOR = 4
const GROUPS_AT_THE_DOOR = 4
const VOICES = 6

export async function doorPage(visit: Visit): Promise<Answer> {
  const { home, lang, actor, now, zone } = visit
  const look = lookOf(home.settings)
  const sentence = home.settings.get(homeSentence)
  // Somebody suspended reads what strangers read, and no more.
  const open = (await groupsSeen(home.db, actor)).filter((group) => group.openness === 'public' && group.archivedAt === null)
  const indexed = home.settings.get(homeIndexed)
  // What a search engine keeps of the door is kept of what is quoted there.
  const groups = indexed ? await foundBySearch(home, open) : open
  const said = await lastSaid(visit, { groups, limit: HEARD_AT_THE_DOOR })
  const body = DoorPage({
    clock: { now, zone, lang }, name: look.name, sentence, cover: look.cover, heard: await heardFrom(visit, said),
    groups: await liveliest(visit, open, GROUPS_AT_THE_DOOR), allGroups: open.length,
    members: await countMembers(home.db), voices: await voicesIn(visit, said), suspended: actor.standing === 'suspended',
  })
  return page({ title: look.name, body, layout: 'porch', kept: {}, description: sentence || homeWords[lang].door.lede, indexed, about: { kind: 'home', id: 1 }, ...(indexed ? { canonical: `${visit.origin}/` } : {}) })
}

/** Those who spoke last where everybody reads, without a way to their pages: those are for members. */
async function voicesIn({ home, now, lang }: Visit, said: readonly Said[]): Promise<Voice[]> {
  const people = [...new Set(said.flatMap((one) => [one.last.by, one.startedBy].filter((by) => by !== null)))].slice(0, VOICES)
  const cards = await peopleCards(home.db, people, now)
  return people.map((id) => strangersView(cardOf(cards, id), lang))
}

function strangersView(card: PersonCard, lang: Lang): Voice {
  const { href: _, ...face } = faceOf(card)
  return { face, role: roleOf(card, lang) }
}

async function heardFrom(visit: Visit, said: readonly Said[]): Promise<Heard[]> {
  const { home, now, lang } = visit
  const helpful = await helpfulWords(visit, said)
  const voice = (one: Said) => helpful.get(one.id) ?? { by: one.startedBy, words: one.words }
  const cards = await peopleCards(home.db, said.flatMap((one) => voice(one).by ?? []), now)
  return said.map((one) => {
    const { by, words } = voice(one)
    const card = cardOf(cards, by ?? 0)
    return { href: one.href, title: one.title, lang: one.lang, words, helped: helpful.has(one.id), by: strangersView(card, lang), answers: one.answers }
  })
}
