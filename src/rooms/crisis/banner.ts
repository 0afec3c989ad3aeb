/** What a crisis says on every page: what happens, where, and the two things one may need to do. */
import type { Lang } from '#platform/i18n.ts'
import type { Frame } from '#ui/frame.ts'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export type Banner = NonNullable<Frame['crisis']>

export function bannerOf(crisis: Crisis, lang: Lang, others: number): Banner {
  const { banner, names } = crisisWords[lang]
  const href = hrefOf(crisis)
  return {
    id: crisis.id,
    title: banner.title({ title: crisis.title }),
    text: `${crisis.place}.`,
    links: [
      { label: names.help, href: `${href}/asking`, bare: true },
      { label: names.offer, href: `${href}/offering`, bare: true },
      { label: names.read, href },
      ...(others > 0 ? [{ label: banner.more({ n: others }), href: '/crisis' }] : []),
    ],
  }
}
