/** How somebody hears that they were thanked, or credited. */
import type { Fact } from '#platform/facts/index.ts'
import type { Note, NoteKind, NoteReader } from '#platform/notes.ts'
import { excerpt } from '#platform/text/index.ts'
import { cardsSeen, keyOf } from './asking.ts'
import { creditsByIds } from './credits-store.ts'
import { credited, thanked, thankedApart } from './facts.ts'
import { recognitionWords } from './messages.en.ts'
import { thanksByIds } from './store.ts'

const WORDS = 120

const personIn = (fact: Fact): number[] =>
  [thanked.read(fact)?.person, thankedApart.read(fact)?.person, credited.read(fact)?.person].filter(
    (one) => one !== undefined,
  )
const whom: NoteKind['whom'] = async (_, facts) => facts.map(personIn)

const sayThanked: NoteKind['say'] = async (reader, told) => {
  const rows = (
    await thanksByIds(
      reader.db,
      told.map(({ subject }) => subject),
    )
  ).map(({ thanks }) => thanks)
  const mine = new Map(
    rows.flatMap((one) => (one.receiver === reader.actor.person && one.hiddenAt === null ? [[one.id, one]] : [])),
  )
  const cards = await cardsSeen(
    reader.db,
    reader,
    rows.map(({ about }) => about),
  )
  const { told: words } = recognitionWords[reader.lang]
  return told.map(({ subject }): Note | undefined => {
    const thanks = mine.get(subject)
    if (!thanks) return undefined
    const card = thanks.about.kind === 'person' ? undefined : cards.get(keyOf(thanks.about))
    const word = excerpt(thanks.word, WORDS)
    return {
      title: card?.title ?? words.forYou,
      titleLang: otherLang(card?.lang, reader.lang),
      href: `/thanks/${thanks.id}`,
      said: (name) => (word === '' ? words.thanked({ name }) : words.thankedWith({ name, word })),
      outside: (name) => words.thanked({ name }),
    }
  })
}

const sayCredited: NoteKind['say'] = async (reader, told) => {
  const rows = new Map(
    (
      await creditsByIds(
        reader.db,
        told.map(({ subject }) => subject),
      )
    ).map((row) => [row.id, row]),
  )
  const cards = await cardsSeen(
    reader.db,
    reader,
    [...rows.values()].map(({ subject }) => subject),
  )
  const { credited: words } = recognitionWords[reader.lang].told
  return told.map(({ subject }): Note | undefined => {
    const row = rows.get(subject)
    const card = row && cards.get(keyOf(row.subject))
    if (!row || !card || row.person !== reader.actor.person) return undefined
    return {
      title: card.title,
      titleLang: otherLang(card.lang, reader.lang),
      href: card.url,
      said: () => words[row.kind],
    }
  })
}

const otherLang = (lang: string | undefined, reader: NoteReader['lang']): string | undefined =>
  lang === undefined || lang === 'und' || lang === reader ? undefined : lang

export const notes: readonly NoteKind[] = [
  { on: thanked, whom, say: sayThanked },
  { on: thankedApart, whom, say: sayThanked },
  { on: credited, whom, say: sayCredited },
]
