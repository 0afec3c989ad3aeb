/** How somebody hears of what they wrote or look after: it was changed, doubted, or nobody has looked at it for a year. */
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Note, NoteKind, NoteReader } from '#platform/notes.ts'
import { sees } from '#platform/action.ts'
import { facilitatorsIn } from './checking-store.ts'
import { authorNamed, resourceChanged, resourceDoubted, resourceDue } from './facts.ts'
import { libraryWords } from './messages.en.ts'
import { hrefOf, isWhole } from './resource.ts'
import { resourcesByIds } from './store.ts'

/** Those it is by. */
async function authors(db: Db, facts: readonly Fact[]): Promise<number[][]> {
  const resources = new Map(
    (
      await resourcesByIds(
        db,
        facts.map((fact) => fact.subject),
      )
    ).map((one) => [one.id, one]),
  )
  return facts.map((fact) => [...(resources.get(fact.subject)?.authors ?? [])])
}

/** And those who look after the place where it stands. */
async function whoAnswers(db: Db, facts: readonly Fact[]): Promise<number[][]> {
  const resources = new Map(
    (
      await resourcesByIds(
        db,
        facts.map((fact) => fact.subject),
      )
    ).map((one) => [one.id, one]),
  )
  const facilitators = await facilitatorsIn(db, [...new Set([...resources.values()].map((one) => one.audience))])
  return facts.map((fact) => {
    const resource = resources.get(fact.subject)
    return resource ? [...new Set([...resource.authors, ...(facilitators.get(resource.audience) ?? [])])] : []
  })
}

/** Whoever was named, as long as they are. */
async function whoWasNamed(db: Db, facts: readonly Fact[]): Promise<number[][]> {
  const named = facts.map((fact) => authorNamed.read(fact)?.person)
  const byFact = await authors(db, facts)
  return byFact.map((some, at) => some.filter((one) => one === named[at]))
}

type What = 'changed' | 'named' | 'doubted' | 'due'

const say =
  (what: What): NoteKind['say'] =>
  async (reader: NoteReader, told) => {
    const found = await resourcesByIds(
      reader.db,
      told.map(({ subject }) => subject),
    )
    const resources = new Map(found.map((one) => [one.id, one]))
    const words = libraryWords[reader.lang].told
    return told.map(({ subject }): Note | undefined => {
      const resource = resources.get(subject)
      if (!resource || !isWhole(resource) || !sees(reader.actor, resource.audience)) return undefined
      const { title, lang } = resource
      return {
        title,
        titleLang: lang === 'und' || lang === reader.lang ? undefined : lang,
        href: what === 'changed' ? `/library/${resource.id}/history` : hrefOf(resource),
        said: (name) => words[what]({ name }),
      }
    })
  }

export const notes: readonly NoteKind[] = [
  { on: resourceChanged, whom: authors, say: say('changed') },
  { on: authorNamed, whom: whoWasNamed, say: say('named') },
  { on: resourceDoubted, whom: whoAnswers, say: say('doubted') },
  { on: resourceDue, whom: whoAnswers, say: say('due') },
]
