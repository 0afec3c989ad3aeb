/**
 * What a community is about, and what its home begins with: a few groups, a sentence for the door, conversations worth
 * beginning. Named in the home's language, changed at will.
 */
import type { Lang } from '#platform/i18n.ts'
import type { GroupIcon } from '#ui/group-icons.ts'
import { templateWords } from './templates.en.ts'

export const templates = ['aid', 'customers', 'club', 'alumni'] as const
export type Template = (typeof templates)[number]
export const kinds = [...templates, 'none'] as const
export type Kind = (typeof kinds)[number]

export type OpeningGroup = { readonly key: string; readonly name: string; readonly about: string; readonly icon: GroupIcon; readonly help: boolean }
type Sign = { readonly icon: GroupIcon; readonly help?: boolean }

/** `help`: declared as places of mutual help, which the figures read apart. `hello` is where one introduces oneself. */
const signs = {
  aid: { hands: { icon: 'hand-heart', help: true }, repairs: { icon: 'wrench', help: true }, papers: { icon: 'file-text', help: true }, hello: { icon: 'coffee' } },
  customers: { questions: { icon: 'life-buoy', help: true }, tips: { icon: 'star' }, ideas: { icon: 'lightbulb' }, hello: { icon: 'message-circle' } },
  club: { life: { icon: 'megaphone' }, questions: { icon: 'hand-helping', help: true }, outings: { icon: 'compass' }, hello: { icon: 'message-circle' } },
  alumni: { hello: { icon: 'newspaper' }, work: { icon: 'rocket', help: true }, advice: { icon: 'hand-helping', help: true }, cities: { icon: 'globe' } },
} as const satisfies Record<Template, Record<string, Sign>>

export function openingGroups(kind: Kind, lang: Lang): readonly OpeningGroup[] {
  if (kind === 'none') return []
  const words: Readonly<Record<string, { name: string; about: string }>> = templateWords[lang][kind].groups
  return Object.entries<Sign>(signs[kind]).flatMap(([key, { icon, help = false }]) => {
    const said = words[key]
    return said ? [{ key, ...said, icon, help }] : []
  })
}

export type Opener = { readonly group: string; readonly kind: 'question' | 'discussion'; readonly title: string; readonly text: string }

/** Conversations that begin well, the one where people introduce themselves first. `name` is whoever would say them. */
export function openersOf(kind: Kind, lang: Lang, name: string): readonly Opener[] {
  if (kind === 'none') return []
  const said: Readonly<Record<string, { title: string; text: (given: { name: string }) => string }>> = templateWords[lang][kind].openers
  return Object.entries(said).map(([group, { title, text }]) => ({
    group, title, text: text({ name }), kind: group === 'hello' ? 'discussion' : 'question',
  }))
}
