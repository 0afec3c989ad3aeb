/**
 * What somebody is told of beside conversations: they were thanked, their help was accepted. The room whose fact it is says
 * whom it concerns, and in which words, each time it is shown; the room that tells keeps who was told of which fact, and no
 * word of it.
 */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { Fact, FactNamed } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import type { House } from '#platform/house.ts'
import type { Lang } from '#platform/i18n.ts'

export type NoteKind = {
  readonly on: FactNamed
  /** For each fact, in the order asked. Whoever did it is not told of it anyway, nor is anybody of what an import brings. */
  readonly whom: (db: Db, facts: readonly Fact[]) => Promise<readonly (readonly number[])[]>
  /** As this reader may be told of each at this moment; undefined for what is nobody's business any more. */
  readonly say: (reader: NoteReader, told: readonly Noted[]) => Promise<readonly (Note | undefined)[]>
}
export type NoteReader = { readonly db: Db; readonly house: House; readonly actor: Actor; readonly lang: Lang }
/** A fact that somebody was told of: what it is about, and who did it. */
export type Noted = { readonly subject: number; readonly actor: number | null; readonly at: Date }
export type Note = {
  /** What it is about; in the language of those who wrote it, when it is not the reader's. */
  readonly title: string
  readonly titleLang?: string | undefined
  readonly href: string
  /** Who did what, in one sentence, once the name of whoever did it is known. */
  readonly said: (name: string) => string
  /** Where it stands, if that is a place with a name. */
  readonly place?: string | undefined
  /** The same sentence where it leaves the home, in a letter or on a device: without a word of what somebody wrote. */
  readonly outside?: ((name: string) => string) | undefined
  /** Still true on the bell, and no news any more: it is not sent to anybody. */
  readonly over?: boolean | undefined
  /** A letter of its own says it: the one for all that came does not say it again. */
  readonly lettered?: boolean | undefined
  /** What a letter offers to do with one press, without signing in. Asked when a letter is written, and only then. */
  readonly act?: ((home: Home) => Promise<NoteAct | undefined>) | undefined
}
/** `path` does nothing when it is looked at, as programs that read mail do: its page holds the button. */
export type NoteAct = { readonly words: string; readonly path: string }
