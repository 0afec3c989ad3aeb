/** What a community is about, and the few groups that help it to begin. Named in the home's language, changed at will. */
import type { Lang } from '#platform/i18n.ts'
import type { GroupIcon } from '#ui/group-icons.ts'
import { homeWords } from './messages.en.ts'

export const kinds = ['aid', 'customers', 'club', 'alumni', 'none'] as const
export type Kind = (typeof kinds)[number]

export type OpeningGroup = { readonly name: string; readonly about: string; readonly icon: GroupIcon; readonly help: boolean }
type Sign = { readonly icon: GroupIcon; readonly help?: boolean }

/** `help`: declared as places of mutual help, which the figures read apart. */
const signs = {
  aid: { hands: { icon: 'hand-heart', help: true }, repairs: { icon: 'wrench', help: true }, papers: { icon: 'file-text', help: true }, coffee: { icon: 'coffee' } },
  customers: { questions: { icon: 'life-buoy', help: true }, tips: { icon: 'star' }, ideas: { icon: 'lightbulb' }, hello: { icon: 'message-circle' } },
  club: { life: { icon: 'megaphone' }, questions: { icon: 'hand-helping', help: true }, outings: { icon: 'compass' }, hello: { icon: 'message-circle' } },
  alumni: { news: { icon: 'newspaper' }, work: { icon: 'rocket', help: true }, advice: { icon: 'hand-helping', help: true }, cities: { icon: 'globe' } },
} as const satisfies Record<Exclude<Kind, 'none'>, Record<string, Sign>>

export function openingGroups(kind: Kind, lang: Lang): readonly OpeningGroup[] {
  if (kind === 'none') return []
  const words: Readonly<Record<string, { name: string; about: string }>> = homeWords[lang].kinds[kind].groups
  return Object.entries<Sign>(signs[kind]).flatMap(([key, { icon, help = false }]) => {
    const said = words[key]
    return said ? [{ ...said, icon, help }] : []
  })
}
