/**
 * What a mail server says of a letter of ours that left earlier: that it did not arrive (RFC 3464), or that whoever
 * received it complains (RFC 5965). Only what its machine-readable part says counts; its words are never read.
 */
import type { Attachment, Email } from 'postal-mime'

export type Report = {
  /** `gone`: no letter will arrive there. `failing`: this one did not. `nothing`: it is late, arrived, or is no complaint. */
  readonly says: 'gone' | 'failing' | 'complaint' | 'nothing'
  /** Where the letter it is about asked to be returned to, as far as the report brings it back. */
  readonly returnTo: readonly string[]
}

/** Where servers on the way put an address of their own as the one to return to, this line still says ours. */
export const RETURN_HEADER = 'X-Foyer-Return'

export function reportIn(mail: Email): Report | undefined {
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (!/^\s*multipart\/report\b/i.test(type)) return undefined
  const feedback = fieldsOf(mail, 'message/feedback-report')
  const status = [...fieldsOf(mail, 'message/delivery-status'), ...fieldsOf(mail, 'message/global-delivery-status')]
  const returned = returnedTypes.flatMap((one) => fieldsOf(mail, one).slice(0, 1))
  return {
    says: feedback.some(isComplaint) ? 'complaint' : feedback.length > 0 ? 'nothing' : worst(status.map(said)),
    returnTo: [
      ...returned.flatMap((fields) => [fields.get(RETURN_HEADER.toLowerCase()), fields.get('return-path')]),
      ...feedback.map((fields) => fields.get('original-mail-from')),
    ].flatMap((address) => (address === undefined ? [] : [address.replaceAll(/[<>\s]/g, '')])),
  }
}

const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
]

type Fields = ReadonlyMap<string, string>
/** Headers of a letter or of a report; the letter below them may be long. */
const MOST_READ = 64 * 1024
const MOST_BLOCKS = 50

/** The parts of this type, in blocks of fields with an empty line between them. */
const fieldsOf = ({ attachments }: Email, type: string): Fields[] =>
  attachments
    .filter(({ mimeType }) => mimeType.toLowerCase() === type)
    .flatMap((part) => blocksOf(textOf(part)))
    .slice(0, MOST_BLOCKS)

const textOf = ({ content }: Attachment): string =>
  (content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.from(content)).toString('latin1', 0, MOST_READ)

const blocksOf = (text: string): Fields[] =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((block) => new Map(block.split('\n').flatMap(fieldIn)))

function fieldIn(line: string): [string, string][] {
  const at = line.indexOf(':')
  return at === -1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
}

const isComplaint = (fields: Fields): boolean => /^(?:abuse|fraud|opt-out)/i.test(fields.get('feedback-type') ?? '')

/** RFC 3463. A full mailbox, a letter too long and a letter held for spam say nothing of the address itself. */
const ABOUT_THE_LETTER = /^5\.(?:2\.[23]|3\.4|7\.\d+)\b/

/** A letter that is only late may still arrive. */
function said(fields: Fields): Report['says'] {
  if (!/^failed\b/i.test(fields.get('action') ?? '')) return 'nothing'
  const status = fields.get('status') ?? ''
  return /^5\.\d+\.\d+/.test(status) && !ABOUT_THE_LETTER.test(status) ? 'gone' : 'failing'
}

const worst = (said: readonly Report['says'][]): Report['says'] =>
  said.includes('gone') ? 'gone' : said.includes('failing') ? 'failing' : 'nothing'
