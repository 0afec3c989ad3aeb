/** Somebody, as a page of conversations calls them. */
import type { Lang } from '#platform/i18n.ts'
import { cardOf, faceOf, roleOf, type PersonCard } from '#people'
import type { Face } from '#ui/avatar.tsx'
import type { WhoProps } from '#ui/who.tsx'
import { conversationWords } from './messages.en.ts'
import type { PageOfPosts } from './reading.ts'

/** Somebody, in words: what they are, and what they are here. */
export function someoneIn(
  lang: Lang,
  card: PersonCard | undefined,
  notes: readonly (string | false)[] = [],
): Pick<WhoProps, 'face' | 'role'> {
  if (!card || (card.href === undefined && card.name === '—'))
    return { face: whoLeft(lang, card?.id ?? 0), role: { kind: 'member', lang, label: '' } }
  const role = roleOf(card, lang)
  return {
    face: faceOf(card),
    role: { ...role, detail: [role.detail, ...notes].filter(Boolean).join(', ') || undefined },
  }
}

const whoLeft = (lang: Lang, id: number): Face => ({
  id: String(id),
  name: conversationWords[lang].read.left,
  unclaimed: false,
})

export function nameOf(page: Pick<PageOfPosts, 'people'>, author: number | null, lang: Lang): string {
  const name = author === null ? '—' : cardOf(page.people, author).name
  return name === '—' ? conversationWords[lang].read.left : name
}
