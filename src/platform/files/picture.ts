import sharp, { type Sharp } from 'sharp'
import { checkPicture, MOST_PIXELS, type Checked, type PictureTrouble } from './check.ts'
import { inTurn } from './turns.ts'

export type Picture = {
  readonly bytes: Buffer
  readonly type: 'image/webp'
  readonly width: number
  readonly height: number
  readonly moves: boolean
}

export class PictureRefused extends Error {
  readonly trouble: PictureTrouble
  constructor(trouble: PictureTrouble) {
    super(`a picture was refused: ${trouble}`)
    this.trouble = trouble
  }
}

// Every upload is another picture: a cache of operations would only hold memory.
sharp.cache(false)

/** Visually equal to the original for photos, at about a third of a JPEG's weight; effort 4 is the encoder's usual. */
const webp = { quality: 82, effort: 4 }
/** A picture that takes longer is not one that a person took. */
const SECONDS = 20

/**
 * The picture written anew as WebP, turned upright, no edge longer than `maxEdge` pixels, without EXIF, GPS or colour
 * profile (colours become sRGB). An animation that is small enough keeps moving. Throws PictureRefused.
 */
export const reencode = (bytes: Uint8Array, { maxEdge = 2000 } = {}): Promise<Picture> =>
  anew(bytes, true, (image) => image.resize(maxEdge, maxEdge, { fit: 'inside', withoutEnlargement: true }))

/** A still square of `edge` pixels, cut around what draws the eye. Throws PictureRefused. */
export const portrait = (bytes: Uint8Array, edge = 256): Promise<Picture> =>
  anew(bytes, false, (image) => image.resize(edge, edge, { fit: 'cover', position: sharp.strategy.attention }))

async function anew(bytes: Uint8Array, mayMove: boolean, shape: (image: Sharp) => Sharp): Promise<Picture> {
  const checked: Checked = await checkPicture(bytes)
  if (!checked.ok) throw new PictureRefused(checked.trouble)
  const moves = mayMove && checked.moves
  const image = sharp(bytes, { animated: moves, limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({
    seconds: SECONDS,
  })
  return inTurn(async () => {
    try {
      const { data, info } = await shape(image.autoOrient()).webp(webp).toBuffer({ resolveWithObject: true })
      return { bytes: data, type: 'image/webp', width: info.width, height: info.pageHeight ?? info.height, moves }
    } catch {
      throw new PictureRefused('broken')
    }
  })
}

/** One of our own drawings, as somebody would have added it: what came from outside as SVG is never read. */
export const drawn = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
