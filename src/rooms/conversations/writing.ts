/** From what was typed to what is kept: mentions found, pictures added, rendered once. */
import type { Actor, Ctx } from '#platform/action.ts'
import { addPicture, fileHref } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Db } from '#platform/database/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { excerpt, guessLanguage, mentionOf, mentionsIn, renderMarkdown } from '#platform/text/index.ts'
import { cardOf, peopleCards, searchPeople } from '#people'
import type { SafeHtml } from '#ui/safe-html.ts'

const EXCERPT = 220
/** A text that names more people than this is an announcement; the rest stay plain words. */
const MOST_MENTIONS_LOOKED_UP = 10

export type Written = { readonly markdown: string; readonly html: SafeHtml; readonly lang: string; readonly excerpt: string }

export async function write(db: Db, actor: Actor, typed: string, lang?: string): Promise<Written> {
  const markdown = await nameMentions(db, actor, typed)
  return { markdown, html: await render(db, markdown), lang: lang ?? guessLanguage(markdown), excerpt: excerptOf(markdown) }
}

export const excerptOf = (markdown: string): string => excerpt(markdown, EXCERPT)

export async function render(db: Db, markdown: string): Promise<SafeHtml> {
  const people = mentionsIn(markdown)
  const cards = people.length === 0 ? new Map() : await peopleCards(db, people)
  return renderMarkdown(markdown, {
    mentions: (id) => {
      const { name, href } = cardOf(cards, id)
      return href === undefined ? undefined : { name, href }
    },
  })
}

/** "@Odile Marchand" becomes a mention where exactly one person has that name; the longest name wins. */
async function nameMentions(db: Db, actor: Actor, typed: string): Promise<string> {
  const word = String.raw`[\p{L}\p{M}][\p{L}\p{M}'’.-]*`
  const found = [...typed.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}@\[/])@(${word}(?: ${word}){0,3})`, 'gu'))].slice(0, MOST_MENTIONS_LOOKED_UP)
  let text = typed
  for (const [whole, name = ''] of found) {
    const person = await namedExactly(db, actor, name)
    if (person) text = text.replace(`@${person.typed}`, mentionOf(person.id, person.name))
    else if (whole === '') break
  }
  return text
}

async function namedExactly(db: Db, actor: Actor, name: string): Promise<{ id: number; name: string; typed: string } | undefined> {
  const words = name.split(' ')
  for (let length = words.length; length > 0; length--) {
    const typed = words.slice(0, length).join(' ').replace(/[.'’-]+$/, '')
    const same = (await searchPeople(db, actor, typed, 3)).filter((card) => card.name.toLowerCase() === typed.toLowerCase())
    const [only] = same
    if (only && same.length === 1) return { id: only.id, name: only.name, typed }
  }
  return undefined
}

/** The pictures of a form, at the end of the text, each with what was said of it. */
export async function addPictures(ctx: Ctx, store: FileStore, pictures: readonly Upload[], described: string): Promise<string> {
  const lines: string[] = []
  for (const [at, upload] of pictures.entries()) {
    const file = await addPicture(ctx, store, { bytes: upload.bytes, name: upload.name, field: 'pictures', shape: 'whole' })
    const words = (pictures.length === 1 ? described : described && `${described} (${at + 1})`).replaceAll(/[[\]\n]/g, ' ')
    lines.push(`![${words}](${fileHref(file)})`)
  }
  return lines.join('\n\n')
}

/** The files a text shows, by their numbers. */
export const filesIn = (markdown: string): number[] => [...new Set([...markdown.matchAll(/\]\(\/files\/(\d{1,15})\//g)].map((found) => Number(found[1])))]
