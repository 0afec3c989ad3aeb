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

/** Begins shortly before what was found, so that it is seen on a phone as well; where it was cut out of a text, that is said. */
export function cutMarked(found: string, text: string): string {
  const marked = fromNear(found)
  const words = marked.replaceAll(MARK_FROM, '').replaceAll(MARK_TO, '').trim()
  if (words === '') return marked
  const whole = text.trim()
  return `${marked === found && whole.startsWith(words.slice(0, ENOUGH)) ? '' : '… '}${marked}${whole.endsWith(words.slice(-ENOUGH)) ? '' : ' …'}`
}

/** About one line on a phone. */
const BEFORE = 40

function fromNear(marked: string): string {
  const near = marked.indexOf(MARK_FROM) - BEFORE
  if (near <= 0) return marked
  const space = marked.indexOf(' ', near)
  if (space !== -1 && space < near + BEFORE) return marked.slice(space + 1)
  // Where words are not parted, a letter outside of the common ones is two units, and is not cut in half.
  return marked.slice(/[\uDC00-\uDFFF]/.test(marked[near] ?? '') ? near + 1 : near)
}

/** Of its letters, to know the beginning and the end of a text again. */
const ENOUGH = 12
