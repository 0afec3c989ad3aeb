/** What people photographed, drawn by us: four pictures of 1,200 by 800, in the colours of the faces. */
import { cat, courgette, fuseBox, poster } from './drawings-drawn.ts'

/** By the name that a chapter gives: `![un chat](dessin:chat)`. */
export const drawings: ReadonlyMap<string, () => string> = new Map([
  ['chat', cat],
  ['courgette', courgette],
  ['tableau', fuseBox],
  ['affiche', poster],
])

/** As written in a chapter. */
export const DRAWN = /\]\(dessin:([a-z]+)\)/g
