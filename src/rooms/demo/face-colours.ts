/** The box of colours: warm, few, and none that shouts at 24 pixels. */
export const papers = {
  peach: '#f5cdb0',
  sand: '#ecdcbb',
  sage: '#cbd8b9',
  sky: '#c2d9df',
  rose: '#efc9c6',
  ochre: '#f1d596',
  lilac: '#d9cfe6',
  clay: '#e5ae93',
  water: '#aed3cb',
  cream: '#f6e9d2',
  plum: '#cdaebf',
  dusk: '#a9b8cf',
} as const
export type Paper = keyof typeof papers

/** `line` draws the nose and the years; `shade` is the neck under the chin. */
export const skins = {
  milk: { tone: '#f8dcc8', shade: '#e9bfa5', line: '#c98d70', blush: '#ee9a83' },
  peach: { tone: '#f2c8a9', shade: '#dfa983', line: '#b9794f', blush: '#e68468' },
  honey: { tone: '#e3ae82', shade: '#cb9065', line: '#9d653d', blush: '#d9704f' },
  olive: { tone: '#d29a6d', shade: '#b67d52', line: '#885531', blush: '#c8603f' },
  copper: { tone: '#b4774c', shade: '#965d37', line: '#6b3f22', blush: '#b04f33' },
  cocoa: { tone: '#8a5636', shade: '#6f4228', line: '#4c2a17', blush: '#96402a' },
  ebony: { tone: '#69402a', shade: '#52301f', line: '#33190d', blush: '#853526' },
} as const
export type Skin = keyof typeof skins
export type SkinTones = (typeof skins)[Skin]

export const hairs = {
  black: { main: '#2a2220', light: '#443833', brow: '#241d1b' },
  brown: { main: '#5a3826', light: '#76492f', brow: '#4a2e1f' },
  chestnut: { main: '#8a4f2d', light: '#a8653b', brow: '#6f3f24' },
  blond: { main: '#d9a95a', light: '#e8c27c', brow: '#a97f3f' },
  straw: { main: '#ecd08c', light: '#f5e0ab', brow: '#b8965a' },
  red: { main: '#c2552b', light: '#da7142', brow: '#93401f' },
  grey: { main: '#a7a29d', light: '#c2beb9', brow: '#7d7873' },
  silver: { main: '#d8d5d0', light: '#ebe8e4', brow: '#9b9690' },
  white: { main: '#f4f1ec', light: '#ffffff', brow: '#bdb7ae' },
  pepper: { main: '#5f5a57', light: '#827c78', brow: '#494441' },
  teal: { main: '#2f7f7a', light: '#4a9f98', brow: '#3a2a22' },
} as const
export type HairColour = keyof typeof hairs
export type HairTones = (typeof hairs)[HairColour]

export const threads = {
  ember: { main: '#c8502a', dark: '#a33d1d' },
  navy: { main: '#33475f', dark: '#263649' },
  leaf: { main: '#5d7f51', dark: '#48663e' },
  mustard: { main: '#d7a13a', dark: '#b5832a' },
  cream: { main: '#f4ead8', dark: '#dccdb2' },
  wine: { main: '#7d3346', dark: '#622636' },
  sea: { main: '#3f7f8c', dark: '#316671' },
  ink: { main: '#3a332f', dark: '#292421' },
  lilac: { main: '#8c78ac', dark: '#715f90' },
  brick: { main: '#a9573d', dark: '#8b442e' },
  sky: { main: '#8fb4c9', dark: '#7299af' },
  pink: { main: '#dd8f8f', dark: '#c37474' },
  white: { main: '#fbf8f3', dark: '#e3dccf' },
  gold: { main: '#e2b144', dark: '#c39130' },
} as const
export type Thread = keyof typeof threads
export type ThreadTones = (typeof threads)[Thread]
