import { isLang, type Lang } from '#platform/i18n.ts'
import { sayTime, type TimeStyle } from '#ui/say-time.ts'

const styles: readonly TimeStyle[] = ['moment', 'short', 'day', 'date', 'hour', 'full']

/** The server speaks in the home's zone; here every moment is said again in the reader's. */
function sayAgain(root: ParentNode): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const lang = document.documentElement.lang
  if (!zone || !isLang(lang)) return
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-say]')) {
    const at = new Date(time.dateTime)
    const style = styles.find((one) => one === time.dataset['say'])
    if (!style || Number.isNaN(at.getTime())) continue
    const clock = { now: new Date(), zone, lang }
    write(time, sayTime(at, clock, style))
    if (time.title) time.title = sayTime(at, clock, 'full')
  }
  sayElsewhere(root, zone, lang)
}

/** The clock of another place is said where it shows another hour than the reader's own. */
function sayElsewhere(root: ParentNode, zone: string, lang: Lang): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-there]')) {
    const at = new Date(line.dataset['at'] ?? '')
    if (Number.isNaN(at.getTime())) continue
    const said = (there: string): string => sayTime(at, { now: at, zone: there, lang }, 'full')
    line.hidden = said(zone) === said(line.dataset['there'] ?? zone)
  }
}

/** Writing the same text again would wake the observer for nothing. */
const write = (time: HTMLTimeElement, text: string): void => {
  if (time.textContent !== text) time.textContent = text
}

sayAgain(document)
document.addEventListener('turbo:load', () => sayAgain(document))
// What arrives live brings its own moments.
new MutationObserver((changes) => {
  const arrived = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node instanceof HTMLElement)
  for (const node of arrived) if (node.parentElement) sayAgain(node.parentElement)
}).observe(document.documentElement, { childList: true, subtree: true })
