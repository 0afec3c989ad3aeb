import { encode } from 'uqr'

/** `size` modules a side; `path` is the `d` of an SVG path in the same unit. */
export type QrPath = { readonly size: number; readonly path: string }

/**
 * A QR code as data for a drawing of ours: `<svg viewBox="0 0 {size} {size}"><path d={path}/></svg>` in a dark colour on
 * a light ground (readers do not see the reverse). One unit is one module; the quiet zone of four that the standard asks
 * for (ISO/IEC 18004) is inside. Error correction M survives a fold or a thumb. Throws on more than 2,331 bytes.
 */
export function qrSvgPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return { size, path: data.map((row, y) => strokes(row, y)).join('') }
}

/** One flat rectangle per run of dark modules: a fifth of the length of one square for each. */
function strokes(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    const start = x
    while (row[x]) x += 1
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
  }
  return path
}
