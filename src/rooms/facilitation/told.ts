/** How somebody hears that they were asked. */
import type { Note, NoteKind } from '#platform/notes.ts'
import { conversationsListed } from '#conversations'
import { writersLent } from '#pulse'
import { asked } from './asking-facts.ts'
import { askingWords } from './asking-messages.en.ts'
import { asksByIds } from './asks-store.ts'

const sayAsked: NoteKind['say'] = async ({ db, actor, lang }, told) => {
  const asks = await asksByIds(db, told.map(({ subject }) => subject)) // prettier-ignore
  const about = [...asks.values()].map(({ conversation }) => conversation)
  const [seen, wrote] = [await conversationsListed(db, actor, about), await writersLent(db, about)]
  return told.map(({ subject }): Note | undefined => {
    const ask = asks.get(subject)
    const question = ask && seen.get(ask.conversation)
    if (!ask || !question || ask.person !== actor.person) return undefined
    const answered = wrote.some((one) => one.conversation === question.id && one.person === ask.person)
    return {
      title: question.title,
      titleLang: question.lang === 'und' || question.lang === lang ? undefined : question.lang,
      href: hrefOfAsk(ask.id),
      said: (name) => askingWords[lang].told({ name }),
      over: answered || question.closedAt !== null,
    }
  })
}

export const hrefOfAsk = (id: number): string => `/asked/${id}`

export const notes: readonly NoteKind[] = [
  { on: asked, whom: async (_, facts) => facts.map((fact) => [asked.read(fact)?.person ?? []].flat()), say: sayAsked },
]
