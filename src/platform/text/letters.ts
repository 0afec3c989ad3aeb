/** Fewer letters than this are a guess about nothing: "ok", "Bravo Maya", "lol". */
const LETTERS = 12
/** A writing that one or two languages share needs fewer: こんにちは says enough. */
const OWN_SCRIPT =
  /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Thai}|\p{Script=Armenian}|\p{Script=Georgian}/u

/** Whether there is too little to tell a language by. What Markdown takes away only makes it less. */
export const saysTooLittle = (words: string): boolean =>
  !hasLetters(words, LETTERS) && !(hasLetters(words, 3) && OWN_SCRIPT.test(words))

function hasLetters(words: string, least: number): boolean {
  let count = 0
  for (const _ of words.matchAll(/\p{L}/gu)) if (++count >= least) return true
  return false
}
