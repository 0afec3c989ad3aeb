/**
 * How a letter is answered by mail. One conversation: by answering the letter. Several: each by its own link; who answers the
 * letter itself is told so, with what they wrote. What is told beside conversations is answered where it stands.
 */
import type { Home } from '#platform/home.ts'
import type { Item, Section } from '#platform/mail/index.ts'
import { replyAddress, severalAddress } from '#letterbox'
import type { Addressee } from '#people'

/** An item that tells of a conversation, or of something that has none. */
export type About = Item & {
  readonly conversation?: number
  /** It is answered on its page alone: an answer to the letter may be meant for it, and is published nowhere. */
  readonly onPageOnly?: boolean
}
export type AboutSection = { readonly heading?: string; readonly items: readonly About[] }
export type Answerable = {
  readonly sections: readonly Section[]
  readonly replyTo?: string
  readonly how?: 'reply' | 'replyEach'
}

export async function answerable(
  home: Home,
  { id: person }: Addressee,
  sections: readonly AboutSection[],
  words: string,
): Promise<Answerable> {
  const [only, ...others] = new Set(sections.flatMap(({ items }) => items.flatMap((item) => item.conversation ?? [])))
  const isOne = others.length === 0 && !sections.some(({ items }) => items.some((item) => item.onPageOnly))
  const replyTo =
    only !== undefined && isOne
      ? await replyAddress(home, { person, conversation: only })
      : await severalAddress(home, person)
  if (replyTo === undefined) return { sections }
  if (only === undefined) return { sections, replyTo }
  if (isOne) return { sections, replyTo, how: 'reply' }
  const withLink = async (item: About): Promise<Item> => {
    const address = item.conversation && (await replyAddress(home, { person, conversation: item.conversation }))
    return address ? { ...item, answer: { words, address } } : item
  }
  const linked = sections.map(async (one) => ({ ...one, items: await Promise.all(one.items.map(withLink)) }))
  return { sections: await Promise.all(linked), replyTo, how: 'replyEach' }
}
