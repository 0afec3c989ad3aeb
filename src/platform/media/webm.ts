/**
 * WebM as it can be written by appending alone and is whole at every moment (RFC 8794, RFC 9559): a head of a fixed length, then
 * clusters of about a second, each written at once with its true size. A file that was cut off anywhere plays up to its last whole
 * cluster. When it is finished a table to seek by (Cues) is put behind them and the head is written over: nothing is copied.
 */
import { element, elements, float, signed, text, uint, voidOf } from './ebml.ts'
import type { CodecName } from './offer.ts'

/** The numbers of the two tracks. */
export const SOUND = 1
export const PICTURE = 2

/** Everything before the first cluster. What is not known yet, or is less long, is a void. */
export const HEAD = 1024

export type Head = {
  readonly publisher: string
  /** When what stands at 0 was sent, milliseconds since 1970. */
  readonly began: number
  /** Of its pictures: VP8 unless it says so. H.264 makes it Matroska, of which WebM is a part. */
  readonly codec?: CodecName
  readonly finished?: Finished | undefined
}

export type Finished = {
  readonly lengthMs: number
  /** Of the whole file. */
  readonly bytes: number
  readonly cuesAt: number
  readonly sound: boolean
  /** None: there is no picture. */
  readonly size?: Size | undefined
  /** What H.264 needs before its first. */
  readonly setup?: Buffer | undefined
}
export type Size = { readonly width: number; readonly height: number }

/** WebM counts dates from then (RFC 8794 section 7.6). */
const SINCE = Date.UTC(2001, 0, 1)
export const CUES = 0x1c53bb6b
const [SEGMENT, SEEKS, INFO, TRACKS] = [0x18538067, 0x114d9b74, 0x1549a966, 0x1654ae6b]
const [DATE, TITLE, DURATION, TRACK, TRACK_TYPE, CODEC] = [0x4461, 0x7ba9, 0x4489, 0xae, 0x83, 0x86]
/** What a player takes until it has seen a picture. */
export const UNKNOWN = { width: 1280, height: 720 }

export function headOf({ publisher, began, codec = 'VP8', finished }: Head): Buffer {
  const parts = [
    openingOf(codec),
    segmentOf(finished?.bytes),
    ...(finished ? [seekOf(CUES, finished.cuesAt)] : []),
    element(
      INFO,
      element(0x2ad7b1, uint(1_000_000)),
      element(DATE, signed(BigInt(Math.round(began) - SINCE) * 1_000_000n)),
      element(TITLE, text(publisher)),
      element(0x4d80, text('Foyer')),
      element(0x5741, text('Foyer')),
      ...(finished ? [element(DURATION, float(finished.lengthMs))] : []),
    ),
    element(
      TRACKS,
      ...(finished && !finished.sound ? [] : [soundTrack]),
      ...(finished && !finished.size ? [] : [pictureTrack(codec, finished?.size ?? UNKNOWN, finished?.setup)]),
    ),
  ]
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([...parts, voidOf(HEAD - length)])
}

/** A text may end in zeros (RFC 8794 section 7.4): what follows stands at one place, whichever it is. */
const openingOf = (codec: CodecName): Buffer =>
  element(
    0x1a45dfa3,
    element(0x4286, uint(1)),
    element(0x42f7, uint(1)),
    element(0x42f2, uint(4)),
    element(0x42f3, uint(8)),
    element(0x4282, text(codec === 'H264' ? 'matroska' : 'webm\0\0\0\0')),
    element(0x4287, uint(4)),
    element(0x4285, uint(2)),
  )
/** Places in the file are told from there. */
export const SEGMENT_FROM = openingOf('VP8').length + 12

/** Of a size that nobody knows yet, as long as it grows. */
function segmentOf(bytes: number | undefined): Buffer {
  const segment = Buffer.alloc(12, 0xff)
  segment.writeUInt32BE(SEGMENT)
  segment[4] = 1
  if (bytes === undefined) return segment
  segment[5] = 0
  segment.writeUIntBE(bytes - SEGMENT_FROM, 6, 6)
  return segment
}

const seekOf = (id: number, at: number): Buffer =>
  element(SEEKS, element(0x4dbb, element(0x53ab, uint(id)), element(0x53ac, uint(at - SEGMENT_FROM))))

/** Each block holds one picture, or one packet of sound; in a language that nobody named. */
const PLAIN = [element(0x9c, uint(0)), element(0x22b59c, text('und'))]

/** Two channels of 48,000 samples, none to be skipped (RFC 7845 section 5.1). Opus needs 80 ms before it sounds right after a jump. */
const soundTrack = element(
  TRACK,
  element(0xd7, uint(SOUND)),
  element(0x73c5, uint(SOUND)),
  element(TRACK_TYPE, uint(2)),
  ...PLAIN,
  element(0x86, text('A_OPUS')),
  element(0x56bb, uint(80_000_000)),
  element(0x63a2, Buffer.from('OpusHead\x01\x02\x00\x00\x80\xbb\x00\x00\x00\x00\x00', 'latin1')),
  element(0xe1, element(0xb5, float(48_000)), element(0x9f, uint(2))),
)

const pictureTrack = (codec: CodecName, { width, height }: Size, setup?: Buffer): Buffer =>
  element(
    TRACK,
    element(0xd7, uint(PICTURE)),
    element(0x73c5, uint(PICTURE)),
    element(TRACK_TYPE, uint(1)),
    ...PLAIN,
    element(CODEC, text(codec === 'H264' ? 'V_MPEG4/ISO/AVC' : 'V_VP8')),
    ...(setup ? [element(0x63a2, setup)] : []),
    element(0xe0, element(0xb0, uint(width)), element(0xba, uint(height))),
  )

/** Undefined for what is no head of ours. */
export function readHead(bytes: Buffer): Head | undefined {
  if (bytes.length < HEAD || bytes.readUInt32BE(SEGMENT_FROM - 12) !== SEGMENT) return undefined
  const parts = elements(bytes, SEGMENT_FROM, HEAD)
  const inside = (id: number) =>
    parts.filter((one) => one.id === id).flatMap(({ from, to }) => elements(bytes, from, to))
  const info = inside(INFO)
  const [date, title, duration] = [DATE, TITLE, DURATION].map((id) => info.find((one) => one.id === id))
  if (!date || !title) return undefined
  const began = Number(bytes.readBigInt64BE(date.from) / 1_000_000n) + SINCE
  const publisher = bytes.toString('utf8', title.from, title.to)
  const codec = bytes.toString('latin1', 0, SEGMENT_FROM).includes('matroska') ? 'H264' : 'VP8'
  if (!duration) return { publisher, began, codec }
  const types = inside(TRACKS).map(
    ({ from, to }) => bytes[elements(bytes, from, to).find(({ id }) => id === TRACK_TYPE)?.from ?? 0],
  )
  return {
    publisher,
    began,
    codec,
    finished: {
      lengthMs: bytes.readDoubleBE(duration.from),
      bytes: bytes.readUIntBE(SEGMENT_FROM - 6, 6) + SEGMENT_FROM,
      cuesAt: 0,
      sound: types.includes(2),
      ...(types.includes(1) ? { size: UNKNOWN } : {}),
    },
  }
}
