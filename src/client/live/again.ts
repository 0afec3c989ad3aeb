/**
 * This page, as its reader would be given it now. What is theirs alone comes by the way of every page, where it is asked who
 * they are; over the live line comes no more than that it is time to look.
 */
const SOONEST_MS = 150
/** Those who have the same page open do not all ask in the same moment. */
const APART_MS = 350

/** Once the reader looks: what nobody has in front of them is not read. */
export async function thisPageAgain(): Promise<Document | undefined> {
  await new Promise((resolve) => setTimeout(resolve, SOONEST_MS + Math.random() * APART_MS))
  await inFront()
  const asked = location.href
  try {
    const answer = await fetch(asked, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected || asked !== location.href) return undefined
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    refreshBell(fresh)
    return fresh
  } catch {
    return undefined
  }
}

const inFront = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    look()
  })

/** What stands in front of the reader waits for them no more. */
function refreshBell(fresh: Document): void {
  const now = fresh.querySelector('[data-bell]')
  if (!(now instanceof HTMLElement)) return
  for (const bell of document.querySelectorAll<HTMLElement>('[data-bell]')) {
    bell.dataset['bell'] = now.dataset['bell'] ?? ''
    bell.classList.toggle('new', now.classList.contains('new'))
    for (const part of ['.bell-count', '.bell-said']) {
      const [here, there] = [bell.querySelector<HTMLElement>(part), now.querySelector<HTMLElement>(part)]
      if (!here || !there) continue
      here.textContent = there.textContent
      here.hidden = there.hidden
    }
  }
}
