/** Packets as a browser sends them, for tests. */
type Made = {
  readonly seq: number
  readonly timestamp: number
  readonly ssrc?: number
  readonly type?: number
  readonly marker?: boolean
  readonly payload: Buffer
}

export function rtpOf({ seq, timestamp, ssrc = 7, type = 96, marker = true, payload }: Made): Buffer {
  const head = Buffer.alloc(12)
  head[0] = 0x80
  head[1] = (marker ? 0x80 : 0) | type
  head.writeUInt16BE(seq & 0xffff, 2)
  head.writeUInt32BE(timestamp >>> 0, 4)
  head.writeUInt32BE(ssrc, 8)
  return Buffer.concat([head, payload])
}

/** One packet of VP8 that begins a picture, with its number (15 bits) and its base layer's (RFC 7741 section 4.2). */
export function vp8Of({
  whole,
  number,
  base,
  text = '',
}: {
  readonly whole: boolean
  readonly number: number
  readonly base: number
  readonly text?: string
}): Buffer {
  const said = Buffer.from([
    0x90,
    0xe0,
    0x80 | ((number >> 8) & 0x7f),
    number & 0xff,
    base & 0xff,
    0x00,
    whole ? 0x00 : 0x01,
  ])
  return Buffer.concat([said, Buffer.from(text)])
}
