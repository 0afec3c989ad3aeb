/** What was said, as the front page tells it. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import type { Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import type { Said } from './talk.ts'

/** A conversation in which something happened. */
export type News = Pick<Said, 'id' | 'href' | 'title' | 'lang' | 'kind' | 'answers' | 'messages'> & {
  at: Date
  face: Face
  /** The reader's own doing. */
  mine: boolean
  /** Opened it, answered it, or wrote in a place where nobody asked. */
  did: 'opened' | 'answered' | 'wrote'
  words: string
  group: string
  helped: boolean
}

export async function newsFrom({ home, now, actor }: Visit, said: readonly Said[], groups: readonly Group[]): Promise<News[]> {
  const cards = await peopleCards(home.db, said.flatMap((one) => one.last.by ?? []), now)
  const names = new Map(groups.map((group) => [group.id, group.name]))
  return said.map((one) => ({
    id: one.id, href: one.href, title: one.title, lang: one.lang, kind: one.kind, answers: one.answers, messages: one.messages, at: one.last.at,
    face: faceOf(cardOf(cards, one.last.by ?? 0)), mine: one.last.by === actor.person, did: didIn(one), words: one.last.words,
    group: names.get(one.group) ?? '', helped: one.helpful !== null,
  }))
}

const didIn = (one: Said): News['did'] =>
  one.justOpened ? 'opened' : one.kind === 'running' || one.last.by === one.startedBy ? 'wrote' : 'answered'
