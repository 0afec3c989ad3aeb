/** What stands on the screen of a device, and ends with its reader. */
import { scope } from './scope.ts'

const ABOUT = /^conversation-(\d+)$/

/** Takes away what is about conversations that were read, or are no more. */
export async function takeAway(isOver: (conversation: number) => boolean): Promise<void> {
  for (const one of await scope.registration.getNotifications()) {
    const about = ABOUT.exec(one.tag)?.[1]
    if (about !== undefined && isOver(Number(about))) one.close()
  }
}

/** Whoever comes next is shown nothing of the one before, and told nothing: the push service forgets this browser. */
export async function fallSilent(): Promise<void> {
  for (const one of await scope.registration.getNotifications()) one.close()
  const given = await scope.registration.pushManager?.getSubscription()
  // A push service that does not answer holds nobody up at the door.
  void given?.unsubscribe().catch(() => undefined)
}
