/** A page as somebody walks it who has no mouse. */
import { expect, type Page } from '@playwright/test'

/**
 * Goes through a page with Tab, from its first stop to its last: each one shows that it has the focus, is not hidden under
 * a bar, and is passed once; the first leads to what the page is about.
 */
export async function expectKeyboardPasses(page: Page, must: typeof expect.soft = expect): Promise<void> {
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
  const stops: Stop[] = []
  for (let step = 0; step < 250; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopHere)
    if (stop === undefined || stops.some(({ nth }) => nth === stop.nth)) break
    stops.push(stop)
  }
  must(stops.length, `${page.url()}: stops`).toBeGreaterThan(3)
  must(stops[0]?.name, `${page.url()}: the first stop`).toMatch(/Aller au contenu|Skip to content/)
  must(stops.filter(({ shown }) => !shown).map(({ name }) => name), `${page.url()}: no sign of the focus`).toEqual([])
  must(stops.filter(({ covered }) => covered).map(({ name }) => name), `${page.url()}: hidden under something`).toEqual([])
  must(stops.map(({ nth }) => nth), `${page.url()}: the order of the page`).toEqual(stops.map(({ nth }) => nth).toSorted((a, b) => a - b))
}

type Stop = { readonly nth: number; readonly name: string; readonly shown: boolean; readonly covered: boolean }

/** In the browser: what has the focus, and whether one sees it. */
function stopHere(): Stop | undefined {
  const at = document.activeElement
  if (!at || at === document.body || at === document.documentElement) return undefined
  const drawn = [at, at.closest('label, .composer, form.search, .row, .button')].filter((one) => one !== null)
  const outlined = (one: Element, part?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one, part)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const beside = at.nextElementSibling
  const shown = drawn.some((one) => outlined(one) || outlined(one, '::after')) || (beside !== null && outlined(beside))
  // A link that goes on in a second line begins in the middle of the first.
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect()
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)]
  const above = document.elementFromPoint(x, y)
  const covered = !above || !(at.contains(above) || above.contains(at) || at.closest('label, .row')?.contains(above))
  const nth = [...document.querySelectorAll('*')].indexOf(at)
  return { nth, name: `${at.tagName} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)} ${at.getAttribute('name') ?? ''}`, shown, covered }
}
