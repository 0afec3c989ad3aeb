/** A live room read as everybody is told it. */
import type { Home } from '#platform/home.ts'
import { renderTexts, type Post } from '#conversations'
import { gatheringsByIds } from '#gatherings'
import { faceOf, peopleCards, roleOf, type PersonCard, type PersonId } from '#people'
import { floorOf } from './floor.ts'
import { pollsOf, type Poll } from './polls-store.ts'
import { questionsOf, type Question } from './questions-store.ts'
import { notYetAgreed } from './recording-store.ts'
import { seatsOf } from './seats-store.ts'
import { phaseOf } from './stage.ts'
import { countHands, peopleOn, roomsByIds } from './store.ts'
import type { Somebody, ToldLine, ToldPoll, ToldQuestion, ToldRoom } from './told.ts'

/** Nobody reads further down a list of hands; the others are a number. */
const HANDS_NAMED = 50

const NOT_BEGUN: Omit<ToldRoom, 'asOf'> = {
  phase: 'backstage', locked: false, recorded: false, broke: false, toAgree: [], layout: 'speaker', leader: null, seats: [], places: [], viewers: 0, hands: [],
  handsInAll: 0, invited: [], captioners: [], hosts: [], speakers: [], people: [],
} // prettier-ignore

export async function toldRoom(home: Home, id: number): Promise<ToldRoom> {
  const { db } = home
  const floor = floorOf(home)
  // Before anything is read: two readings under way at once may be told in either order.
  const asOf = floor.readNow()
  const [[room], [gathering], seats, hands, handsInAll, invited, captioners, toAgree] = await Promise.all([
    roomsByIds(db, [id]),
    gatheringsByIds(db, [id]),
    seatsOf(db, id),
    peopleOn(db, 'hands', id, HANDS_NAMED),
    countHands(db, id),
    peopleOn(db, 'invitations', id),
    peopleOn(db, 'captioners', id),
    notYetAgreed(db, id),
  ])
  const { hosts = [], speakers = [] } = gathering ?? {}
  const named = [
    ...hosts,
    ...speakers,
    ...seats.map((seat) => seat.person),
    ...hands,
    ...invited,
    ...captioners,
    room?.leader ?? [],
  ].flat()
  const people = await somebodies(home, named)
  const lists = { asOf, hosts, speakers, hands, handsInAll, invited, captioners, people: [...people.values()] }
  if (!room) return { ...NOT_BEGUN, ...lists }
  return {
    ...lists,
    phase: phaseOf(room),
    locked: room.lockedAt !== null,
    recorded: room.recorded,
    broke: room.recordingBrokeAt !== null,
    toAgree,
    layout: room.layout,
    leader: room.leader,
    seats: seats.map(({ person, what, audio, video, mutedBy, lostAt }) => ({
      person,
      what,
      audio,
      video,
      muted: mutedBy !== null,
      lost: lostAt !== null,
    })),
    places: floor.places(id),
    viewers: floor.viewers(id, new Set(home.live.people())),
  }
}

export async function somebodies(home: Home, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Somebody>> {
  const cards = await peopleCards(home.db, [...new Set(ids)], home.now())
  return new Map([...cards].map(([id, card]) => [id, somebody(card)]))
}

function somebody(card: PersonCard): Somebody {
  const { kind, detail } = roleOf(card, 'fr')
  const { name, href, picture } = faceOf(card)
  return { id: card.id, name, href, picture, role: kind, detail }
}

/** What moderation took out of sight is read in its queue, not here. */
export async function toldQuestions(home: Home, id: number): Promise<ToldQuestion[]> {
  const questions = (await questionsOf(home.db, id)).filter((one) => one.hiddenAt === null)
  const people = await somebodies(
    home,
    questions.flatMap((one) => one.author ?? []),
  )
  return questions.map((one) => asTold(one, people))
}

const asTold = (one: Question, people: ReadonlyMap<PersonId, Somebody>): ToldQuestion => ({
  id: one.id,
  author: (one.author !== null && people.get(one.author)) || null,
  at: one.at.toISOString(),
  text: one.text,
  lang: one.lang,
  votes: one.votes,
  taken: one.takenAt !== null && one.answeredAt === null,
  answered: one.answeredAt === null ? null : one.answer === '' ? 'live' : 'writing',
  answer: one.answer,
  hidden: one.hiddenAt !== null,
})

/** Without their results while they are open: those are for whoever has answered. */
export const toldPolls = async (home: Home, id: number): Promise<ToldPoll[]> =>
  (await pollsOf(home.db, id)).map((poll) => pollAsTold(poll, poll.closedAt !== null))

export const pollAsTold = ({ id, question, several, closedAt, voters, choices }: Poll, results: boolean): ToldPoll => ({
  id, question, several, voters,
  closed: closedAt !== null,
  choices: choices.map(({ id: choice, label, votes }) => ({ id: choice, label, votes: results ? votes : null })),
}) // prettier-ignore

export async function linesOf(home: Home, posts: readonly Post[]): Promise<ToldLine[]> {
  const people = await somebodies(
    home,
    posts.flatMap((post) => post.author ?? []),
  )
  const html = await renderTexts(
    home.db,
    posts.map((post) => post.markdown),
  )
  return posts.map(({ id, author, at, lang, hiddenAt, removedAt }, nth) => ({
    id, lang,
    author: (author !== null && people.get(author)) || null,
    at: at.toISOString(),
    html: hiddenAt !== null || removedAt !== null ? '' : (html[nth] ?? ''),
  })) // prettier-ignore
}
