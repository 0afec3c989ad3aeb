/** The shared garden seen from above, as Raymond drew it on the back of a seed bag: beds, paths, the tank, the shed, the plum tree. */
const r = (x: number, y: number, w: number, h: number, fill: string, rx = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" rx="${rx}"/>`
const c = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

const soil = '#7a5a3e'
const beds = ['#b8452f', '#35603a', '#d9a62e', '#5f8f4e', '#9b6b4a', '#35603a', '#d9a62e', '#b8452f']

const bed = (nth: number): string => {
  const [x, y] = [130 + (nth % 4) * 200, 150 + Math.floor(nth / 4) * 260]
  const plant = beds[nth] ?? soil
  const rows = [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((at) => c(x + 28 + row * 52, y + 34 + at * 44, 15, plant)))
  return r(x - 8, y - 8, 176, 216, '#a98a63', 10) + r(x, y, 160, 200, soil, 6) + (nth === 4 ? '' : rows.join(''))
}

export const garden = (): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">',
    r(0, 0, 1200, 800, '#a9c08a'),
    r(60, 60, 1080, 680, '#e6d6b4', 18),
    ...Array.from({ length: 8 }, (_, nth) => bed(nth)),
    // The shed and its door, the tank, the plum tree, the bench.
    r(950, 110, 150, 170, '#8b442e', 8) + r(950, 110, 150, 84, '#a9573d', 8) + r(1004, 268, 42, 14, '#f4ead8'),
    c(1040, 640, 58, '#4b7f94') + c(1040, 640, 44, '#8fb4c9') + c(1026, 626, 12, '#c2d9df'),
    c(1020, 430, 84, '#5f8f4e') +
      c(996, 404, 34, '#7ea466') +
      [0, 1, 2, 3, 4].map((n) => c(976 + n * 23, 450 + (n % 3) * 22 - 10, 7, '#6d3a63')).join(''),
    r(500, 690, 200, 26, '#6b4a32', 6),
    '</svg>',
  ].join('')
