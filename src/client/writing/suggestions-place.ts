/** Puts the list under the caret, or over it where there is more room: never on the words that are being typed. */
import type { Caret } from './caret.ts'

const AIR = 6
/** Two and a half rows: enough to see that there are more. */
const LEAST = 110

export function standBeside(list: HTMLElement, caret: Caret): void {
  const box = list.offsetParent?.getBoundingClientRect()
  if (!box) return
  const { top, bottom } = inSight()
  const [under, over] = [bottom - caret.bottom - AIR, caret.top - top - AIR]
  const { style } = list
  style.maxHeight = ''
  const wanted = list.offsetHeight
  const goesUnder = under >= Math.min(wanted, LEAST) || under >= over
  style.maxHeight = `${Math.max(LEAST, goesUnder ? under : over)}px`
  style.top = goesUnder ? `${caret.bottom - box.top + AIR}px` : ''
  style.bottom = goesUnder ? '' : `${box.bottom - caret.top + AIR}px`
  style.left = `${Math.max(0, Math.min(caret.left - box.left, box.width - list.offsetWidth))}px`
}

/** What a phone's keyboard and the bars of the house leave. */
function inSight(): { readonly top: number; readonly bottom: number } {
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {}
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
  const thumb = document.querySelector('.thumb')?.getBoundingClientRect()
  const end = offsetTop + height
  return { top: Math.max(offsetTop, bar), bottom: thumb?.height ? Math.min(end, thumb.top) : end }
}
