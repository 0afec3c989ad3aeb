/** H.264 out of packets (RFC 6184), as files hold it: each unit behind its length (ISO 14496-15). */

export const [IDR, SPS, PPS, STAP_A, FU_A] = [5, 7, 8, 24, 28] as const

/** The units of one picture, from the payloads of its packets in their order. */
export function unitsOf(payloads: readonly Buffer[]): Buffer {
  const units: Buffer[][] = []
  for (const payload of payloads) {
    const [first = 0, second = 0] = payload
    const kind = first & 0x1f
    if (kind === STAP_A) units.push(...inOnePacket(payload).map((unit) => [unit]))
    else if (kind !== FU_A) units.push([payload])
    else if ((second & 0x80) !== 0) units.push([Buffer.from([(first & 0xe0) | (second & 0x1f)]), payload.subarray(2)])
    else units.at(-1)?.push(payload.subarray(2))
  }
  return Buffer.concat(units.flatMap((parts) => [lengthOf(parts), ...parts]))
}

function inOnePacket(payload: Buffer): Buffer[] {
  const units: Buffer[] = []
  for (let at = 1; at + 2 < payload.length; at += 2 + payload.readUInt16BE(at))
    units.push(payload.subarray(at + 2, at + 2 + payload.readUInt16BE(at)))
  return units
}

function lengthOf(parts: readonly Buffer[]): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 0))
  return length
}

/** What a decoder needs before the first picture (ISO 14496-15 section 5.3.3.1): it is said in each whole one. */
export function setupIn(picture: Buffer): Buffer | undefined {
  const units = new Map<number, Buffer>()
  for (let at = 0; at + 4 < picture.length; at += 4 + picture.readUInt32BE(at))
    units.set((picture[at + 4] ?? 0) & 0x1f, picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at)))
  const [sps, pps] = [units.get(SPS), units.get(PPS)]
  if (!sps || !pps) return undefined
  const counted = (count: number, unit: Buffer): Buffer[] => [
    Buffer.from([count, unit.length >> 8, unit.length & 0xff]),
    unit,
  ]
  return Buffer.concat([
    Buffer.from([1]),
    sps.subarray(1, 4),
    Buffer.from([0xff]),
    ...counted(0xe1, sps),
    ...counted(1, pps),
  ])
}
