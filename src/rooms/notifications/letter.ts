/** What a letter says of some lines, to one person, as they may read it at this moment. */
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import { compose, type Letter } from '#platform/mail/index.ts'
import { plainText, shorten } from '#platform/text/index.ts'
import { isNamed, postsByIds } from '#conversations'
import { returnAddress } from '#letterbox'
import { localAddress, peopleCards, type Addressee } from '#people'
import { answerable, type About } from './answering.ts'
import { addressesOf } from './called.ts'
import { isCall } from './calling.ts'
import type { Line } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import type { NoteLine } from './notes.ts'
import { offAddress } from './off-address.ts'
import { actorsOf, leadPosts, sayLine } from './saying.ts'

/** What a letter tells of: conversations that moved, and what is told beside them. Each the earliest first. */
export type News = { readonly lines: readonly Line[]; readonly notes: readonly NoteLine[] }

export async function toldLetter(home: Home, to: Addressee, news: News): Promise<Letter> {
  const lang = to.lang ?? home.settings.get(homeLang)
  const words = notificationWords[lang].letter
  const items = await itemsOfNews(home, to, news)
  const only = items.length === 1 ? items[0] : undefined
  // What the button does is not offered a second time above it.
  const listed = only ? items.map(({ act: _, ...item }) => item) : items
  const { sections, replyTo, how } = await answerable(home, to, [{ items: listed }], words.answer)
  const returnTo = await returnAddress(home, to.id)
  const origin = new URL(localAddress(home)).origin
  const off = await offAddress(home, { person: to.id, kind: 'told' })
  const count = items.length
  return compose({
    to: to.email,
    lang,
    home: home.settings.get(homeName),
    subject: only
      ? words.subject({ said: only.note ?? '', title: only.title })
      : (news.notes.length === 0 ? words.subjectMany : words.subjectNews)({ count }),
    text: [
      (news.notes.length === 0 ? words.text : words.textNews)({ count }),
      ...(how
        ? [words[how === 'reply' && news.lines.some(isCall) ? 'replyCalled' : how]]
        : replyTo === undefined
          ? []
          : [words.noReply]),
    ].join('\n\n'),
    sections,
    button: only?.act ?? { words: words.button, href: only ? only.href : `${origin}/notifications` },
    why: words.why({ href: `${origin}/me/notifications`, off }),
    unsubscribe: off,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(returnTo === undefined ? {} : { returnTo }),
  })
}

/** In one order of time. */
async function itemsOfNews(home: Home, to: Addressee, { lines, notes }: News): Promise<About[]> {
  const [ofLines, ofNotes] = [await itemsOf(home, to, lines), await itemsOfNotes(home, notes)]
  const times = [...lines, ...notes].map(({ at }) => at.getTime())
  return [...ofLines, ...ofNotes]
    .map((item, nth) => ({ item, at: times[nth] ?? 0 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** By the way of the bell: whoever goes there knows of it. */
async function itemsOfNotes(home: Home, notes: readonly NoteLine[]): Promise<About[]> {
  const origin = new URL(localAddress(home)).origin
  const people = await peopleCards(home.db, [...new Set(notes.flatMap(({ by }) => by ?? []))], home.now())
  return Promise.all(
    notes.map(async (note) => {
      const act = await note.act?.(home)
      return {
        title: note.title,
        href: `${origin}/notifications/notes/${note.id}`,
        note: (note.outside ?? note.said)(people.get(note.by ?? 0)?.name ?? '—'),
        onPageOnly: true,
        ...(act ? { act: { words: act.words, href: `${origin}${act.path}` } } : {}),
      }
    }),
  )
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
  const addresses = await addressesOf(home, lines)
  return lines.map((line) => {
    const said = shown.get(line) ?? []
    const text = said.map(({ id }) => shortened(plainText(posts.get(id)?.markdown ?? ''), longest)).join('\n\n')
    return {
      conversation: line.conversation.id,
      title: isNamed(line.conversation) ? line.conversation.title : notificationWords[lang].list.unnamed,
      href: `${origin}${addresses(line)}`,
      note: sayLine(line, names, lang),
      text,
    }
  })
}

const shortened = (text: string, longest: number): string => (text.length > longest ? shorten(text, longest) : text)
