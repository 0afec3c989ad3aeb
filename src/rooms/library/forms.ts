/** What the forms of this room accept. */
import { z } from 'zod'
import { after, choice, id, line, maybeLine, maybeLines, numbered } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import { wrong } from '#platform/refusal.ts'
import { maybeLang, readTags } from '#conversations'
import { filterUrl } from '#ui/url.ts'
import { libraryWords } from './messages.en.ts'
import { editings, kinds, LONGEST_TEXT, writtenKinds, type Kind } from './resource.ts'
import { SHELF_SAID } from './shelf.ts'

/** What was typed in a field, or what stood there before. */

export const numberIn = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)

export const resourceParams = z.object({ id: numbered })

/** The number of a version, as far as its column goes. */
export const nthVersion = id.max(2 ** 31 - 1)

const shelf = z.string().regex(SHELF_SAID)
export const listQuery = z.object({
  kind: z.enum(kinds).optional().catch(undefined),
  shelf: shelf.optional().catch(undefined),
  lang: maybeLang,
  tag: z.string().trim().toLowerCase().max(30).optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
  after,
})
export type ListQuery = z.output<typeof listQuery>

export const writeQuery = z.object({
  kind: z.enum(writtenKinds).catch('guide'),
  shelf: shelf.optional().catch(undefined),
  /** The post that it grows out of. */
  from: id.optional().catch(undefined),
})

const words = {
  title: line(160, 3),
  text: maybeLines(LONGEST_TEXT),
  address: maybeLine(2000),
  lang: maybeLang,
}
const tags = maybeLine(200).transform(readTags)
const editing = choice(editings)

export const writeBody = z.object({
  ...words,
  kind: z.enum(writtenKinds).catch('guide'),
  shelf: choice(['home']).or(shelf),
  tags,
  editing,
  clientKey,
  from: id.optional().catch(undefined),
})
export const editBody = z.object({ ...words, begunOn: nthVersion })
export const tendBody = z.object({ tags, editing, lang: maybeLang })

/** A link needs an address of the web, everything else needs words. */
export function givenOf(
  kind: Kind,
  typed: { title: string; text: string; address: string; lang?: string | undefined },
) {
  const { title, text, lang } = typed
  if (kind !== 'link') {
    if (text === '' && kind !== 'file') throw wrong((asked) => libraryWords[asked].form.empty, 'text')
    return { title, text, lang, address: null }
  }
  const address = webAddress(typed.address)
  if (address === undefined) throw wrong((asked) => libraryWords[asked].form.addressWrong, 'address')
  return { title, text, lang, address }
}

/** "voisins.example/carte", as people type it, is an address as well. */
function webAddress(typed: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`
  const address = filterUrl(whole)
  return address !== undefined && /^https?:\/\/[^/]*\.[^/]+/i.test(address) ? address : undefined
}
