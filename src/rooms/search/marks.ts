import { MARK_FROM, MARK_TO } from './finding-store.ts'

/** What was found, and the words around it. Nothing of it is markup: it is escaped like any text. */
export function marksIn(marked: string): { readonly found: boolean; readonly words: string }[] {
  return marked
    .split(MARK_FROM)
    .flatMap((part, at) => {
      const [inside = '', outside] = part.split(MARK_TO)
      return at === 0 || outside === undefined
        ? [{ found: false, words: part.replaceAll(MARK_TO, '') }]
        : [
            { found: true, words: inside },
            { found: false, words: outside },
          ]
    })
    .filter(({ words }) => words !== '')
}

/** Where it was cut out of the middle of a text, that is said. */
export function cutMarked(marked: string, text: string): string {
  const words = marked.replaceAll(MARK_FROM, '').replaceAll(MARK_TO, '').trim()
  if (words === '') return marked
  const whole = text.trim()
  return `${whole.startsWith(words.slice(0, ENOUGH)) ? '' : '… '}${marked}${whole.endsWith(words.slice(-ENOUGH)) ? '' : ' …'}`
}

/** Of its letters, to know the beginning and the end of a text again. */
const ENOUGH = 12
