/** Hair, and what is worn over it. Each cut has what stands behind the head and what falls before it. */
import type { HairTones, ThreadTones } from './face-colours.ts'

type Draw = (hair: HairTones, cloth: ThreadTones) => string
type Cut = { readonly back?: Draw; readonly front?: Draw }

const p = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`
const line = (d: string, colour: string, width = 2.5): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`
const curls = (spots: readonly (readonly [number, number, number])[], fill: string): string =>
  spots.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`).join('')

const cropped = 'M56 88C52 54 72 32 102 31c32-1 48 24 43 57-3-10-7-16-12-20-17 2-37-1-52-8-9 6-19 16-25 28Z'
const crown: readonly (readonly [number, number, number])[] = [
  [62, 66, 15],
  [72, 50, 16],
  [88, 41, 16],
  [106, 39, 16],
  [124, 45, 16],
  [136, 58, 15],
  [142, 74, 12],
  [58, 80, 11],
]

const cuts = {
  bob: {
    back: ({ main }) => p('M49 96C44 48 70 24 101 24c33 0 56 24 50 72-1 24 0 38-8 50H58c-8-12-9-26-9-50Z', main),
    front: ({ main, light }) =>
      p('M56 92C54 58 76 38 102 38c28 0 44 22 43 52-8-6-15-16-19-26-18 12-46 12-58 6-5 8-9 16-12 22Z', main) +
      line('M84 46c10-5 24-5 34 1', light),
  },
  fringe: {
    back: ({ main }) => p('M48 98C42 48 70 24 100 24s58 24 52 74c-1 20 2 34-3 46H52c-6-12-5-28-4-46Z', main),
    front: ({ main, light }) =>
      p('M57 86C55 54 76 37 100 37s45 17 43 49c-3 0-4-8-6-10-20 5-54 5-74 0-2 2-3 10-6 10Z', main) +
      line('M80 48c-4 8-5 16-4 24M98 44c-2 8-2 18-1 28M118 47c3 8 4 16 3 24', light),
  },
  long: {
    back: ({ main }) => p('M45 98C38 46 68 22 102 22s62 24 54 78c0 34 6 62 0 88H46c-8-26-1-54-1-90Z', main),
    front: ({ main, light }) =>
      p('M57 94c-3-36 16-56 45-57-9 20-24 36-45 57Z', main) +
      p('M98 37c30-1 48 20 46 57-18-16-34-32-46-57Z', main) +
      line('M70 62c6-9 12-14 20-18', light),
  },
  waves: {
    back: ({ main }) =>
      p(
        'M44 100c-8-14-2-30 4-34 2-26 26-44 54-44s50 18 53 44c8 6 10 22 3 34 8 10 8 26-2 36 4 14-4 26-16 28-26 6-56 6-80 0-12-2-20-14-16-28-10-10-10-26 0-36Z',
        main,
      ),
    front: ({ main, light }) =>
      p('M57 92c-3-34 18-56 46-55 14 1 10 12-2 18-16 8-30 16-44 37Z', main) +
      p('M100 38c30-4 48 20 44 54-6-14-14-22-24-28-10-5-20-14-20-26Z', main) +
      line('M66 66c6-10 14-16 24-20', light),
  },
  bun: {
    back: ({ main, light }) =>
      `<circle cx="100" cy="24" r="19" fill="${main}"/>${line('M90 20c4-7 14-8 20-2', light)}${p('M52 92C48 52 72 28 100 28s52 24 48 64c-2 10-94 10-96 0Z', main)}`,
    front: ({ main, light }) =>
      p('M56 92c-4-34 14-56 44-56s48 22 44 56c-6-22-20-36-44-38-24 2-38 16-44 38Z', main) +
      line('M74 58c8-8 16-11 26-12', light),
  },
  knot: {
    back: ({ main }) => `<circle cx="128" cy="30" r="15" fill="${main}"/>`,
    front: ({ main, light }) =>
      p('M57 84c-3-34 14-54 45-53 30 0 45 20 41 53-3-8-5-13-8-16-22 1-44-2-60-12-8 6-14 14-18 28Z', main) +
      line('M88 42c10-4 20-4 30 2', light),
  },
  short: { front: ({ main, light }) => p(cropped, main) + line('M84 44c10-6 24-6 34 0', light) },
  quiff: {
    front: ({ main, light }) =>
      p(
        'M57 88c-5-26 4-44 18-50 4-14 30-20 48-12 18 6 26 30 20 62-3-10-6-18-11-22-18 4-40 2-56-8-8 6-14 16-19 30Z',
        main,
      ) + line('M82 40c12-9 26-10 38-4', light, 3),
  },
  floppy: {
    back: ({ main }) => p('M52 96C48 52 72 26 102 26s52 26 46 70c-8 8-88 8-96 0Z', main),
    front: ({ main, light }) =>
      p(
        'M55 98c-4-40 16-64 47-64 32 0 46 26 43 60-4-4-6-10-7-16-12 8-30 8-46-2-2 6-8 10-14 12 0-4 0-8 1-12-10 6-18 12-24 22Z',
        main,
      ) + line('M80 52c12-8 28-9 40-3', light),
  },
  buzz: {
    front: ({ main }) =>
      `<g opacity=".82">${p('M58 84c-2-30 14-46 42-46s44 16 42 46c-6-18-18-27-42-27S64 66 58 84Z', main)}</g>`,
  },
  receding: {
    front: ({ main, light }) =>
      p('M56 98c-5-20-2-36 9-48 4 12-1 20-3 30-1 7-2 12-6 18Z', main) +
      p('M144 98c5-20 2-36-9-48-4 12 1 20 3 30 1 7 2 12 6 18Z', main) +
      p('M78 46c14-11 32-11 45 0-12-3-32-3-45 0Z', light),
  },
  bald: {
    front: ({ main }) =>
      p('M55 104c-6-12-6-24-1-33 5 8 5 20 5 33Z', main) + p('M145 104c6-12 6-24 1-33-5 8-5 20-5 33Z', main),
  },
  shaved: {},
  pixie: {
    front: ({ main, light }) =>
      p('M56 94c-7-38 12-64 46-64 33 0 49 26 43 62-4-5-7-12-8-20-20 0-40-6-52-16-4 12-16 22-29 38Z', main) +
      line('M78 50c12-10 28-12 42-6', light),
  },
  perm: {
    back: ({ main }) =>
      curls(
        [
          [56, 72, 16],
          [64, 52, 17],
          [80, 37, 17],
          [100, 31, 17],
          [120, 37, 17],
          [136, 52, 17],
          [145, 72, 16],
          [50, 92, 13],
          [150, 92, 13],
          [54, 108, 10],
          [147, 108, 10],
        ],
        main,
      ),
    front: ({ main, light }) =>
      curls(
        [
          [68, 62, 13],
          [82, 52, 13],
          [98, 48, 13],
          [114, 51, 13],
          [129, 60, 13],
          [60, 76, 9],
          [139, 76, 9],
        ],
        main,
      ) + line('M76 50c4-6 10-9 16-9M108 40c6 0 11 2 15 6', light),
  },
  curly: {
    back: ({ main }) => curls([...crown, [52, 96, 12], [148, 96, 12]], main),
    front: ({ main, light }) => curls(crown, main) + line('M80 44c6-5 12-7 18-7M112 39c6 1 11 4 15 8', light),
  },
  afro: {
    back: ({ main }) =>
      curls(
        [
          [100, 58, 48],
          [60, 66, 26],
          [140, 66, 26],
          [52, 88, 20],
          [148, 88, 20],
          [72, 36, 24],
          [128, 36, 24],
          [100, 26, 24],
        ],
        main,
      ),
    front: ({ main, light }) =>
      p('M57 86c-2-30 14-46 43-46s45 16 43 46c-6-14-13-20-20-22-14 4-32 4-46 0-7 2-14 8-20 22Z', main) +
      line('M70 34c6-6 14-10 22-12', light, 3),
  },
  locks: {
    back: ({ main, light }) =>
      `${p('M50 84C48 46 72 24 100 24s52 22 50 60l8 78c0 8-12 8-13 0l-5-50H60l-5 50c-1 8-13 8-13 0Z', main)}${line('M58 110l-6 50M66 118l-3 46M142 110l6 50M134 118l3 46', light, 3)}`,
    front: ({ main, light }) =>
      p('M56 90c-4-34 14-54 44-54s48 20 44 54c-5-14-12-24-22-30-14 6-32 6-44 0-10 6-17 16-22 30Z', main) +
      line('M82 42l-8 18M100 38v22M118 42l8 18', light, 2.5),
  },
  braids: {
    back: ({ main, light }) =>
      `${p('M52 92C48 50 72 26 100 26s52 24 48 66c-2 8-94 8-96 0Z', main)}${curls(
        [
          [48, 116, 9],
          [46, 132, 9],
          [45, 148, 8],
          [44, 162, 7],
          [152, 116, 9],
          [154, 132, 9],
          [155, 148, 8],
          [156, 162, 7],
        ],
        main,
      )}${curls(
        [
          [44, 172, 4],
          [156, 172, 4],
        ],
        light,
      )}`,
    front: ({ main, light }) =>
      p('M57 92c-4-34 14-56 44-56 29 0 47 22 43 56-6-20-20-34-43-38-24 4-38 18-44 38Z', main) +
      line('M100 38v16', light, 2),
  },
  tail: {
    back: ({ main, light }) =>
      `${p('M138 48c26 0 34 28 28 58-3 18-4 30 4 40-20 2-30-14-28-34 2-22-2-44-18-54Z', main)}${line('M150 66c8 12 8 28 5 44', light)}`,
    front: ({ main, light }) =>
      p('M56 90c-5-34 14-56 45-56s47 22 43 56c-5-20-18-34-42-36-24 0-40 14-46 36Z', main) +
      line('M74 56c8-7 18-10 28-10', light),
  },
  veil: {
    back: (_, { main, dark }) =>
      p('M42 104C34 46 66 16 100 16s66 30 58 88c-2 22 12 52 24 100H18c12-48 26-78 24-100Z', dark) +
      p('M46 104C39 48 68 20 100 20s61 28 54 84c-1 18 8 40 18 100H28c10-60 19-82 18-100Z', main),
    front: (_, { main, dark }) =>
      `<path fill-rule="evenodd" d="M48 100C42 50 68 22 100 22s58 28 52 78c-3 30-22 58-52 58S51 130 48 100Zm12-8c1 30 17 54 40 54s39-24 40-54c0-26-16-42-40-42S60 66 60 92Z" fill="${main}"/>${p('M58 122c8 22 22 36 42 36s34-14 42-36c10 22 8 50-6 66-22 16-58 14-74-2-12-16-13-44-4-64Z', main)}${line('M64 136c10 20 22 28 38 28 12 0 22-4 32-14M58 58c10-16 24-24 42-24', dark)}`,
  },
  wrap: {
    back: (_, { main, dark }) =>
      p('M54 72c-8-30 14-56 48-56s54 26 44 56Z', main) +
      p('M112 18c8-14 30-16 36-4 4 10-10 20-24 20Z', dark) +
      p('M108 20c-2-14 10-22 20-16 6 6 0 18-10 24Z', main),
    front: (_, { main, dark }) =>
      p('M53 82c-6-34 14-58 47-58s54 24 47 58c-12-16-28-22-47-22s-35 6-47 22Z', main) +
      line('M60 66c22-18 58-20 82-4M66 52c20-14 50-15 70-2M78 38c14-7 32-7 46 0', dark),
  },
  beanie: {
    back: ({ main }) => p('M52 92c0 18 4 28 10 34h76c6-6 10-16 10-34Z', main),
    front: ({ main }, { main: wool, dark }) =>
      p('M58 90c0-8 2-14 4-18h76c2 4 4 10 4 18-4-6-8-8-12-10H70c-4 2-8 4-12 10Z', main) +
      p('M54 70c-2-34 18-52 46-52s48 18 46 52c-14-7-30-9-46-9s-32 2-46 9Z', wool) +
      p('M51 62c14-9 32-12 49-12s35 3 49 12c3 6 3 14 0 20-14-8-32-11-49-11s-35 3-49 11c-3-6-3-14 0-20Z', dark) +
      `<circle cx="100" cy="15" r="8" fill="${dark}"/>`,
  },
  cap: {
    front: ({ main }, { main: cloth, dark }) =>
      p('M56 98c-4-10-4-18-2-26h12c-1 8-4 16-10 26Z', main) +
      p('M144 98c4-10 4-18 2-26h-12c1 8 4 16 10 26Z', main) +
      p('M53 72c-2-34 18-50 47-50s49 16 47 50c-30-10-64-10-94 0Z', cloth) +
      p('M48 74c22-16 84-18 108-2 8 6 6 12-2 10-34-9-70-8-102 1-8 2-10-4-4-9Z', dark),
  },
  beret: {
    back: ({ main }) => p('M50 96C46 56 70 34 100 34s54 22 50 62c-1 20-2 30-8 40H58c-7-10-8-22-8-40Z', main),
    front: ({ main, light }, { main: cloth, dark }) =>
      p('M57 92c-2-26 14-40 44-40 29 0 44 14 42 40-6-10-12-16-18-18-20 2-40 0-52-4-6 4-11 10-16 22Z', main) +
      line('M80 62c12-4 26-4 38 0', light) +
      p('M44 62c-8-26 24-44 62-42 34 2 58 18 48 36-10 12-30 6-50 6s-46 12-60 0Z', cloth) +
      p('M60 64c12-10 66-12 84-2-6 6-24 2-42 2s-32 6-42 0Z', dark) +
      `<path d="M102 20l3-9" stroke="${dark}" stroke-width="5" stroke-linecap="round"/>`,
  },
  straw: {
    front: ({ main }, { main: cloth, dark }) =>
      p('M56 98c-4-10-4-16-2-24h10c-1 8-3 15-8 24Z', main) +
      p('M144 98c4-10 4-16 2-24h-10c1 8 3 15 8 24Z', main) +
      p('M62 62c0-30 14-44 38-44s38 14 38 44Z', '#e6c77e') +
      p('M61 52c24-8 54-8 78 0l1 14c-24-8-56-8-80 0Z', cloth) +
      `<ellipse cx="100" cy="67" rx="70" ry="13" fill="#efd797"/>` +
      line('M36 68c40 12 88 12 128 0', dark, 1.6),
  },
} as const satisfies Record<string, Cut>
export type Hair = keyof typeof cuts

const cutOf = (hair: Hair): Cut => cuts[hair]
export const back: (hair: Hair, colour: HairTones, cloth: ThreadTones) => string = (hair, colour, cloth) =>
  cutOf(hair).back?.(colour, cloth) ?? ''
export const front: (hair: Hair, colour: HairTones, cloth: ThreadTones) => string = (hair, colour, cloth) =>
  cutOf(hair).front?.(colour, cloth) ?? ''
