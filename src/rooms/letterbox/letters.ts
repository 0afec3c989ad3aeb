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
import { replyAddress } from './reply-address.ts'

/** Whatever goes wrong between two programs, a person is not buried in letters; what was published does not use up what was not. */
const MOST_LETTERS = { refused: { times: 5, minutes: 24 * 60 }, published: { times: 10, minutes: 24 * 60 } }
const LONGEST_ECHO = 10_000

/** In the lines it was written in. */
const echoOf = ({ text }: Pick<Received, 'text'>): string =>
  text.length > LONGEST_ECHO ? shorten(text, LONGEST_ECHO) : text

/** Once for each mail, with what they had written. */
export async function explain(home: Home, arrived: Arrived, refusal: Refusal): Promise<void> {
  const { mail, found } = arrived
  const words = {
    ...letterboxWords[langOf(home, arrived)].refused.both,
    ...letterboxWords[langOf(home, arrived)].refused[found.kind],
  }
  const because = refusal.say?.(langOf(home, arrived)) ?? (refusal.status === 404 ? words.gone : words.notAllowed)
  await write(home, arrived, {
    about: 'refused',
    subject: words.subject,
    text: words.text({ because }),
    given: [...(found.kind === 'beginning' ? [mail.subject] : []), echoOf(mail)].join('\n\n'),
    why: words.why,
    ...(refusal.status === 404
      ? {}
      : {
          button: {
            words: words.button,
            href: at(home, found.kind === 'answer' ? `/conversations/${found.conversation}` : '/write'),
          },
        }),
  })
}

/** What was begun can be answered at once from the same mail program; and who did not write it learns that somebody did. */
export async function sayBegun(
  home: Home,
  arrived: Arrived,
  said: { conversation: number; post: number },
): Promise<void> {
  const words = letterboxWords[langOf(home, arrived)]
  const names = unpublished(arrived)
  const replyTo = await replyAddress(home, { person: arrived.member.id, conversation: said.conversation })
  await write(home, arrived, {
    about: 'published',
    subject: words.begun.subject({ title: shorten(arrived.mail.subject, 100) }),
    text: [words.begun.text, ...(names === '' ? [] : [words.begun.without, names])].join('\n\n'),
    why: words.begun.why,
    button: { words: words.begun.button, href: at(home, `/conversations/${said.conversation}`) },
    ...(replyTo === undefined ? {} : { replyTo }),
  })
}

/** An answer to a letter of several conversations, with the ways to each of them. */
export async function explainSeveral(home: Home, to: To, items: readonly Item[]): Promise<void> {
  const words = letterboxWords[langOf(home, to)].several
  // A long answer does not fit into a link.
  const carried = items.some(({ answer }) => answer?.body !== undefined)
  const text = items.length === 0 ? [words.nowhere] : [words.text, carried ? words.choose : words.copy]
  await write(home, to, {
    about: 'refused',
    subject: words.subject,
    text: [...text, words.wrote].join('\n\n'),
    given: echoOf(to.mail),
    why: letterboxWords[langOf(home, to)].refused.both.why,
    sections: [{ items }],
    button: { words: words.button, href: at(home, '/notifications') },
  })
}

/** A file that is not published is not dropped in silence. */
export async function sayPartly(home: Home, arrived: Arrived, post: number): Promise<void> {
  const names = unpublished(arrived)
  if (names === '') return
  const words = letterboxWords[langOf(home, arrived)].partly
  await write(home, arrived, {
    about: 'published',
    subject: words.subject,
    text: words.text({ names }),
    button: { words: words.button, href: at(home, `/posts/${post}`) },
  })
}

const unpublished = ({ mail }: Arrived): string =>
  mail.files
    .filter((file) => !isPicture(file))
    .slice(0, 20)
    .map(({ name }) => `- ${name.slice(0, 200)}`)
    .join('\n')

type To = Pick<Arrived, 'mail' | 'member'>
const langOf = (home: Home, { member }: To) => member.lang ?? home.settings.get(homeLang)
const at = (home: Home, path: string): string => `${new URL(localAddress(home)).origin}${path}`

type Said = Pick<Draft, 'subject' | 'text' | 'given' | 'why' | 'button' | 'sections' | 'replyTo'> & {
  readonly about: keyof typeof MOST_LETTERS
}

async function write(home: Home, to: To, { about, ...said }: Said): Promise<void> {
  const { mail, member } = to
  const key = createHash('sha256').update(`letters about ${about} mail to ${member.id}`).digest('hex')
  if (!(await allow(home, key, MOST_LETTERS[about]))) return
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
