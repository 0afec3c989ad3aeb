/** On the bell of whoever was asked, until it is over or they have answered. */
import type { NoteKind } from '#platform/notes.ts'
import { askedOf } from './answering-store.ts'
import { asked } from './facts.ts'
import { belongingWords } from './messages.en.ts'
import { peopleAsked, runById } from './store.ts'
import { MOST_ASKED } from './forms.ts'

export const notes: readonly NoteKind[] = [
  {
    on: asked,
    whom: (db, facts) => Promise.all(facts.map(({ subject }) => peopleAsked(db, subject, MOST_ASKED))),
    say: ({ db, actor, lang }, told) =>
      Promise.all(
        told.map(async ({ subject }) => {
          const run = await runById(db, subject)
          const mine = run && (await askedOf(db, run.id, actor.person ?? 0))
          if (!run || run.overAt !== null || !mine) return undefined
          const words = belongingWords[lang].answer
          return { title: words.title, href: `/belonging/${subject}`, said: () => words.told, over: mine.done }
        }),
      ),
  },
]
