/** In the browser: whether it can be told by its push service, and what happens when somebody presses the button. */

/** `iphone`: it can, once the home stands among its apps. */
export type StateHere = 'ready' | 'on' | 'refused' | 'failed' | 'iphone' | 'insecure' | 'unable'

const PATIENCE_MS = 15_000

export function stateHere(known: boolean): StateHere {
  if (!isSecureContext) return 'insecure'
  if (!('PushManager' in window && 'Notification' in window && 'serviceWorker' in navigator))
    return isIphone() ? 'iphone' : 'unable'
  if (Notification.permission === 'denied') return 'refused'
  return known && Notification.permission === 'granted' ? 'on' : 'ready'
}

/** An iPad says that it is a Mac, which has no screen to touch. */
const isIphone = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

/** Asks, if it has not been asked; tells the home where this browser is reached; and shows the page as it is then. */
export async function receiveHere(homeKey: string): Promise<StateHere> {
  try {
    if ((await Notification.requestPermission()) !== 'granted')
      return Notification.permission === 'denied' ? 'refused' : 'ready'
    const given = await Promise.race([subscribe(homeKey), tooLong()])
    const { endpoint = '', keys } = given.toJSON()
    const body = new URLSearchParams({ address: endpoint, p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' })
    const answer = await fetch('/me/notifications/devices', { method: 'POST', body })
    if (!answer.ok) return 'failed'
  } catch {
    return 'failed'
  }
  location.reload()
  return 'on'
}

/** The one that is there, if it was made for the keys that the home has now. */
async function subscribe(homeKey: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready
  const there = await pushManager.getSubscription()
  const its = there?.options.applicationServerKey
  if (there && its && written(its) === homeKey) return there
  await there?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: homeKey })
}

const written = (key: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(key)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => void setTimeout(() => reject(new Error('no answer')), PATIENCE_MS))
