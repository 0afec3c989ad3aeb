/**
 * How a letter is answered by mail. One conversation: by answering the letter. Several: each by its own link; who answers the
 * letter itself is told so, with what they wrote.
 */
import type { Home } from '#platform/home.ts'
import type { Item, Section } from '#platform/mail/index.ts'
import { replyAddress, severalAddress } from '#letterbox'
import type { Addressee } from '#people'

/** An item that tells of a conversation, or of something that has none. */
export type About = Item & { readonly conversation?: number }
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
  const replyTo =
    only !== undefined && others.length === 0
      ? await replyAddress(home, { person, conversation: only })
      : await severalAddress(home, person)
  if (replyTo === undefined || only === undefined) return { sections }
  if (others.length === 0) return { sections, replyTo, how: 'reply' }
  const withLink = async (item: About): Promise<Item> => {
    const address = item.conversation && (await replyAddress(home, { person, conversation: item.conversation }))
    return address ? { ...item, answer: { words, address } } : item
  }
  const linked = sections.map(async (one) => ({ ...one, items: await Promise.all(one.items.map(withLink)) }))
  return { sections: await Promise.all(linked), replyTo, how: 'replyEach' }
}
