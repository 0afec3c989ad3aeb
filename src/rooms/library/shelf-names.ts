/** What a shelf is called, and where its place is. */
import type { Lang } from '#platform/i18n.ts'
import { libraryWords } from './messages.en.ts'
import type { Shelf } from './shelf.ts'

export function nameOfShelf(lang: Lang, shelf: Shelf): string {
  const words = libraryWords[lang].shelf
  if (shelf.kind === 'group') return words.inGroup({ name: shelf.group.name })
  return shelf.kind === 'space' ? words.inSpace({ name: shelf.space.name }) : words[shelf.kind]
}
