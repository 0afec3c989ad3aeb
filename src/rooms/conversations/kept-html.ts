/** What this room rendered itself and kept: `renderMarkdown` made it, and nothing else writes that column. */
import { cardOf, type PersonCard, type PersonId } from '#people'
import { trustHtml, type SafeHtml } from '#ui/safe-html.ts'

export const trustKept = (html: string): SafeHtml => trustHtml(html)

/** As the renderer writes it; its inside is a name, and so plain text. */
const mention = /<a href="\/people\/(\d{1,15})"[^>]*\bclass="mention"[^>]*>([^<]*)<\/a>/g

export const namedIn = (html: string): PersonId[] => [...html.matchAll(mention)].map((found) => Number(found[1]))

/** Names change and people leave, after what named them was rendered: each is called as they are called today. */
export const callByName = (html: SafeHtml, cards: ReadonlyMap<PersonId, PersonCard>): SafeHtml =>
  trustKept(
    html.replaceAll(mention, (link: string, id: string, said: string) => {
      const { name, href } = cardOf(cards, Number(id))
      return href === undefined ? '@…' : link.replace(`>${said}<`, () => `>@${escape(name)}<`)
    }),
  )

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** The pictures of a hidden post are its author's alone; whoever judges it sees them by the post. */
export const picturesToJudge = (post: number, html: SafeHtml): SafeHtml =>
  trustKept(html.replaceAll(/ src="\/files\/(\d+)\/[^"]*"/g, ` src="/posts/${post}/pictures/$1"`))
