/** A mail that came in, read: who says they wrote it, to whom, the new words, the files; and what it is. */
import { createHash } from 'node:crypto'
import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime'
import { htmlLines } from './html-lines.ts'
import { replyText } from './reply-text.ts'
import { reportIn, type Report } from './report.ts'
import { bareSubject, isSentOn } from './subject.ts'

/** Six pictures of ten megabytes, as mail writes them, are more than any mail server lets through. In bytes. */
export const LARGEST_MAIL = 30 * 1024 * 1024

export type ReceivedFile = { readonly name: string; readonly type: string; readonly bytes: Buffer }
export type Received = {
  /** In small letters, when there is one writer. */
  readonly from: string | undefined
  readonly to: readonly string[]
  /** Tells it from every other; of its bytes when its program gave it no name. */
  readonly key: string
  readonly messageId: string | undefined
  /** Without what programs and lists put before it. */
  readonly subject: string
  /** It says that it answers another mail, and was not sent on. */
  readonly isAnswer: boolean
  readonly text: string
  readonly files: readonly ReceivedFile[]
  /** The addresses that stand in it, in new words and in quoted ones. In small letters. */
  readonly quoted: readonly string[]
  /** What a mail server says of an earlier letter. */
  readonly report: Report | undefined
  /** Every value of a header, the topmost first. */
  readonly header: (name: string) => readonly string[]
}

/** Nothing for what is no mail that anybody's program writes. */
export async function readMail(raw: Uint8Array): Promise<Received | undefined> {
  const mail = await parsed(raw)
  if (!mail) return undefined
  const header = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value)
  return {
    from: oneWriter(header('from')),
    to: [...addressesOf(mail), ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap(header).map(bareAddress)],
    key: createHash('sha256')
      .update(mail.messageId ?? raw)
      .digest('hex'),
    messageId: mail.messageId !== undefined && /^<[^<>\s]{3,250}>$/.test(mail.messageId) ? mail.messageId : undefined,
    subject: bareSubject(mail.subject ?? ''),
    isAnswer: header('in-reply-to').length > 0 && !isSentOn(mail.subject ?? ''),
    text: newWords(mail),
    files: mail.attachments.filter(isSent).map(fileOf),
    quoted: addressesIn(mail),
    report: reportIn(mail),
    header,
  }
}

const LONGEST_LOOKED_AT = 200_000

/** As the text has them, and as links have them. */
const addressesIn = ({ text = '', html = '' }: Email): string[] => [
  ...new Set(
    [text, html]
      .map((words) => words.slice(0, LONGEST_LOOKED_AT).replaceAll(/%2b/gi, '+'))
      .flatMap((words) => words.match(/\b[\w+.-]{1,100}@[\w.-]{1,200}\w/g) ?? [])
      .map((address) => address.toLowerCase()),
  ),
]

const LONGEST_WRITER = 1_000
/** What everybody takes for a name, or for nothing. */
const ASIDE = /"(?:[^"\\]|\\.)*"|\([^()]*\)|(?<!\S)'[^']*'(?!\S)/g
const ADDRESS = /[^\s<>,;:]+@[^\s<>,;:]+/g

/**
 * Of two writers a server on the way may have asked about the other one, or about none. So it is where one line names two
 * addresses, whichever of them our parser takes: `<tom@…> <zed@…>`.
 */
function oneWriter([line = '', ...more]: readonly string[]): string | undefined {
  if (more.length > 0 || line.length > LONGEST_WRITER) return undefined
  const [writer, ...others] = addressParser(line, { flatten: true })
  const named = new Set(line.replaceAll(ASIDE, ' ').toLowerCase().match(ADDRESS))
  const address = writer?.address?.toLowerCase()
  return others.length === 0 && named.size === 1 && address !== undefined && named.has(address) ? address : undefined
}

/** Each part is looked at with all before it; a letter has a dozen, and few lines of words begin with two dashes. */
const MOST_PARTS = 2_000
/** Each line is looked at by itself. Files come in lines of 60 to 76 signs; words in fewer lines than these. */
const MOST_SHORT_LINES = 30_000
const SHORT = 56
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, attachmentEncoding: 'arraybuffer' } as const

async function parsed(raw: Uint8Array): Promise<Email | undefined> {
  if (isMadeToHoldUp(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))) return undefined
  try {
    return await PostalMime.parse(unflowed(raw), LIMITS)
  } catch {
    // Nothing but its bytes is asked, so it is the mail that is wrong; brought again, it would be as wrong.
    return undefined
  }
}

function isMadeToHoldUp(raw: Buffer): boolean {
  const dash = 0x2d
  for (let at = 0, parts = 0, short = 0; at < raw.length;) {
    const next = raw.indexOf('\n', at) + 1 || raw.length
    if (raw[at] === dash && raw[at + 1] === dash) parts += 1
    if (next - at < SHORT) short += 1
    if (parts > MOST_PARTS || short > MOST_SHORT_LINES) return true
    at = next
  }
  return false
}

/**
 * The parser joins a quoted line that ends with a space to the answer below it. Words broken in lines are joined again by
 * `replyText`, which knows a quote; so what announces such lines is taken out of the headers, as long as it was.
 */
function unflowed(raw: Uint8Array): Uint8Array {
  const copy = Buffer.from(raw)
  const head = copy.subarray(0, 64 * 1024)
  head.write(
    head.toString('latin1').replaceAll(/;(\s*)format="?flowed"?/gi, (said) => said.replace(/flowed/i, 'fixed ')),
    'latin1',
  )
  return copy
}

function newWords({ text, html }: Email): string {
  const said = replyText(keepable(text ?? ''))
  return said === '' && html !== undefined ? replyText(keepable(htmlLines(html))) : said
}

/** No database keeps the sign 0, and forms drop it too: a mail with one in it would be brought again for ever. */
const keepable = (text: string): string => text.replaceAll('\0', '')

const bareAddress = (text: string): string =>
  text
    .replace(/^.*<|>.*$/g, '')
    .trim()
    .toLowerCase()
const addressesOf = ({ to = [], cc = [] }: Email): string[] =>
  [...to, ...cc].flatMap((one) => one.group ?? [one]).flatMap(({ address }) => (address ? [address.toLowerCase()] : []))

/** A picture inside the words that weighs less is the logo of a signature. In bytes. */
const LIGHTEST_PICTURE = 30_000
const bytesOf = ({ content }: Attachment): Buffer =>
  content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.from(content)

/** Signatures of programs are no files that somebody sends. */
const isSent = (one: Attachment): boolean =>
  !/^application\/(?:pgp-|(?:x-)?pkcs7-|ms-tnef)|^message\/delivery-status/.test(one.mimeType) &&
  !((one.related === true || one.contentId !== undefined) && bytesOf(one).length < LIGHTEST_PICTURE)

const fileOf = (one: Attachment): ReceivedFile => ({
  // A name is one line, wherever it is shown.
  name: (one.filename ?? 'image').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ''),
  type: one.mimeType.toLowerCase(),
  bytes: bytesOf(one),
})
