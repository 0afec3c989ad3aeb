/** What a file is by its first bytes. Only what begins at the first byte counts: a PDF behind a page is a page. */
import { isUtf8 } from 'node:buffer'
import { sniff } from '#platform/files/sniff.ts'
import type { Known } from './kinds.ts'

/** So many of the first bytes are looked at. */
export const HEAD = 64 * 1024

export type Hint = Known | 'zip' | 'ole' | 'program' | 'svg' | 'page' | 'heic' | 'text' | undefined

export function hintFrom(head: Buffer): Hint {
  const at = (text: string, from = 0) => head.toString('latin1', from, from + text.length) === text
  if (at('%PDF-')) return { kind: 'pdf', type: 'application/pdf', ending: 'pdf' }
  if (at('PK\x03\x04') || at('PK\x05\x06')) return 'zip'
  if (at('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (isProgram(at)) return 'program'
  return soundOrFilm(head, at) ?? pictureIn(head) ?? wordsIn(head)
}

type At = (text: string, from?: number) => boolean

/** Windows, Linux, Mac (four ways) and Java, a link of Windows, and what names its interpreter. */
const isProgram = (at: At): boolean =>
  [
    'MZ',
    '\x7fELF',
    '\xfe\xed\xfa\xce',
    '\xfe\xed\xfa\xcf',
    '\xce\xfa\xed\xfe',
    '\xcf\xfa\xed\xfe',
    '\xca\xfe\xba\xbe',
    'L\0\0\0\x01\x14\x02\0',
    '#!',
    '!<arch>\ndebian',
  ].some((mark) => at(mark))

function soundOrFilm(head: Buffer, at: At): Known | undefined {
  if (at('fLaC')) return audio('audio/flac', 'flac')
  if (at('RIFF') && at('WAVE', 8)) return audio('audio/wav', 'wav')
  if (at('OggS')) return head.includes('theora') ? video('video/ogg', 'ogv') : audio('audio/ogg', 'ogg')
  if (at('\x1aE\xdf\xa3')) return matroska(head)
  if (at('ftyp', 4)) return iso(head.toString('latin1', 8, 12))
  if (at('ID3') || isMpegFrame(head)) return audio('audio/mpeg', 'mp3')
  return isAacFrame(head) ? audio('audio/aac', 'aac') : undefined
}

/** WebM is Matroska that says so; of a plain Matroska no browser plays anything. */
const matroska = (head: Buffer): Known | undefined => {
  if (!head.subarray(0, 64).includes('webm')) return { kind: 'other', type: 'application/octet-stream', ending: '' }
  return head.includes('V_VP') || head.includes('V_AV1') ? video('video/webm', 'webm') : audio('audio/webm', 'weba')
}

/** ISO base media by its major brand (ISO 14496-12, 4.3); pictures of that family are known elsewhere. */
function iso(brand: string): Known | undefined {
  if (/^M4[AB] $/.test(brand)) return audio('audio/mp4', 'm4a')
  if (/^(?:isom|iso[2-9]|mp4[12]|avc1|dash|MSNV|M4V[ HP]|3gp.|f4v )$/.test(brand)) return video('video/mp4', 'mp4')
  return brand === 'qt  ' ? video('video/quicktime', 'mov') : undefined
}

/** Eleven bits, then a version, layer II or III, a rate and a frequency that exist (ISO 11172-3). */
function isMpegFrame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head
  const layer = second & 0x06
  return (
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    (second & 0x18) !== 0x08 &&
    (layer === 0x02 || layer === 0x04) &&
    (third & 0xf0) !== 0xf0 &&
    (third & 0x0c) !== 0x0c
  )
}

/** Twelve bits and a layer of nought (ISO 13818-7, ADTS). */
const isAacFrame = ([first = 0, second = 0]: Buffer): boolean => first === 0xff && (second & 0xf6) === 0xf0

const audio = (type: string, ending: string): Known => ({ kind: 'audio', type, ending })
const video = (type: string, ending: string): Known => ({ kind: 'video', type, ending })

function pictureIn(head: Buffer): Hint {
  const kind = head.length === 0 ? undefined : sniff(head)
  if (kind === undefined || kind === 'svg' || kind === 'heic') return kind
  return { kind: 'picture', type: `image/${kind}`, ending: kind === 'jpeg' ? 'jpg' : kind }
}

const PAGE =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|iframe|meta|title|style|img|object|embed|form|link|base)\b|<script[\s>/]/i

/** Words hold no NUL, and are UTF-8, or say that they are UTF-16; a page among them is no text that one only reads. */
function wordsIn(head: Buffer): Hint {
  const utf16 = head.length >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
  if (!utf16 && head.includes(0)) return undefined
  const words = utf16 ? head.toString('utf16le') : head.toString('utf8')
  if (PAGE.test(words.slice(0, 8192))) return 'page'
  return utf16 || (head.every(isPrinted) && (isWhole(head) || !head.some(isNoLetter))) ? 'text' : undefined
}

/** Or ends a line, or begins a page. */
const isPrinted = (byte: number): boolean => (byte >= 0x20 && byte !== 0x7f) || (byte >= 0x09 && byte <= 0x0d)
/** The last letter may have been cut in two. */
const isWhole = (head: Buffer): boolean => [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, head.length - cut)))
/** What the Latin letters of an older Windows leave empty. */
const isNoLetter = (byte: number): boolean => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
