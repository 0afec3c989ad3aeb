/** What a shelf is called, and where its place is. */
import type { Lang } from '#platform/i18n.ts'
import { libraryWords } from './messages.en.ts'
import type { Shelf } from './shelf.ts'

export function nameOfShelf(lang: Lang, shelf: Shelf): string {
  const words = libraryWords[lang].shelf
  if (shelf.kind === 'group') return words.inGroup({ name: shelf.group.name })
  return shelf.kind === 'space' ? words.inSpace({ name: shelf.space.name }) : words[shelf.kind]
}

/** In a list the place is enough: the whole home is not worth a word. */
export function placeOfShelf(shelf: Shelf | undefined): { readonly name: string; readonly href: string } | undefined {
  if (shelf?.kind === 'group') return { name: shelf.group.name, href: `/groups/${shelf.group.slug}` }
  return shelf?.kind === 'space' ? { name: shelf.space.name, href: `/spaces/${shelf.space.slug}` } : undefined
}
