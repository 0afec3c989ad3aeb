/** What the home writes back to a member whose mail it could not take, or not whole. */
import { createHash } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import { allow } from '#platform/limits.ts'
import { compose, MailFailed, type Draft } from '#platform/mail/index.ts'
import type { Refusal } from '#platform/refusal.ts'
import { shorten } from '#platform/text/index.ts'
import { localAddress } from '#people'
import { isPicture, type Arrived } from './arrived.ts'
import { letterboxWords } from './messages.en.ts'

/** Whatever goes wrong between two programs, a person is not buried in letters. */
const MOST_LETTERS = { times: 5, minutes: 24 * 60 }
const LONGEST_ECHO = 10_000

/** Once for each mail, with what they had written. */
export async function explain(home: Home, arrived: Arrived, refusal: Refusal): Promise<void> {
  const { mail, found } = arrived
  const words = letterboxWords[langOf(home, arrived)].refused
  const because = refusal.say?.(langOf(home, arrived)) ?? (refusal.status === 404 ? words.gone : words.notAllowed)
  await write(home, arrived, {
    subject: words.subject,
    text: `${words.text({ because })}\n\n${shorten(mail.text, LONGEST_ECHO)}`,
    why: words.why,
    ...(refusal.status === 404
      ? {}
      : { button: { words: words.button, href: at(home, `/conversations/${found.conversation}`) } }),
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

const langOf = (home: Home, { member }: Arrived) => member.lang ?? home.settings.get(homeLang)
const at = (home: Home, path: string): string => `${new URL(localAddress(home)).origin}${path}`

async function write(
  home: Home,
  arrived: Arrived,
  said: Pick<Draft, 'subject' | 'text' | 'why' | 'button'>,
): Promise<void> {
  const { mail, member } = arrived
  const key = createHash('sha256').update(`letters about mail to ${member.id}`).digest('hex')
  if (!(await allow(home.db, key, MOST_LETTERS))) return
  const thread =
    mail.messageId === undefined ? {} : { thread: { inReplyTo: mail.messageId, references: [mail.messageId] } }
  const letter = compose({
    ...said,
    ...thread,
    to: member.email,
    lang: langOf(home, arrived),
    home: home.settings.get(homeName),
  })
  try {
    await home.mail.send(letter)
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    home.log.warn({ err: error }, 'a letter about a mail did not leave')
  }
}
