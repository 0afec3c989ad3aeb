/** What the home writes back to a member whose mail it could not take, or not whole. */
import { createHash } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import { allow } from '#platform/limits.ts'
import { compose, MailFailed, type Draft, type Item, type Received } from '#platform/mail/index.ts'
import type { Refusal } from '#platform/refusal.ts'
import { shorten } from '#platform/text/index.ts'
import { localAddress } from '#people'
import { isPicture, type Arrived } from './arrived.ts'
import { letterboxWords } from './messages.en.ts'

/** Whatever goes wrong between two programs, a person is not buried in letters. */
const MOST_LETTERS = { times: 5, minutes: 24 * 60 }
const LONGEST_ECHO = 10_000

/** In the lines it was written in. */
const echoOf = ({ text }: Pick<Received, 'text'>): string =>
  text.length > LONGEST_ECHO ? shorten(text, LONGEST_ECHO) : text

/** Once for each mail, with what they had written. */
export async function explain(home: Home, arrived: Arrived, refusal: Refusal): Promise<void> {
  const { mail, found } = arrived
  const words = letterboxWords[langOf(home, arrived)].refused
  const because = refusal.say?.(langOf(home, arrived)) ?? (refusal.status === 404 ? words.gone : words.notAllowed)
  await write(home, arrived, {
    subject: words.subject,
    text: `${words.text({ because })}\n\n${echoOf(mail)}`,
    why: words.why,
    ...(refusal.status === 404
      ? {}
      : { button: { words: words.button, href: at(home, `/conversations/${found.conversation}`) } }),
  })
}

/** An answer to a letter of several conversations, with the ways to each of them. */
export async function explainSeveral(home: Home, to: To, items: readonly Item[]): Promise<void> {
  const words = letterboxWords[langOf(home, to)].several
  const text = [words.text, items.length > 0 ? words.choose : words.copy, words.wrote, echoOf(to.mail)]
  await write(home, to, {
    subject: words.subject,
    text: text.join('\n\n'),
    why: letterboxWords[langOf(home, to)].refused.why,
    sections: [{ items }],
    button: { words: words.button, href: at(home, '/notifications') },
  })
}

/** A file that is not published is not dropped in silence. */
export async function sayPartly(home: Home, arrived: Arrived, post: number): Promise<void> {
  const names = arrived.mail.files.filter((file) => !isPicture(file)).map(({ name }) => name)
  if (names.length === 0) return
  const words = letterboxWords[langOf(home, arrived)].partly
  await write(home, arrived, {
    subject: words.subject,
    text: words.text({
      names: names
        .slice(0, 20)
        .map((name) => `- ${name.slice(0, 200)}`)
        .join('\n'),
    }),
    button: { words: words.button, href: at(home, `/posts/${post}`) },
  })
}

type To = Pick<Arrived, 'mail' | 'member'>
const langOf = (home: Home, { member }: To) => member.lang ?? home.settings.get(homeLang)
const at = (home: Home, path: string): string => `${new URL(localAddress(home)).origin}${path}`

async function write(
  home: Home,
  to: To,
  said: Pick<Draft, 'subject' | 'text' | 'why' | 'button' | 'sections'>,
): Promise<void> {
  const { mail, member } = to
  const key = createHash('sha256').update(`letters about mail to ${member.id}`).digest('hex')
  if (!(await allow(home.db, key, MOST_LETTERS))) return
  const thread =
    mail.messageId === undefined ? {} : { thread: { inReplyTo: mail.messageId, references: [mail.messageId] } }
  const letter = compose({
    ...said,
    ...thread,
    to: member.email,
    lang: langOf(home, to),
    home: home.settings.get(homeName),
  })
  try {
    await home.mail.send(letter)
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    home.log.warn({ err: error }, 'a letter about a mail did not leave')
  }
}
