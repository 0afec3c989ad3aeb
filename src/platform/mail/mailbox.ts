import type { Letter } from './letter.ts'
import type { Mailer } from './mailer.ts'

export type Mailbox = Mailer & { readonly letters: Letter[] }

/** A mailer that keeps its letters in memory, for tests and for a first look without a mail server. */
export function openMailbox(): Mailbox {
  const letters: Letter[] = []
  return {
    sends: true,
    letters,
    async send(letter) {
      letters.push(letter)
      return true
    },
    close: () => undefined,
  }
}
