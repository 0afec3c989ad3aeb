/** The way in for the very first person: a link that only who started the home can read. */
import type { Home } from '#platform/home.ts'
import { firstHostInvitation } from './invitation-store.ts'
import { wordOf } from './invitation.ts'
import { hasHost } from './store.ts'

const VALID_DAYS = 30

/** Undefined once the home has a host. The same link until it is used, so that an earlier print still works. */
export async function firstHostLink(home: Home, address: string, landsOn = '/welcome'): Promise<string | undefined> {
  if (await hasHost(home.db)) return undefined
  const id = await firstHostInvitation(home.db, new Date(home.now().getTime() + VALID_DAYS * 86_400_000), landsOn)
  return `${address}/join/${await wordOf(home, id)}`
}
