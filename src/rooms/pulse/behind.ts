/** What stands behind a number: those of the things counted that this reader may see, and how many they may not. */
import { excerpt } from '#platform/text/index.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import { questionsBehind, type AnsweredRow } from './answered-store.ts'
import { monthOf } from './counting.ts'
import { answersBehind } from './helpers-store.ts'
import { pulseWords } from './messages.en.ts'
import type { After, Asked, NumberName } from './number.ts'
import { sayDay } from './saying.ts'
import { startedBehind } from './started-store.ts'
import type { Counted } from './behind-views.tsx'
import { tiedSince } from './deep.ts'
import { firstPosts } from './newcomers-store.ts'
import { repliesBehind } from './ties-store.ts'
import { waitingBehind } from './time-store.ts'
import { postsBehind } from './voices-store.ts'

const ROWS = 30
const TEXT = 140

/** What these numbers count are conversations; the others count what somebody wrote in one. */
const ofConversations: ReadonlySet<NumberName> = new Set(['answered', 'started', 'waiting'])

type Row = After & { readonly facts: readonly string[] }
type Behind = { readonly rows: readonly Counted[]; readonly unseen: number; readonly last: After | undefined }

export async function behind(visit: Visit, name: NumberName, asked: Asked, after: After | undefined): Promise<Behind> {
  const rows = await rowsOf(visit, name, asked, after)
  const kind = ofConversations.has(name) ? 'conversation' : 'post'
  const cards =
    (await visit.home.house.subject(kind)?.cards(
      visit.home.db,
      rows.map((row) => row.id),
    )) ?? []
  const seen = new Map(
    cards.filter((card) => visit.actor.sees.includes(card.audience) && !card.hidden).map((card) => [card.id, card]),
  )
  const shown = rows.flatMap(({ id, at, facts }): Counted[] => {
    const card = seen.get(id)
    if (!card) return []
    const lang = card.lang === visit.lang || card.lang === 'und' ? undefined : card.lang
    const text = kind === 'post' ? excerpt(card.text, TEXT) : undefined
    return [{ href: card.url, title: card.title, lang, text, facts: [sayDay(at, visit.lang, asked.zone), ...facts] }]
  })
  return { rows: shown, unseen: rows.length - shown.length, last: rows.length === ROWS ? rows.at(-1) : undefined }
}

async function rowsOf(
  { home: { db }, lang }: Visit,
  name: NumberName,
  asked: Asked,
  after: After | undefined,
): Promise<Row[]> {
  if (name === 'answered')
    return (await questionsBehind(db, asked, after, ROWS)).map((row) => ({ ...row, facts: sayAnswered(row, lang) }))
  if (name === 'started')
    return (await startedBehind(db, asked, after, ROWS)).map((row) => ({
      ...row,
      facts: [pulseWords[lang].started.as[row.as]],
    }))
  if (name === 'waiting')
    return (await waitingBehind(db, asked, after, ROWS)).map((row) => ({
      ...row,
      facts: [pulseWords[lang].answered.rule[row.rule]],
    }))
  return (await postsOf[name](db, asked, after, ROWS)).map((row) => ({ ...row, facts: [] }))
}

const postsOf: Record<Exclude<NumberName, 'answered' | 'started' | 'waiting'>, typeof postsBehind> = {
  voices: postsBehind,
  replies: repliesBehind,
  holds: (db, asked, after, limit) => repliesBehind(db, { ...asked, from: tiedSince(asked) }, after, limit),
  newcomers: firstPosts,
  helpers: (db, asked, after, limit) => answersBehind(db, { ...asked, from: monthOf(asked).from }, after, limit),
}

function sayAnswered({ rule, as, how, staffBefore }: AnsweredRow, lang: Lang): string[] {
  const words = pulseWords[lang].answered
  const outcome = as === null ? words.as.none : as === 'member' && staffBefore ? words.as.late : words.as[as]
  return [words.rule[rule], how === null ? outcome : `${outcome} (${words.how[how]})`]
}
