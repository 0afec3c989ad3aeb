/** From the address somebody copied to what stands there, if we know it. */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import type { Subject } from '#platform/subjects.ts'
import { groupBySlug } from '#spaces'
import { thingAt } from './thing.ts'

/** An address of this house, whole; undefined for any other. A path alone is one of ours. */
export function ownAddress(typed: string, ours: readonly string[]): URL | undefined {
  const [first = 'http://localhost'] = ours
  try {
    const url = new URL(/^[\w.-]+\.[a-z]+(?::\d+)?\//i.test(typed) ? `https://${typed}` : typed, first)
    return /^https?:$/.test(url.protocol) && ours.some((origin) => new URL(origin).host === url.host) ? url : undefined
  } catch {
    return undefined
  }
}

/** The most precise first: a post in its conversation before the conversation. */
export function guessSubjects({ pathname, hash }: URL): Subject[] {
  const numbered = (kind: string, found: RegExpExecArray | null): Subject[] =>
    found?.[1] ? [{ kind, id: Number(found[1]) }] : []
  return [
    ...numbered('post', /^#post-(\d{1,15})$/.exec(hash)),
    ...numbered('post', /^\/posts\/(\d{1,15})(?:\/|$)/.exec(pathname)),
    ...numbered('conversation', /^\/conversations\/(\d{1,15})(?:-|\/|$)/.exec(pathname)),
    ...numbered('need', /^\/needs\/(\d{1,15})(?:\/|$)/.exec(pathname)),
    ...numbered('offer', /^\/offers\/(\d{1,15})(?:\/|$)/.exec(pathname)),
    ...numbered('thanks', /^\/thanks\/(\d{1,15})(?:\/|$)/.exec(pathname)),
    ...numbered('resource', /^\/library\/(\d{1,15})(?:-|\/|$)/.exec(pathname)),
    ...numbered('gathering', /^\/gatherings\/(\d{1,15})(?:-|\/|$)/.exec(pathname)),
    ...numbered('person', /^\/people\/(\d{1,15})(?:\/|$)/.exec(pathname)),
  ]
}

export async function subjectAt(db: Db, house: House, actor: Actor, url: URL): Promise<Subject | undefined> {
  for (const subject of guessSubjects(url)) if (await thingAt(db, house, subject)) return subject
  const slug = /^\/groups\/([a-z0-9-]{1,100})(?:\/|$)/.exec(url.pathname)?.[1]
  const group = slug === undefined ? undefined : await groupBySlug(db, actor, slug)
  return group && { kind: 'group', id: group.id }
}
