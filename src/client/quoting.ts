/** Words selected in a post can be quoted where one answers: what does it is fetched when somebody selects some. */

/** Long enough for a hand that is still selecting. */
const SETTLED = 200
const answering = '#reply textarea[data-editor]'

let timer: ReturnType<typeof setTimeout> | undefined
let shown = false

document.addEventListener('selectionchange', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void look(), SETTLED)
})

async function look(): Promise<void> {
  const range = wordsSelected()
  if (!range && !shown) return
  try {
    const { suggestQuoting } = await import('./writing/quoting.ts')
    shown = suggestQuoting(range)
  } catch {
    // Without the network, the whole post can be quoted from its menu later.
  }
}

/** Of one post, its author's own, where one may answer; what is out of sight for others is not repeated. */
function wordsSelected(): Range | undefined {
  const selection = getSelection()
  const words = bare(selection?.toString() ?? '')
  if (!selection || words === '') return undefined
  const range = selection.getRangeAt(0).cloneRange()
  const body = elementAt(range.startContainer)?.closest('.voices .post .body')
  if (!body || body.closest('.post')?.querySelector('.out-of-sight') || !document.querySelector(answering))
    return undefined
  // Three clicks select a paragraph as far as the beginning of what comes next.
  if (!body.contains(range.endContainer)) range.setEnd(body, body.childNodes.length)
  const isWhole = bare(range.toString()) === words
  return isWhole && !elementAt(range.commonAncestorContainer)?.closest('blockquote') ? range : undefined
}

const bare = (words: string): string => words.replaceAll(/\s/g, '')
const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)
