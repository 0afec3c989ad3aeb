/** What we say to an offer, line by line; and what the native library is told of it, which is as little. */
import { all, readLine, type Codec, type Offer, type OfferedLine, type Section } from './offer.ts'

/**
 * What the native library is told of the other end: one section, whatever goes through it. It then hands over every packet of the
 * line, where otherwise it would drop what no section announced, as are the layers of a picture.
 */
export const offerOfOneLine = ({ ufrag, pwd, fingerprint, setup }: OfferedLine): string =>
  lines(
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
    `a=fingerprint:${fingerprint}`,
    `a=setup:${setup}`,
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtpmap:96 VP8/90000',
  )

/** How we are reached and known, as the native library says it in its own answer. */
export type OwnLine = {
  readonly ufrag: string
  readonly pwd: string
  readonly fingerprint: string
  readonly setup: 'active' | 'passive'
  /** `candidate:1 1 UDP 2122317823 192.0.2.7 40001 typ host` */
  readonly candidates: readonly string[]
}

export function readOwnLine(answer: string): OwnLine | undefined {
  const said = answer.split(/\r?\n/)
  const line = readLine(said)
  const candidates = all(said, /^a=(candidate:.*)$/).map(([, candidate = '']) => candidate)
  return line && line.setup !== 'actpass' ? { ...line, setup: line.setup, candidates } : undefined
}

/** Where the home is reached from outside, in place of what a machine behind a router knows of itself. */
export function candidatesAt(addresses: readonly string[], candidates: readonly string[]): string[] {
  if (addresses.length === 0) return [...candidates]
  const ports = [
    ...new Set(candidates.flatMap((one) => /^candidate:\S+ 1 UDP \d+ \S+ (\d+) typ host/i.exec(one)?.[1] ?? [])),
  ]
  return ports.flatMap((port, nth) =>
    addresses.map(
      (address, at) =>
        `candidate:${nth * addresses.length + at + 1} 1 UDP ${2_122_317_823 - nth * 1_000_000 - at} ${address} ${port} typ host`,
    ),
  )
}

/** What becomes of one offered section; undefined: it is not taken. */
export type Taken = {
  readonly codecs: readonly Codec[]
  /** We receive what they send, or send what they receive. */
  readonly direction: 'recvonly' | 'sendonly'
  readonly extensions: readonly string[]
  readonly rids: readonly string[]
  /** What we send under, and in which stream of theirs it belongs. */
  readonly sending?: { readonly ssrc: number; readonly stream: string }
}

/** `taken` has one entry for each section of the offer. */
export function writeAnswer({ sections }: Offer, taken: readonly (Taken | undefined)[], line: OwnLine): string {
  const mids = sections.filter((_, at) => taken[at]).map(({ mid }) => mid)
  return lines(
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    'a=msid-semantic: WMS *',
    ...sections.flatMap((section, at) => answerTo(section, taken[at], line, section.mid === mids[0])),
  )
}

function answerTo(section: Section, taken: Taken | undefined, line: OwnLine, first: boolean): string[] {
  if (!taken) return [section.opening, 'c=IN IP4 0.0.0.0', `a=mid:${section.mid}`, 'a=inactive']
  return [
    `m=${section.kind} 9 UDP/TLS/RTP/SAVPF ${taken.codecs.map(({ type }) => type).join(' ')}`,
    'c=IN IP4 0.0.0.0',
    `a=mid:${section.mid}`,
    `a=${taken.direction}`,
    'a=rtcp-mux',
    ...(section.shortReports ? ['a=rtcp-rsize'] : []),
    `a=ice-ufrag:${line.ufrag}`,
    `a=ice-pwd:${line.pwd}`,
    `a=fingerprint:${line.fingerprint}`,
    `a=setup:${line.setup}`,
    ...taken.extensions.map((uri) => `a=extmap:${section.extensions.get(uri)} ${uri}`),
    ...taken.codecs.flatMap(describe),
    ...(taken.rids.length > 0
      ? [...taken.rids.map((rid) => `a=rid:${rid} recv`), `a=simulcast:recv ${taken.rids.join(';')}`]
      : []),
    ...(taken.sending ? sendingLines(taken.sending) : []),
    ...(first ? [...line.candidates.map((candidate) => `a=${candidate}`), 'a=end-of-candidates'] : []),
  ]
}

const describe = ({ name, type, format }: Codec): string[] => [
  `a=rtpmap:${type} ${name}/${name === 'opus' ? '48000/2' : '90000'}`,
  ...(format === '' ? [] : [`a=fmtp:${type} ${format}`]),
  ...(name === 'opus' ? [] : ['nack', 'nack pli', 'ccm fir', 'goog-remb'].map((way) => `a=rtcp-fb:${type} ${way}`)),
]

const sendingLines = ({ ssrc, stream }: { ssrc: number; stream: string }): string[] => [
  `a=msid:${stream} ${stream}-${ssrc}`,
  `a=ssrc:${ssrc} cname:${stream}`,
  `a=ssrc:${ssrc} msid:${stream} ${stream}-${ssrc}`,
]

const lines = (...said: readonly string[]): string => said.map((line) => `${line}\r\n`).join('')
