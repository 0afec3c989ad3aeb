/** What comes through the push service: shown, unless it is in front of the reader; pressed, it leads where it was said. */
import { scope, type Shown } from './scope.ts'
import { takeAway } from './shown.ts'
import { theReader } from './stores.ts'

/** As the home writes it. It says who and where, and nothing of what was written. */
export type PushedWords = {
  /** Whose it is: in a browser that somebody else uses by now it is shown to nobody. */
  readonly person: number
  readonly lang: string
  readonly title: string
  readonly body: string
  /** What is shown under the same one is replaced. */
  readonly tag: string
  readonly conversation: number | null
  readonly href: string
  /** It concerns them: it may sound again where an older one stands. */
  readonly aloud: boolean
  /** The conversations that still have something new; null when they are too many to say. */
  readonly waiting: readonly number[] | null
}

export async function show(told: PushedWords): Promise<void> {
  if ((await theReader()) !== String(told.person)) return
  if (told.waiting) await takeAway((conversation) => !told.waiting?.includes(conversation))
  if (told.conversation !== null && (await isInFront(told.person, told.conversation))) return
  const { title, body, tag, lang, href, aloud } = told
  const look = { body, tag, lang, icon: '/home/icons/192.png', renotify: aloud, data: href }
  await scope.registration.showNotification(title, look)
}

export async function goTo(pressed: Shown): Promise<void> {
  pressed.close()
  const there = new URL(String(pressed.data), location.origin)
  const windows = await scope.clients.matchAll({ type: 'window' })
  const open = windows.find(({ url }) => new URL(url).pathname === there.pathname)
  if (!open) return void (await scope.clients.openWindow(there.href))
  await (await open.focus()).navigate(there.href)
}

const ANSWERED_MS = 300

/** Pages say what they show to each other, for their live connection; the address of one is that which it was opened with. */
async function isInFront(person: number, conversation: number): Promise<boolean> {
  const windows = await scope.clients.matchAll({ type: 'window' })
  if (!windows.some((one) => one.visibilityState === 'visible')) return false
  const line = new BroadcastChannel(`foyer-live-${person}`)
  try {
    return await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), ANSWERED_MS)
      line.onmessage = ({ data }) => {
        if (data?.kind === 'wish' && data.wish.topics.includes(`conversation:${conversation}`)) resolve(true)
      }
      line.postMessage({ kind: 'who' })
    })
  } finally {
    line.close()
  }
}
