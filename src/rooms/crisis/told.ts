/** How somebody hears that what they asked or offered goes on in another's words. */
import type { Note, NoteKind, NoteReader } from '#platform/notes.ts'
import { sees } from '#platform/action.ts'
import { hrefOf, wishesByIds, type Wish } from '#aid'
import { merged } from './facts.ts'
import { crisisWords } from './messages.en.ts'

const whom: NoteKind['whom'] = async (db, facts) => {
  const wishes = await wishesByIds(db, [...new Set(facts.map((fact) => fact.subject))])
  return facts.map((fact) => wishes.filter((wish) => wish.id === fact.subject).map((wish) => wish.author))
}

const say: NoteKind['say'] = async (reader, told) => {
  const own = await wishesByIds(
    reader.db,
    told.map(({ subject }) => subject),
  )
  const kept = await wishesByIds(
    reader.db,
    own.flatMap((wish) => wish.mergedInto ?? []),
  )
  return told.map(({ subject }) => {
    const wish = own.find((one) => one.id === subject && one.author === reader.actor.person)
    const stays = kept.find((one) => one.id === wish?.mergedInto)
    return wish && stays && sees(reader.actor, stays.audience) ? sayMerged(reader, wish, stays) : undefined
  })
}

const sayMerged = ({ lang }: NoteReader, wish: Wish, stays: Wish): Note => ({
  title: stays.title,
  titleLang: stays.lang === 'und' || stays.lang === lang ? undefined : stays.lang,
  href: hrefOf(stays),
  said: (name) => crisisWords[lang].merging.told[wish.kind]({ name, title: wish.title }),
})

export const notes: readonly NoteKind[] = [merged.need, merged.offer].map((on) => ({ on, whom, say }))
