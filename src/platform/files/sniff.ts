export type Kind = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'
export type Sniffed = Kind | 'heic' | 'svg' | undefined

/**
 * What a file is by its first bytes. HEIC is told apart because every iPhone makes it and people deserve to be told
 * what to do: the decoder is patented and not shipped. SVG is a program that draws, and is refused whatever its name.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const starts = (text: string, at = 0) => latin(bytes, at, text.length) === text
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('GIF87a') || starts('GIF89a')) return 'gif'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  if (starts('ftyp', 4)) return heif(bytes)
  return /<svg[\s>]|<!DOCTYPE svg/i.test(latin(bytes, 0, 4096)) ? 'svg' : undefined
}

/** ISO base media: a major brand, a version, then compatible brands up to the end of the first box (ISO 14496-12, 4.3). */
function heif(bytes: Uint8Array): Sniffed {
  const end = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0), 256)
  const brands = latin(bytes, 8, 4) + latin(bytes, 16, Math.max(0, end - 16))
  if (/avi[fs]/.test(brands)) return 'avif'
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined
}

const latin = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', at, at + length)
