/**
 * Signs that leave nothing on a page: blanks of every width, joiners, fillers, marks with nothing to stand on. They are kept
 * between others, where Persian and emoji need them; alone they make a title that nobody can read, or press.
 */
const UNSEEN = String.raw`\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800`
const seen = new RegExp(String.raw`[^${UNSEEN}\p{M}]`, 'u')
/** Blanks between words are seen by what they part. */
const unseen = new RegExp(String.raw`(?!\s)[${UNSEEN}]`, 'gu')

/** Whether nothing of it is seen. */
export const saysNothing = (text: string): boolean => !seen.test(text)

/** How long it looks: what is not seen does not make a word longer. */
export const seenLength = (text: string): number => text.replaceAll(unseen, '').trim().length
