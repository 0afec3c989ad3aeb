import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkPicture, LARGEST_PICTURE, PictureRefused, portrait, reencode, sayPictureTrouble } from './index.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c5472f' } })
const svg = Buffer.from(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>',
)
const trouble = async (bytes: Uint8Array) => {
  const checked = await checkPicture(bytes)
  return checked.ok ? 'none' : checked.trouble
}

/** Three frames, each of its own colour. */
const moving = async (edge: number, frames = 3) => {
  const pages = await Promise.all(
    Array.from({ length: frames }, (_, i) =>
      sharp({
        create: { width: edge, height: edge, channels: 3, background: { r: (i * 90) % 256, g: i % 256, b: 90 } },
      })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(pages, { join: { animated: true } })
    .gif()
    .toBuffer()
}

describe('a picture is known by its content', () => {
  test.each([
    ['png', () => plain(30, 20).png().toBuffer()],
    ['jpeg', () => plain(30, 20).jpeg().toBuffer()],
    ['webp', () => plain(30, 20).webp().toBuffer()],
    ['gif', () => plain(30, 20).gif().toBuffer()],
    ['avif', () => plain(30, 20).avif().toBuffer()],
  ])('%s is taken and becomes WebP', async (kind, make) => {
    const bytes = await make()
    expect(await checkPicture(bytes)).toEqual({ ok: true, kind, width: 30, height: 20, moves: false })
    const picture = await reencode(bytes)
    expect(picture).toMatchObject({ type: 'image/webp', width: 30, height: 20, moves: false })
    expect((await sharp(picture.bytes).metadata()).format).toBe('webp')
  })

  test('an SVG is refused, whatever its name says', async () => {
    expect(await trouble(svg)).toBe('svg')
    expect(await trouble(Buffer.from(`<!-- ${'x'.repeat(2000)} --><svg>`))).toBe('svg')
    await expect(reencode(svg)).rejects.toThrow(PictureRefused)
  })

  test('an SVG behind the first bytes of a PNG does not reach the decoder of SVG', async () => {
    expect(await trouble(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), svg]))).toBe('broken')
    expect(await trouble(Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), svg]))).toBe('broken')
  })

  test('a HEIC photo is told apart, so that the person learns what to do', async () => {
    const heic = Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1')
    expect(await trouble(heic)).toBe('heic')
    expect(sayPictureTrouble('heic')('fr')).toContain('JPEG')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a TIFF, which sharp could read', Buffer.from('II*\0', 'latin1')],
    ['three bytes', Buffer.from([0x89, 0x50, 0x4e])],
  ])('%s is no picture', async (_, bytes) => expect(await trouble(bytes)).toBe('not-a-picture'))

  test('too heavy is refused before anything is read', async () => {
    expect(await trouble(Buffer.alloc(LARGEST_PICTURE + 1))).toBe('too-heavy')
  })
})

describe('a picture cannot harm', () => {
  test('a bomb (a PNG of a few kilobytes that unpacks to 100 million pixels) is refused without unpacking it', async () => {
    const bomb = await plain(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(400_000)
    const before = process.memoryUsage().rss
    expect(await trouble(bomb)).toBe('too-many-pixels')
    await expect(portrait(bomb)).rejects.toMatchObject({ trouble: 'too-many-pixels' })
    expect(process.memoryUsage().rss - before).toBeLessThan(60e6)
  })

  test('a header that lies about its size is refused', async () => {
    const png = await plain(30, 20).png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    await expect(reencode(png)).rejects.toThrow(PictureRefused)
  })

  test('a page hidden behind the last byte is gone', async () => {
    const hidden = Buffer.from('<script>alert(document.domain)</script>')
    for (const image of [plain(30, 20).png(), plain(30, 20).jpeg(), plain(30, 20).gif()]) {
      const picture = await reencode(Buffer.concat([await image.toBuffer(), hidden]))
      expect(picture.bytes.includes('script')).toBe(false)
    }
  })

  test('where it was taken, what was written in it and its comment are gone', async () => {
    const bytes = await plain(30, 20)
      .withExif({
        IFD0: { ImageDescription: '<script>x</script>', Artist: 'Maya' },
        IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><script/></x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect(bytes.includes('Maya')).toBe(true)
    const { bytes: anew } = await reencode(bytes)
    const said = await sharp(anew).metadata()
    expect([said.exif, said.xmp, said.icc, said.iptc]).toEqual([undefined, undefined, undefined, undefined])
    expect(anew.includes('Maya') || anew.includes('script')).toBe(false)
  })

  test('a torn file is refused', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .png()
      .toBuffer()
    for (const share of [0.1, 0.5, 0.9]) {
      await expect(reencode(noise.subarray(0, Math.floor(noise.length * share)))).rejects.toThrow(PictureRefused)
    }
  })
})

describe('a picture fits', () => {
  test('a photo taken sideways stands upright', async () => {
    const sideways = await plain(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await checkPicture(sideways)).toMatchObject({ width: 200, height: 300 })
    expect(await reencode(sideways)).toMatchObject({ width: 200, height: 300 })
  })

  test('no edge is longer than asked, and a small one is not blown up', async () => {
    const wide = await plain(3000, 1500).jpeg().toBuffer()
    expect(await reencode(wide)).toMatchObject({ width: 2000, height: 1000 })
    expect(await reencode(wide, { maxEdge: 600 })).toMatchObject({ width: 600, height: 300 })
    expect(await reencode(await plain(40, 10).png().toBuffer())).toMatchObject({ width: 40, height: 10 })
  })

  test('a portrait is a still square', async () => {
    expect(await portrait(await plain(300, 120).jpeg().toBuffer())).toMatchObject({
      width: 256,
      height: 256,
      moves: false,
    })
    expect(await portrait(await moving(60), 64)).toMatchObject({ width: 64, height: 64, moves: false })
  })

  test('a small animation keeps moving, a large one keeps its first frame', async () => {
    const small = await reencode(await moving(60))
    expect(small).toMatchObject({ width: 60, height: 60, moves: true })
    expect((await sharp(small.bytes).metadata()).pages).toBe(3)
    const large = await reencode(await moving(40, 201))
    expect(large).toMatchObject({ width: 40, height: 40, moves: false })
    expect((await sharp(large.bytes).metadata()).pages ?? 1).toBe(1)
  })

  test('many at once all come through', async () => {
    const bytes = await plain(300, 120).jpeg().toBuffer()
    const torn = bytes.subarray(0, 200)
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => portrait(i % 3 === 0 ? torn : bytes)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
  })
})
