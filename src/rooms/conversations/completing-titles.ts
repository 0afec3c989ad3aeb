/** What somebody means who has typed words of a title after a #: conversations of here first, then of the home. */
import { seenByAllOf } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import { groupsOf } from '#spaces'
import { MOST_SUGGESTED, type Suggestion } from './completing.ts'
import { titlesBegunLast, titlesEver, titlesOfGroup, type TitleSeen } from './completing-store.ts'
import { conversationWords } from './messages.en.ts'
import type { WhereWritten } from './written-place.ts'

const MOST_WORDS = 6

export async function titlesFor(visit: Visit, where: WhereWritten, typed: string): Promise<Suggestion[]> {
  const words = (typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  return words.length === 0 ? [] : suggest(visit, where, await find(visit, where, words))
}

async function find({ home, actor }: Visit, where: WhereWritten, words: readonly string[]): Promise<TitleSeen[]> {
  const { db } = home
  const { group, conversation } = where
  const found: TitleSeen[] = []
  const ask = () => ({
    words,
    except: [...found.map(({ id }) => id), ...(conversation === undefined ? [] : [conversation])],
    limit: MOST_SUGGESTED - found.length,
  })
  if (group !== null) found.push(...(await titlesOfGroup(db, actor, ask(), group)))
  if (found.length < MOST_SUGGESTED) found.push(...(await titlesBegunLast(db, actor, ask())))
  // The index is one of three letters.
  const isServed = words.some((word) => /[\p{L}\p{N}]{3}/u.test(word))
  if (found.length < MOST_SUGGESTED && isServed) found.push(...(await titlesEver(db, actor, ask())))
  return found
}

/** The address without the title in it: it stays when the title changes. */
async function suggest({ home, lang }: Visit, where: WhereWritten, found: readonly TitleSeen[]): Promise<Suggestion[]> {
  const elsewhere = found.flatMap(({ groupId }) => (groupId === null || groupId === where.group ? [] : [groupId]))
  const groups = await groupsOf(home.db, [...new Set(elsewhere)])
  const known = await seenByAllOf(
    home.db,
    where.audience,
    found.map(({ audience }) => audience),
  )
  return found.map(({ id, title, groupId, audience }) => ({
    label: title,
    href: `/conversations/${id}`,
    note: groupId === where.group ? undefined : groups.get(groupId ?? 0)?.name,
    warning: known.has(audience) ? undefined : conversationWords[lang].complete.unread,
  }))
}
