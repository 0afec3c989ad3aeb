/**
 * Offers as browsers and OBS make them (SDP, RFC 8866; JSEP, RFC 9429), read into what we understand of them. Nothing else goes
 * further: see `answer.ts`.
 */

/** Eighteen sections of a browser that knows every codec take 80 kB. */
export const MOST_OFFERED = 256 * 1024
const MOST_SECTIONS = 40

export type Offer = {
  readonly line: OfferedLine
  readonly sections: readonly Section[]
}

/** How the other end is reached and known. */
export type OfferedLine = {
  readonly ufrag: string
  readonly pwd: string
  /** `sha-256 AB:CD…` */
  readonly fingerprint: string
  readonly setup: 'actpass' | 'active' | 'passive'
}

export type Section = {
  readonly mid: string
  /** As it was written, for the answer of a section that is not taken. */
  readonly kind: 'audio' | 'video' | 'other'
  readonly opening: string
  /** Switched off by who offers. */
  readonly off: boolean
  readonly sends: boolean
  readonly receives: boolean
  readonly codecs: readonly Codec[]
  /** The number that the other end gave to each header extension, by its address. */
  readonly extensions: ReadonlyMap<string, number>
  /** Layers of one picture, smallest first as browsers list them. */
  readonly rids: readonly string[]
  readonly shortReports: boolean
}

export type Codec = { readonly name: CodecName; readonly type: number; readonly format: string }
export type CodecName = 'opus' | 'VP8' | 'H264'

/** Undefined for what is no offer that a line could be made from. */
export function readOffer(text: string): Offer | undefined {
  if (!text.startsWith('v=0')) return undefined
  const [session = [], ...parts] = inSections(text)
  if (parts.length === 0 || parts.length > MOST_SECTIONS) return undefined
  const sections = parts.map(readSection)
  const mids = sections.map(({ mid }) => mid)
  if (mids.some((mid, at) => mid === '' || mids.indexOf(mid) !== at)) return undefined
  const line = readLine([...session, ...parts.flat()])
  return line && isOneLine(session, sections) ? { line, sections } : undefined
}

function inSections(text: string): string[][] {
  const sections: string[][] = [[]]
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('m=')) sections.push([])
    sections.at(-1)?.push(line)
  }
  return sections
}

export function readLine(lines: readonly string[]): OfferedLine | undefined {
  const ufrag = valueOf(lines, 'ice-ufrag', /^[\w+/=-]{4,256}$/)
  const pwd = valueOf(lines, 'ice-pwd', /^[\w+/=-]{22,256}$/)
  const fingerprint = valueOf(lines, 'fingerprint', /^sha-256 [0-9A-F]{2}(:[0-9A-F]{2}){31}$/i)
  const setup = valueOf(lines, 'setup', /^(actpass|active|passive)$/)
  if (ufrag === undefined || pwd === undefined || fingerprint === undefined) return undefined
  return { ufrag, pwd, fingerprint, setup: setup === 'active' || setup === 'passive' ? setup : 'actpass' }
}

/** Several sections share one line (RFC 9143), or there is but one. */
const isOneLine = (session: readonly string[], sections: readonly Section[]): boolean => {
  const bundle = valueOf(session, 'group:BUNDLE', /^/)?.split(' ') ?? []
  const used = sections.filter(({ off, kind }) => !off && kind !== 'other')
  return used.length > 0 && (used.length === 1 || used.every(({ mid }) => bundle.includes(mid)))
}

function readSection(lines: readonly string[]): Section {
  const [opening = '', ...rest] = lines
  const [, kind = '', port = '', protocol = '', types = ''] =
    /^m=(\w+) (\d+)(?:\/\d+)? ([\w/]+) (.*)$/.exec(opening) ?? []
  const known = (kind === 'audio' || kind === 'video') && protocol.endsWith('RTP/SAVPF') ? kind : 'other'
  const mid = valueOf(rest, 'mid', /^[\w.~+-]{1,16}$/) ?? ''
  const direction = /^a=(sendonly|recvonly|sendrecv|inactive)$/m.exec(rest.join('\n'))?.[1] ?? 'sendrecv'
  return {
    mid,
    kind: known,
    opening: openingOf(kind, protocol, types),
    off: port === '0' && !rest.includes('a=bundle-only'),
    sends: direction.startsWith('send'),
    receives: direction.endsWith('recv') || direction === 'recvonly',
    codecs: known === 'other' ? [] : readCodecs(rest, types.split(' ')),
    extensions: new Map(
      all(rest, /^a=extmap:(\d{1,3})(?:\/\w+)? (\S{1,200})/).map(([, id = '', uri = '']) => [uri, Number(id)]),
    ),
    rids: all(rest, /^a=rid:([\w-]{1,16}) send\b/).map(([, rid = '']) => rid),
    shortReports: rest.includes('a=rtcp-rsize'),
  }
}

/** Said again in the answer of a section that is not taken: nothing of it but letters and numbers. */
const openingOf = (kind: string, protocol: string, types: string): string =>
  `m=${/^\w{1,20}$/.test(kind) ? kind : 'application'} 0 ${/^[\w/]{1,40}$/.test(protocol) ? protocol : 'UDP/TLS/RTP/SAVPF'} ${/^[\w-]{1,30}/.exec(types)?.[0] ?? '0'}`

function readCodecs(lines: readonly string[], types: readonly string[]): Codec[] {
  const formats = new Map(
    all(lines, /^a=fmtp:(\d{1,3}) (.{0,300})$/).map(([, type = '', format = '']) => [type, format]),
  )
  return all(lines, /^a=rtpmap:(\d{1,3}) ([\w-]+)\/(\d+)(?:\/(\d+))?$/).flatMap(
    ([, type = '', name = '', clock = '']) => {
      const known = knownCodec(name, clock)
      const format = formats.get(type) ?? ''
      // 64 to 95 cannot be told from reports on the same line (RFC 5761).
      const usable = types.includes(type) && Number(type) < 128 && !(Number(type) >= 64 && Number(type) <= 95)
      if (known === undefined || !usable || (known === 'H264' && !/packetization-mode=1/.test(format))) return []
      return [{ name: known, type: Number(type), format: /^[\w=;. -]*$/.test(format) ? format : '' }]
    },
  )
}

function knownCodec(name: string, clock: string): CodecName | undefined {
  const said = `${name.toLowerCase()}/${clock}`
  return said === 'opus/48000' ? 'opus' : said === 'vp8/90000' ? 'VP8' : said === 'h264/90000' ? 'H264' : undefined
}

function valueOf(lines: readonly string[], name: string, shape: RegExp): string | undefined {
  const start = name.includes(':') ? `a=${name} ` : `a=${name}:`
  const value = lines
    .find((line) => line.startsWith(start))
    ?.slice(start.length)
    .trim()
  return value !== undefined && shape.test(value) ? value : undefined
}

export const all = (lines: readonly string[], shape: RegExp): RegExpExecArray[] =>
  lines.flatMap((line) => {
    const found = shape.exec(line)
    return found ? [found] : []
  })
