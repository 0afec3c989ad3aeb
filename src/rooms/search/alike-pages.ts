/** What was already said of what one is about to ask: under its title while one writes it, and above its preview. */
import { z } from 'zod'
import { maybeLine } from '#platform/http/fields.ts'
import { get, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { plainText, shorten } from '#platform/text/index.ts'
import { conversationsListed, hrefOf, postsByIds, whileAsking, type Conversation } from '#conversations'
import { groupsOf } from '#spaces'
import { titlesAlike } from './alike.ts'
import { AlikeBeside } from './alike-beside.tsx'
import type { AlikeAnswer } from './alike-watching.ts'
import type { AlikeShown } from './alike-views.tsx'
import { searchWords } from './messages.en.ts'

const MOST_SHOWN = 5
/** A few may have gone out of sight since they were read. */
const MOST_READ = 12
const HELPFUL_LENGTH = 140
/** A title takes a few dozen pauses to write; more is a program. */
const OFTENEST = { times: 60, minutes: 1 }
/** As long as a title may be. */
const query = z.object({ title: maybeLine(160) })

const alikePage = get('/search/alike', { who: 'members', query }, async (visit, { query: { title } }) => {
  const { home, actor, lang } = visit
  if (!(await allow(home, `titles looked for by ${actor.person}`, OFTENEST)))
    throw tooOften((asked) => searchWords[asked].alike.tooOften)
  const shown = await alikeTo(visit, title)
  const answer: AlikeAnswer = {
    shown,
    heard: shown.length === 0 ? '' : searchWords[lang].alike.heard({ count: shown.length }),
  }
  return raw('application/json', JSON.stringify(answer), { 'cache-control': 'no-store' })
})

export const alikePages = [alikePage]

export const besideTitle = fill(whileAsking, 'what was already said of it', (visit, about) => {
  const { title, note, helped, newTab } = searchWords[visit.lang].alike
  const words = { title, note, helped, newTab }
  return Promise.all(
    about.map(async (asked) => AlikeBeside({ words, title: asked.title, shown: await alikeTo(visit, asked.title) })),
  )
})

/** Those that helped first, then those that were answered; no more than this reader may see at this moment. */
async function alikeTo(visit: Visit, title: string): Promise<AlikeShown[]> {
  const { home, actor } = visit
  const found = (await titlesAlike(home.db, actor.sees, title, MOST_READ)).map(({ id }) => id)
  if (found.length === 0) return []
  const seen = await conversationsListed(home.db, actor, found)
  const fit = found.flatMap((id) => seen.get(id) ?? []).filter((one) => !one.titleHidden)
  const shown = fit.slice(0, MOST_SHOWN).toSorted((a, b) => settled(b) - settled(a))
  return drawn(visit, shown)
}

const settled = ({ helpfulPost, replies }: Conversation): number => (helpfulPost !== null ? 2 : replies > 0 ? 1 : 0)

async function drawn({ home, lang }: Visit, shown: readonly Conversation[]): Promise<AlikeShown[]> {
  const words = searchWords[lang].alike
  const helpful = await helpfulWords(home, shown)
  const groups = await groupsOf(home.db, [...new Set(shown.flatMap(({ groupId }) => groupId ?? []))])
  return shown.map((one) => ({
    href: hrefOf(one),
    title: one.title,
    lang: one.lang === 'und' || one.lang === lang ? undefined : one.lang,
    helpful: helpful.get(one.helpfulPost ?? 0),
    facts: [
      one.replies > 0 ? words.answers({ count: one.replies }) : words.none,
      ...[groups.get(one.groupId ?? 0)?.name ?? []].flat(),
    ],
  }))
}

async function helpfulWords({ db }: Visit['home'], shown: readonly Conversation[]): Promise<Map<number, string>> {
  const posts = await postsByIds(
    db,
    shown.flatMap(({ helpfulPost }) => helpfulPost ?? []),
  )
  const readable = posts.filter((post) => post.hiddenAt === null && post.removedAt === null)
  return new Map(readable.map((post) => [post.id, shorten(plainText(post.markdown), HELPFUL_LENGTH)]))
}
