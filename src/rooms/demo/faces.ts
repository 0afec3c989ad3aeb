/** Forty faces. A few of the neighbours never put theirs up, as in life: they are drawn, and not hung. */
import type { Recipe } from './face.ts'

// prettier-ignore
export const faces: Readonly<Record<string, Recipe>> = {
  danielle: { paper: 'lilac', skin: 'milk', head: 'oval', hair: 'bob', colour: 'silver', eyes: 'calm', brows: 'thin', mouth: 'small', glasses: 'half gold', age: 2, earrings: 'gold', wears: 'jacket', in: 'navy', tilt: -2 },
  maya: { paper: 'peach', skin: 'olive', head: 'heart', hair: 'waves', colour: 'brown', eyes: 'bright', brows: 'raised', mouth: 'laugh', earrings: 'sea', wears: 'vee', in: 'ember', tilt: 4 },
  karim: { paper: 'water', skin: 'olive', head: 'square', hair: 'short', colour: 'black', eyes: 'dots', brows: 'bushy', nose: 'long', mouth: 'smile', beard: 'short', wears: 'shirt', in: 'sky', tilt: -3 },
  ines: { paper: 'ochre', skin: 'honey', head: 'oval', hair: 'knot', colour: 'chestnut', eyes: 'lashes', mouth: 'smile', freckles: true, wears: 'tee', in: 'leaf', tilt: 5 },
  odile: { paper: 'sage', skin: 'peach', head: 'round', hair: 'perm', colour: 'white', eyes: 'laughing', brows: 'thin', nose: 'button', mouth: 'smile', glasses: 'round blue', age: 2, wears: 'cardigan', in: 'lilac', tilt: -4 },
  nadege: { paper: 'sky', skin: 'cocoa', head: 'heart', hair: 'braids', colour: 'black', eyes: 'bright', nose: 'broad', mouth: 'grin', earrings: 'gold', wears: 'hood', in: 'mustard', tilt: 3 },
  gerard: { paper: 'sand', skin: 'peach', head: 'square', hair: 'bald', colour: 'silver', eyes: 'aside', brows: 'gruff', nose: 'broad', mouth: 'gruff', beard: 'moustache', age: 2, wears: 'overalls', in: 'navy', tilt: -2 },
  mireille: { paper: 'rose', skin: 'milk', head: 'oval', hair: 'pixie', colour: 'red', eyes: 'lashes', brows: 'raised', nose: 'pointed', mouth: 'lips', glasses: 'cat red', age: 1, wears: 'roll', in: 'ink', tilt: 2 },
  yannick: { paper: 'dusk', skin: 'peach', head: 'round', hair: 'cap', colour: 'chestnut', cloth: 'navy', eyes: 'laughing', brows: 'bushy', nose: 'button', mouth: 'grin', beard: 'stubble', age: 1, wears: 'stripes', in: 'navy', tilt: -5 },
  amina: { paper: 'cream', skin: 'honey', head: 'oval', hair: 'veil', colour: 'brown', cloth: 'sea', eyes: 'lashes', mouth: 'smile', wears: 'tee', in: 'sea', tilt: 2 },
  tom: { paper: 'sage', skin: 'milk', head: 'long', hair: 'quiff', colour: 'blond', eyes: 'bright', brows: 'raised', nose: 'pointed', mouth: 'crooked', freckles: true, wears: 'hood', in: 'brick', tilt: 6 },
  sam: { paper: 'water', skin: 'milk', head: 'long', hair: 'receding', colour: 'red', eyes: 'calm', nose: 'long', mouth: 'grin', beard: 'full', glasses: 'square ink', age: 1, wears: 'roll', in: 'leaf', tilt: -4 },
  fatou: { paper: 'ochre', skin: 'ebony', head: 'oval', hair: 'wrap', colour: 'black', cloth: 'ember', eyes: 'bright', nose: 'broad', mouth: 'lips', earrings: 'gold', wears: 'vee', in: 'sea', tilt: 3 },
  lucas: { paper: 'dusk', skin: 'honey', head: 'oval', hair: 'floppy', colour: 'brown', eyes: 'dots', nose: 'small', mouth: 'crooked', wears: 'hood', in: 'ink', tilt: -6 },
  pilar: { paper: 'clay', skin: 'olive', head: 'round', hair: 'bun', colour: 'black', eyes: 'lashes', brows: 'raised', mouth: 'lips', earrings: 'ember', age: 1, wears: 'vee', in: 'wine', tilt: -3 },
  samir: { paper: 'sand', skin: 'olive', head: 'long', hair: 'short', colour: 'pepper', eyes: 'calm', brows: 'bushy', nose: 'long', mouth: 'small', beard: 'stubble', glasses: 'round ink', age: 1, wears: 'cardigan', in: 'brick', tilt: 2 },
  nour: { paper: 'rose', skin: 'honey', head: 'heart', hair: 'veil', colour: 'brown', cloth: 'pink', eyes: 'calm', nose: 'small', mouth: 'smile', wears: 'tee', in: 'wine', tilt: -4 },
  elise: { paper: 'lilac', skin: 'milk', head: 'heart', hair: 'tail', colour: 'straw', eyes: 'calm', brows: 'thin', nose: 'button', mouth: 'small', wears: 'stripes', in: 'ember', tilt: 5 },
  bruno: { paper: 'sage', skin: 'peach', head: 'square', hair: 'beanie', colour: 'brown', cloth: 'mustard', eyes: 'dots', brows: 'straight', nose: 'broad', mouth: 'grin', beard: 'full', age: 1, wears: 'shirt', in: 'brick', tilt: -2 },
  josette: { paper: 'peach', skin: 'milk', head: 'round', hair: 'perm', colour: 'silver', eyes: 'laughing', brows: 'thin', nose: 'button', mouth: 'lips', age: 2, earrings: 'white', wears: 'cardigan', in: 'pink', tilt: 4 },
  noe: { paper: 'water', skin: 'peach', head: 'long', hair: 'knot', colour: 'chestnut', eyes: 'bright', nose: 'pointed', mouth: 'grin', beard: 'stubble', wears: 'tee', in: 'mustard', tilt: -5 },
  celine: { paper: 'cream', skin: 'peach', head: 'oval', hair: 'fringe', colour: 'brown', eyes: 'dots', mouth: 'smile', glasses: 'square blue', wears: 'shirt', in: 'ember', tilt: 3 },
  moussa: { paper: 'ochre', skin: 'ebony', head: 'oval', hair: 'buzz', colour: 'black', eyes: 'bright', nose: 'broad', mouth: 'laugh', wears: 'apron', in: 'ember', tilt: -3 },
  paul: { paper: 'rose', skin: 'honey', head: 'round', hair: 'short', colour: 'pepper', eyes: 'laughing', brows: 'straight', nose: 'button', mouth: 'smile', age: 1, wears: 'apron', in: 'ink', tilt: 2 },
  agathe: { paper: 'sky', skin: 'milk', head: 'heart', hair: 'beret', colour: 'teal', cloth: 'ember', eyes: 'lashes', mouth: 'crooked', freckles: true, wears: 'scarf', in: 'mustard', tilt: -6 },
  raymond: { paper: 'sage', skin: 'peach', head: 'long', hair: 'straw', colour: 'white', cloth: 'leaf', eyes: 'aside', brows: 'bushy', nose: 'long', mouth: 'gruff', beard: 'short', age: 2, wears: 'overalls', in: 'leaf', tilt: 3 },
  sofia: { paper: 'plum', skin: 'honey', head: 'oval', hair: 'long', colour: 'brown', eyes: 'bright', mouth: 'smile', earrings: 'gold', wears: 'tee', in: 'cream', tilt: 4 },
  thierry: { paper: 'dusk', skin: 'peach', head: 'square', hair: 'receding', colour: 'grey', eyes: 'aside', brows: 'straight', nose: 'broad', mouth: 'gruff', age: 1, wears: 'jacket', in: 'ink' },
  clement: { paper: 'clay', skin: 'peach', head: 'square', hair: 'buzz', colour: 'brown', eyes: 'dots', brows: 'straight', nose: 'broad', mouth: 'grin', beard: 'stubble', wears: 'tee', in: 'navy', tilt: -3 },
  helene: { paper: 'sand', skin: 'milk', head: 'oval', hair: 'bob', colour: 'chestnut', eyes: 'calm', brows: 'soft', mouth: 'small', age: 1, glasses: 'round red', wears: 'scarf', in: 'sea', tilt: 3 },
  ousmane: { paper: 'peach', skin: 'cocoa', head: 'round', hair: 'shaved', colour: 'black', eyes: 'dots', brows: 'soft', nose: 'broad', mouth: 'smile', beard: 'goatee', glasses: 'square ink', wears: 'shirt', in: 'mustard', tilt: -4 },
  chloe: { paper: 'water', skin: 'milk', head: 'oval', hair: 'curly', colour: 'red', eyes: 'bright', brows: 'raised', nose: 'button', mouth: 'grin', freckles: true, wears: 'overalls', in: 'sea', tilt: 6 },
  viktor: { paper: 'sky', skin: 'milk', head: 'square', hair: 'buzz', colour: 'blond', eyes: 'calm', brows: 'straight', nose: 'pointed', mouth: 'small', wears: 'jacket', in: 'brick', tilt: -2 },
  jeanpaul: { paper: 'ochre', skin: 'peach', head: 'round', hair: 'cap', colour: 'grey', cloth: 'leaf', eyes: 'laughing', brows: 'bushy', nose: 'broad', mouth: 'smile', beard: 'moustache', age: 2, wears: 'shirt', in: 'navy', tilt: 2 },
  maeva: { paper: 'rose', skin: 'copper', head: 'oval', hair: 'long', colour: 'black', eyes: 'laughing', nose: 'broad', mouth: 'laugh', earrings: 'pink', wears: 'tee', in: 'sea', tilt: -4 },
  ludo: { paper: 'lilac', skin: 'peach', head: 'round', hair: 'floppy', colour: 'chestnut', eyes: 'dots', brows: 'raised', nose: 'button', mouth: 'grin', beard: 'stubble', glasses: 'round ink', wears: 'tee', in: 'leaf', tilt: 5 },
  annick: { paper: 'cream', skin: 'milk', head: 'oval', hair: 'bun', colour: 'silver', eyes: 'dots', brows: 'thin', nose: 'pointed', mouth: 'crooked', age: 2, glasses: 'half ink', earrings: 'lilac', wears: 'roll', in: 'wine', tilt: -3 },
  rachid: { paper: 'clay', skin: 'olive', head: 'square', hair: 'receding', colour: 'silver', eyes: 'laughing', brows: 'bushy', nose: 'long', mouth: 'grin', beard: 'moustache', age: 2, wears: 'vee', in: 'leaf', tilt: 3 },
  lea: { paper: 'sage', skin: 'honey', head: 'oval', hair: 'curly', colour: 'brown', eyes: 'bright', mouth: 'smile', earrings: 'mustard', wears: 'overalls', in: 'brick', tilt: -3 },
  zed: { paper: 'dusk', skin: 'peach', head: 'oval', hair: 'beanie', colour: 'black', cloth: 'ink', eyes: 'aside', mouth: 'crooked', wears: 'hood', in: 'ink' },
}

/** Drawn, and not hung. */
export const withoutPicture: ReadonlySet<string> = new Set(['zed', 'thierry', 'chloe', 'helene', 'paul'])
