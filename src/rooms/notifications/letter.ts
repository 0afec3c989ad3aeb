/** What a letter says of some lines, to one person, as they may read it at this moment. */
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import { compose, type Letter } from '#platform/mail/index.ts'
import { plainText, shorten } from '#platform/text/index.ts'
import { isNamed, placeOf, postsByIds } from '#conversations'
import { returnAddress } from '#letterbox'
import { localAddress, peopleCards, type Addressee } from '#people'
import { answerable, type About } from './answering.ts'
import type { Line } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import { offAddress } from './off-address.ts'
import { actorsOf, leadPosts, sayLine } from './saying.ts'

export async function toldLetter(home: Home, to: Addressee, lines: readonly Line[]): Promise<Letter> {
  const lang = to.lang ?? home.settings.get(homeLang)
  const words = notificationWords[lang].letter
  const items = await itemsOf(home, to, lines)
  const [first] = items
  const only = lines.length === 1 ? lines[0] : undefined
  const { sections, replyTo, how } = await answerable(home, to, [{ items }], words.answer)
  const returnTo = await returnAddress(home, to.id)
  const origin = new URL(localAddress(home)).origin
  const off = await offAddress(home, { person: to.id, kind: 'told' })
  return compose({
    to: to.email,
    lang,
    home: home.settings.get(homeName),
    subject:
      only && first
        ? words.subject({ said: first.note ?? '', title: first.title })
        : words.subjectMany({ count: lines.length }),
    text: [words.text({ count: lines.length }), ...(how ? [words[how]] : [])].join('\n\n'),
    sections,
    button: { words: words.button, href: only && first ? first.href : `${origin}/notifications` },
    why: words.why({ href: `${origin}/me/notifications`, off }),
    unsubscribe: off,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(returnTo === undefined ? {} : { returnTo }),
  })
}

/** Of a long post, its beginning: the rest is read where it can be answered. */
const LONGEST_TEXT = 1500
const MOST_SHOWN = 3

export async function itemsOf(
  home: Home,
  to: Addressee,
  lines: readonly Line[],
  longest = LONGEST_TEXT,
): Promise<About[]> {
  const lang = to.lang ?? home.settings.get(homeLang)
  const origin = new URL(localAddress(home)).origin
  const people = await peopleCards(home.db, [...new Set(lines.flatMap(actorsOf))], home.now())
  const names = new Map([...people].map(([id, card]) => [id, card.name]))
  const shown = new Map(lines.map((line) => [line, leadPosts(line).slice(-MOST_SHOWN)]))
  const posts = new Map(
    (
      await postsByIds(
        home.db,
        [...shown.values()].flat().map((post) => post.id),
      )
    ).map((post) => [post.id, post]),
  )
  return lines.map((line) => {
    const said = shown.get(line) ?? []
    const first = leadPosts(line)[0]
    const text = said.map(({ id }) => shortened(plainText(posts.get(id)?.markdown ?? ''), longest)).join('\n\n')
    return {
      conversation: line.conversation.id,
      title: isNamed(line.conversation) ? line.conversation.title : notificationWords[lang].list.unnamed,
      href: `${origin}${first ? placeOf(line.conversation, first) : `/conversations/${line.conversation.id}`}`,
      note: sayLine(line, names, lang),
      text,
    }
  })
}

const shortened = (text: string, longest: number): string => (text.length > longest ? shorten(text, longest) : text)
