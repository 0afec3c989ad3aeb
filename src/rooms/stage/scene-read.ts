/** A live room as one visitor opens it. */
import type { Visit } from '#platform/http/visit.ts'
import { conversationsByIds, hrefOf as talkHref, postsBetween } from '#conversations'
import { canHost, hrefOf as gatheringHref } from '#gatherings'
import { hasCaptions } from './captions-store.ts'
import type { Here } from './here.ts'
import { choicesBy, pollsOf } from './polls-store.ts'
import { votesBy } from './questions-store.ts'
import type { Mine, Scene } from './scene.ts'
import { linesOf, pollAsTold, somebodies, toldQuestions, toldRoom } from './telling-read.ts'
import { knownOf } from './store.ts'
import type { ToldPoll } from './told.ts'
import { weighed } from './weighing.ts'

/** As many lines as one scrolls back to when one comes in. */
const LINES_AT_FIRST = 60

export async function readScene(visit: Visit, { gathering, room }: Here): Promise<Scene> {
  const { home, actor, lang, zone } = visit
  const { id, title, starts } = gathering
  const reader = actor.standing === 'member' ? actor.person : null
  const [told, questions, own, lines, people, captioned] = await Promise.all([
    toldRoom(home, id),
    toldQuestions(home, id),
    readOwn(visit, id),
    readLines(visit, room.conversation ?? gathering.conversation),
    somebodies(home, reader === null ? [] : [reader]),
    hasCaptions(home.db, id),
  ])
  return {
    lang, zone, questions, captioned,
    gathering: { id, title, href: gatheringHref(gathering), starts: starts.toISOString() },
    reader: people.get(reader ?? 0) ?? null,
    isHost: canHost(actor, gathering),
    room: told,
    relayed: home.config.live.turn !== undefined,
    polls: await weighed(visit, own.polls),
    lines: lines.lines,
    mine: own.mine,
    talk: lines.talk,
  } // prettier-ignore
}

/** What is one's own; and of the polls, the results of those that one has answered. */
export async function readOwn({ home, actor }: Visit, id: number): Promise<{ mine: Mine; polls: ToldPoll[] }> {
  const { db } = home
  const person = actor.standing === 'member' ? actor.person : null
  const [known, votes, chosen, polls] = await Promise.all([
    knownOf(db, id, person),
    person === null ? [] : votesBy(db, id, person),
    person === null ? [] : choicesBy(db, id, person),
    pollsOf(db, id),
  ])
  const { hand, captions, removed } = known
  return {
    mine: { votes, hand, captions, removed, choices: chosen.map(({ choice }) => choice) },
    polls: polls.map((poll) => pollAsTold(poll, poll.closedAt !== null || chosen.some((one) => one.poll === poll.id))),
  }
}

async function readLines({ home, actor }: Visit, conversation: number | null): Promise<Pick<Scene, 'lines' | 'talk'>> {
  const [talk] = conversation === null ? [] : await conversationsByIds(home.db, [conversation])
  if (!talk || talk.hiddenAt !== null || !actor.sees.includes(talk.audience)) return { lines: [], talk: null }
  const posts = await postsBetween(home.db, talk.id, talk.posts - LINES_AT_FIRST + 1, talk.posts)
  return { lines: await linesOf(home, posts), talk: talkHref(talk) }
}
