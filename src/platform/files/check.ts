import sharp from 'sharp'
import { sniff, type Kind } from './sniff.ts'

/** 10 MiB: a photo of a good phone is 3 to 8. */
export const LARGEST_PICTURE = 10 * 1024 * 1024
/** 50 million pixels, 200 MB once unpacked: above it, a few kilobytes could fill the memory of a small machine. */
export const MOST_PIXELS = 50_000_000
/** An animation is kept moving up to this many pixels over all its frames and this many frames, else its first stays. */
const MOST_MOVING_PIXELS = 25_000_000
const MOST_FRAMES = 200

export type PictureTrouble = 'too-heavy' | 'too-many-pixels' | 'svg' | 'heic' | 'not-a-picture' | 'broken'
export type Checked =
  | { readonly ok: true; readonly kind: Kind; readonly width: number; readonly height: number; readonly moves: boolean }
  | { readonly ok: false; readonly trouble: PictureTrouble }

/** Reads what a file says of itself, without unpacking it. Sizes in pixels, as the eye sees it (orientation applied). */
export async function checkPicture(bytes: Uint8Array): Promise<Checked> {
  if (bytes.length > LARGEST_PICTURE) return no('too-heavy')
  const kind = sniff(bytes)
  if (kind === undefined) return no('not-a-picture')
  if (kind === 'svg' || kind === 'heic') return no(kind)
  const said = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  // The decoder chooses by itself: it must have read the same kind that we did.
  if (said?.format !== (kind === 'avif' ? 'heif' : kind)) return no('broken')
  const { autoOrient, pages = 1 } = said
  const { width, height } = autoOrient
  if (width * height > MOST_PIXELS) return no('too-many-pixels')
  const moves = pages > 1 && pages <= MOST_FRAMES && width * height * pages <= MOST_MOVING_PIXELS
  return { ok: true, kind, width, height, moves }
}

const no = (trouble: PictureTrouble): Checked => ({ ok: false, trouble })
