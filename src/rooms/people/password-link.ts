/** A link to choose a new password, for whoever has the machine: they could read the database anyway. */
import { randomBytes } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { endPasswordLinks, userByAddress } from './account-store.ts'
import { authOf } from './auth.ts'

/** As long as the one that goes by mail. */
export const LINK_MINUTES = 60

/** The path of the link; undefined when nobody signs in with this address. Earlier links end. */
export async function passwordLink(home: Home, address: string): Promise<string | undefined> {
  const user = await userByAddress(home.db, address.trim().toLowerCase())
  if (!user) return undefined
  await endPasswordLinks(home.db, user.email)
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await (await authOf(home)).$context
  // What better-auth itself writes before it hands the token to a letter.
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    expiresAt: new Date(home.now().getTime() + LINK_MINUTES * 60_000),
  })
  return `/reset/${token}`
}
