/** The third page of the welcome: the first conversation, begun from an idea that the host makes theirs. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { homeLang } from '#platform/home-settings.ts'
import { choice, id, line, lines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { startConversation } from '#conversations'
import { cardOf, peopleCards } from '#people'
import { groupById, groupsSeen, type Group } from '#spaces'
import { openersOf, openingGroups } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { homeHello, homeKind } from './settings.ts'
import { firstNameOf } from './talk.ts'
import { WelcomeWordsPage, type Idea } from './welcome-words-views.tsx'

const PATH = '/welcome/words'
const LONGEST_FIRST_WORDS = 5000

const query = z.object({ idea: z.coerce.number().int().min(1).max(9).catch(1) })
type WordsAsked = Asked<unknown, z.output<typeof query>>

async function wordsPage(visit: Visit, { query: { idea: wanted } }: WordsAsked, retry: Retry): Promise<Answer> {
  const { home, lang } = visit
  const ideas = await ideasFor(visit)
  const nth = Math.min(wanted, ideas.length) - 1
  const idea = ideas[nth]
  // Nothing to suggest where no template was taken, or where its groups are gone.
  if (!idea) return seeOther('/welcome/opened')
  const body = WelcomeWordsPage({ lang, homeLang: home.settings.get(homeLang), ideas, nth, idea, clientKey: randomUUID(), ...retry })
  return page({ title: homeWords[lang].welcome.wordsTitle, body, layout: 'porch' })
}

/** Each in the group it was written for; renamed meanwhile, it goes where one says hello. */
async function ideasFor({ home, actor, now }: Visit): Promise<readonly Idea[]> {
  const { settings } = home
  const [kind, lang] = [settings.get(homeKind), settings.get(homeLang)]
  const groups = await groupsSeen(home.db, actor)
  const hello = groups.find((group) => group.id === settings.get(homeHello)) ?? groups[0]
  if (kind === null || !hello) return []
  const names = new Map(openingGroups(kind, lang).map(({ key, name }) => [key, name]))
  const placed = (key: string): Group => groups.find((group) => group.name === names.get(key)) ?? hello
  const host = personOf(actor)
  const name = firstNameOf(cardOf(await peopleCards(home.db, [host], now), host))
  return openersOf(kind, lang, name).map((opener) => ({ ...opener, place: placed(opener.group) }))
}

const words = z.object({
  group: id, title: line(160, 3), text: lines(LONGEST_FIRST_WORDS), kind: choice(['question', 'discussion']), clientKey: z.uuid().optional().catch(undefined),
})

const say = post(PATH, { who: 'hosts', query, body: words, again: wordsPage }, async (visit, { body }) => {
  const { home, actor, lang } = visit
  await visit.act((ctx) => startConversation(ctx, { ...body, tags: [] }))
  const group = await groupById(home.db, actor, body.group)
  return seeOther('/welcome/opened', homeWords[lang].welcome.said({ group: group?.name ?? '' }))
})

export const welcomeWordsPages = [get(PATH, { who: 'hosts', query }, (visit, input) => wordsPage(visit, input, { typed: {}, problems: {} })), say]
