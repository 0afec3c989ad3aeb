/** The people of an export, as somebody will meet them: nobody needs an e-mail address. */
import { idOf, isBot, nameOfUser, type Directory } from './directory.ts'
import { elementsOf } from './elements.ts'
import { address, fields, isFields, name, text, type Fields } from './guards.ts'
import type { Limits } from './limits.ts'

export type Person = {
  /** `slack:` and Slack's user id, or for an integration its bot id and the name it spoke under. */
  readonly source: string
  /** What others see; empty when the export does not say. */
  readonly name: string
  readonly handle: string
  readonly email?: string
  readonly title?: string
  readonly picture?: string
  readonly timeZone?: string
  readonly bot: boolean
  /** Closed by Slack's administrators. */
  readonly deactivated: boolean
  /** A guest of the workspace, bound to some channels. */
  readonly guest: boolean
  /** False for those who are known only by what they wrote. */
  readonly listed: boolean
}

export const sourceOf = (id: string): string => `slack:${id}`

/** Call after the survey, which finds those who are not in the list. */
export async function* peopleFrom(
  chunks: AsyncIterable<Buffer>,
  directory: Directory,
  limits: Limits,
): AsyncGenerator<Person> {
  const seen = new Set<string>()
  for await (const users of elementsOf(chunks, limits.record)) {
    for (const user of users) {
      const id = idOf(user)
      if (id === undefined || seen.has(id) || !isFields(user)) continue
      seen.add(id)
      yield personFrom(id, user)
    }
  }
  for (const [id, { name, bot }] of directory.found()) {
    yield { source: sourceOf(id), name, handle: '', bot, deactivated: false, guest: false, listed: false }
  }
}

function personFrom(id: string, user: Fields): Person {
  const profile = fields(user.profile)
  const email = emailIn(profile)
  const title = name(profile.title)
  const picture = address(profile.image_512, profile.image_192, profile.image_72)
  const timeZone = name(user.tz)
  return {
    source: sourceOf(id),
    name: nameOfUser(user),
    handle: name(user.name),
    ...(email && { email }),
    ...(title && { title }),
    ...(picture && { picture }),
    ...(timeZone && { timeZone }),
    bot: isBot(user),
    deactivated: user.deleted === true,
    guest: user.is_restricted === true || user.is_ultra_restricted === true,
    listed: true,
  }
}

export function emailIn(profile: Fields): string | undefined {
  const email = text(profile.email).trim()
  return /^[^\s@<>]+@[^\s@<>]+$/.test(email) && email.length <= 254 ? email : undefined
}
