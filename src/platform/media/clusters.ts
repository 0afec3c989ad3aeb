/** Sound and pictures as they stand in a file behind its head, and the table of where to begin (`webm.ts`). */
import { element, elements, uint } from './ebml.ts'
import { CUES, SEGMENT_FROM, type Size } from './webm.ts'

export type Block = { readonly track: number; readonly ms: number; readonly key: boolean; readonly bytes: Buffer }

const CLUSTER = 0x1f43b675
/** Before its first block; and the head of a block. */
const CLUSTER_HEAD = 22
const BLOCK_HEAD = 9
/** Of a cluster, what tells what it is: of a key picture of VP8 its size as well (RFC 6386 section 9.1). */
export const GLANCE = CLUSTER_HEAD + BLOCK_HEAD + 10

/** Blocks stand in the order of their time; the first in a cluster of its own when it is a picture that needs none before it. */
export function clusterOf(blocks: readonly Block[]): Buffer {
  const from = blocks[0]?.ms ?? 0
  const head = Buffer.alloc(CLUSTER_HEAD)
  const length = blocks.reduce((sum, { bytes }) => sum + BLOCK_HEAD + bytes.length, 0)
  head.writeUInt32BE(CLUSTER)
  head[4] = 1
  head.writeUIntBE(CLUSTER_HEAD - 12 + length, 6, 6)
  head.writeUInt16BE(0xe788, 12)
  head.writeBigUInt64BE(BigInt(from), 14)
  return Buffer.concat([head, ...blocks.flatMap((block) => [blockHead(block, from), block.bytes])])
}

function blockHead({ track, ms, key, bytes }: Block, from: number): Buffer {
  const head = Buffer.alloc(BLOCK_HEAD)
  head[0] = 0xa3
  head.writeUInt32BE(0x10000000 + 4 + bytes.length, 1)
  head[5] = 0x80 | track
  head.writeInt16BE(ms - from, 6)
  head[8] = key ? 0x80 : 0
  return head
}

/** Its length, and its first block without most of its bytes. Undefined: no cluster stands here. */
export function glanceAt(bytes: Buffer): { readonly length: number; readonly first: Block } | undefined {
  if (bytes.length < CLUSTER_HEAD + BLOCK_HEAD || bytes.readUInt32BE(0) !== CLUSTER) return undefined
  const [first] = blocksOf(bytes)
  return first && { length: 12 + bytes.readUIntBE(6, 6), first }
}

export function blocksOf(cluster: Buffer): Block[] {
  const from = Number(cluster.readBigUInt64BE(14))
  const whole = elements(cluster, CLUSTER_HEAD).filter((block) => block.from + 4 <= cluster.length)
  return whole.map((block) => ({
    track: (cluster[block.from] ?? 0) & 0x7f,
    ms: from + cluster.readInt16BE(block.from + 1),
    key: ((cluster[block.from + 3] ?? 0) & 0x80) !== 0,
    bytes: cluster.subarray(block.from + 4, block.to),
  }))
}

/** Where to begin reading for a time: the clusters that begin with a whole picture, or with sound where there is no picture. */
export const cuesOf = (
  points: readonly { readonly track: number; readonly ms: number; readonly at: number }[],
): Buffer =>
  element(
    CUES,
    ...points.map(({ track, ms, at }) =>
      element(
        0xbb,
        element(0xb3, uint(ms)),
        element(0xb7, element(0xf7, uint(track)), element(0xf1, uint(at - SEGMENT_FROM))),
      ),
    ),
  )

/** Of a whole picture of VP8 (RFC 6386 section 9.1). */
export function sizeOf(picture: Buffer): Size | undefined {
  if (picture.length < 10 || picture.readUIntBE(3, 3) !== 0x9d012a) return undefined
  return { width: picture.readUInt16LE(6) & 0x3fff, height: picture.readUInt16LE(8) & 0x3fff }
}
