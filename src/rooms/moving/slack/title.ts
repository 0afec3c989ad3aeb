import { excerpt, firstSentence, shorten } from '#platform/text/index.ts'

/** A title that says nothing ("Hi all!") is followed by the next sentence; a question always says something. */
const TOO_SHORT = 20
const LONGEST = 80
/** Characters in which a first sentence is found, however long the text. */
const ENOUGH = 2000

/** What a thread is called: the first thing said in it, as words. Empty for a picture without words. */
export function titleOf(markdown: string): string {
  const beginning = markdown.slice(0, ENOUGH)
  const sentence = firstSentence(beginning, LONGEST)
  if (sentence === '' || sentence.length >= TOO_SHORT || sentence.includes('?')) return sentence
  const whole = excerpt(beginning, 400)
  const at = whole.indexOf(sentence)
  const next = at < 0 ? '' : firstSentence(whole.slice(at + sentence.length), LONGEST)
  return next === '' ? sentence : shorten(`${sentence} ${next}`, LONGEST)
}
