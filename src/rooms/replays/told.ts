/** Whom it concerns, and in which words: the replay is there, somebody asks for a cut, a question went on. */
import type { Db } from '#platform/database/index.ts'
import type { Fact, FactNamed } from '#platform/facts/index.ts'
import { sees } from '#platform/action.ts'
import type { NoteKind, NoteReader } from '#platform/notes.ts'
import { conversationsByIds, hrefOf as talkHref } from '#conversations'
import { canReadGathering, gatheringsByIds, type Gathering } from '#gatherings'
import { recordingBroke, visitorsOf } from '#stage'
import { carriedByIds } from './carried-store.ts'
import { carriedOver, cut, cutAsked, published, recorded } from './facts.ts'
import { replayWords } from './messages.en.ts'
import { hrefOf, isUncut, type Replay } from './replay.ts'
import { replaysOf } from './store.ts'

type Whom = NoteKind['whom']
type Words = (typeof replayWords)['fr']['told']

const each =
  (people: (db: Db, gathering: Gathering, fact: Fact) => Promise<readonly number[]>): Whom =>
  async (db, facts) => {
    const known = new Map((await gatheringsByIds(db, [...new Set(facts.map((one) => one.subject))])).map((one) => [one.id, one])) // prettier-ignore
    return Promise.all(facts.map(async (fact) => {
      const gathering = known.get(fact.subject)
      return gathering ? people(db, gathering, fact) : []
    })) // prettier-ignore
  }

const hosts = each(async (_, gathering) => gathering.hosts)
const whoCame = each(async (db, { id, hosts: own, speakers }) => [
  ...new Set([...own, ...speakers, ...(await visitorsOf(db, [id])).map(({ person }) => person)]),
])
const whoWasCut = each(async (_, __, fact) => [cut.read(fact)?.person ?? []].flat())

type Still = (replay: Replay | undefined) => boolean

function about(
  on: FactNamed,
  whom: Whom,
  say: (words: Words, who: string, replay: Replay | undefined) => string,
  still: Still,
  to = hrefOf,
): NoteKind {
  return {
    on,
    whom,
    async say({ db, actor, lang }: NoteReader, told) {
      const ids = [...new Set(told.map(({ subject }) => subject))]
      const gatherings = new Map((await gatheringsByIds(db, ids)).map((one) => [one.id, one]))
      const replays = await replaysOf(db, ids)
      return told.map(({ subject }) => {
        const gathering = gatherings.get(subject)
        if (!gathering || !canReadGathering(actor, gathering) || !still(replays.get(subject))) return undefined
        const titleLang = gathering.lang === 'und' || gathering.lang === lang ? undefined : gathering.lang
        return {
          title: gathering.title,
          titleLang,
          href: to(subject),
          said: (who) => say(replayWords[lang].told, who, replays.get(subject)),
        }
      })
    },
  }
}

const isReady: Still = (replay) => replay !== undefined && replay.readyAt !== null && replay.removedAt === null

/** Whoever asked it hears where it went. */
const carried: NoteKind = {
  on: carriedOver,
  whom: async (_, facts) => facts.map((fact) => [carriedOver.read(fact)?.person ?? []].flat()),
  async say({ db, actor, lang }, told) {
    const known = await carriedByIds(db, told.map(({ subject }) => subject)) // prettier-ignore
    const talks = await conversationsByIds(db, [...known.values()].flatMap((one) => one.conversation ?? [])) // prettier-ignore
    return told.map(({ subject }) => {
      const talk = talks.find((one) => one.id === known.get(subject)?.conversation)
      if (!talk || talk.hiddenAt !== null || !sees(actor, talk.audience)) return undefined
      return { title: talk.title, href: talkHref(talk), said: (who) => replayWords[lang].told.carried({ who }) }
    })
  },
}

export const notes: readonly NoteKind[] = [
  about(recorded, hosts, (words, _, replay) => (replay?.more ? words.more : words.recorded), (replay) => isReady(replay) && (replay?.more === true || replay?.publishedAt === null)), // prettier-ignore
  about(published, whoCame, (words) => words.published, (replay) => isReady(replay) && replay?.publishedAt !== null && !isUncut(replay as Replay)), // prettier-ignore
  about(cutAsked, hosts, (words, who) => words.cutAsked({ who }), isReady),
  about(cut, whoWasCut, (words, who) => words.cut({ who }), isReady),
  about(recordingBroke, hosts, (words) => words.broke, () => true, (id) => `/gatherings/${id}`), // prettier-ignore
  carried,
]
