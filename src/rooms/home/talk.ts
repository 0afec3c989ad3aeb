/** What is being said in the home, asked of the conversations room: bounded, and only what the reader may see. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'

export type Said = {
  readonly id: number
  readonly href: string
  readonly title: string
  readonly lang: string
  readonly kind: 'question' | 'discussion' | 'running'
  readonly audience: AudienceId
  readonly by: number | null
  readonly at: Date
  /** The last thing that was said in it, and how many others spoke since the moment asked about. */
  readonly last: { readonly by: number | null; readonly at: Date; readonly words: string; readonly opening: boolean }
  readonly others: number
  readonly answers: number
  readonly helped: boolean
  /** Where the list goes on after this one. */
  readonly place: string
}

/** The conversations of these audiences in which something was said last, newest first, after the place in the list. */
export async function lastSaid(
  _visit: Visit,
  _asked: { audiences: readonly AudienceId[]; since: Date | null; after: string | undefined; limit: number },
): Promise<{ said: readonly Said[]; after: string | undefined }> {
  return { said: [], after: undefined }
}

/** Questions of these audiences that nobody answered, those who wait longest within the last weeks first. */
export async function unanswered(_visit: Visit, _asked: { audiences: readonly AudienceId[]; limit: number }): Promise<readonly Said[]> {
  return []
}

/** The page where one writes in a group. */
export const writeIn = (slug: string): string => `/groups/${slug}/conversations/new`
