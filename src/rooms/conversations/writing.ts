/** From what was typed to what is kept: mentions found, pictures added, rendered once. */
import type { Actor, Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { addPicture, fileHref } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Db } from '#platform/database/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { excerpt, guessLanguage, mentionsIn, plainText, renderMarkdown } from '#platform/text/index.ts'
import { cardOf, peopleCards, type PersonId } from '#people'
import type { SafeHtml } from '#ui/safe-html.ts'
import { nameMentions } from './naming.ts'

/** What a list shows of a post: two lines on a phone, and a little more. */
const EXCERPT = 220
export const excerptOf = (markdown: string): string => excerpt(markdown, EXCERPT)

export type Written = {
  readonly markdown: string
  readonly html: SafeHtml
  readonly lang: string
  readonly excerpt: string
  readonly length: number
  readonly mentions: readonly PersonId[]
}
type Writing = {
  readonly db: Db
  readonly actor: Actor
  readonly audience: AudienceId
  readonly text: string
  /** Said by the author; guessed otherwise. */
  readonly lang: string | undefined
}

export async function write({ db, actor, audience, text, lang }: Writing): Promise<Written> {
  const markdown = await nameMentions({ db, actor, audience }, text)
  return {
    markdown,
    html: await render(db, markdown),
    lang: lang ?? (await guessLanguage(markdown)),
    excerpt: excerptOf(markdown),
    length: plainText(markdown).length,
    mentions: mentionsIn(markdown),
  }
}

export async function render(db: Db, markdown: string): Promise<SafeHtml> {
  const [html] = await renderAll(db, [markdown])
  return html ?? renderMarkdown('')
}

/** One question for everybody whom the texts name. */
export async function renderAll(db: Db, texts: readonly string[]): Promise<SafeHtml[]> {
  const people = [...new Set(texts.flatMap(mentionsIn))]
  const cards = people.length === 0 ? new Map() : await peopleCards(db, people)
  const mentions = (id: PersonId) => {
    const { name, href } = cardOf(cards, id)
    return href === undefined ? undefined : { name, href }
  }
  return texts.map((markdown) => renderMarkdown(markdown, { mentions }))
}

/** The pictures of a form, at the end of the text, each with what was said of it. */
export async function addPictures(
  ctx: Ctx,
  store: FileStore,
  pictures: readonly Upload[],
  described: string,
): Promise<string> {
  const lines: string[] = []
  for (const [at, { bytes, name }] of pictures.entries()) {
    const file = await addPicture(ctx, store, { bytes, name, field: 'pictures', shape: 'whole' })
    const words = (pictures.length === 1 || !described ? described : `${described} (${at + 1})`).replaceAll(
      /[[\]\n\\]/g,
      ' ',
    )
    lines.push(`![${words}](${fileHref(file)})`)
  }
  return lines.join('\n\n')
}

/** The files a text shows, by their numbers. */
export const filesIn = (markdown: string): number[] => [
  ...new Set([...markdown.matchAll(/\]\(\/files\/(\d{1,15})\//g)].map((found) => Number(found[1]))),
]
