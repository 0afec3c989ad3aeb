/** Scenes for the tests of files: somebody brings one, and the home reads it. */
import { until } from '#test/eventually.ts'
import type { Reply, Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'
import { filesWaiting } from './file-store.ts'

export type Bringing = {
  readonly title?: string
  readonly text?: string
  readonly shelf?: string
  readonly editing?: string
  readonly clientKey?: string
}

export function formWith(
  name: string,
  content: Buffer | string,
  { shelf = 'home', editing = 'authors', ...typed }: Bringing = {},
): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries({ title: '', text: '', tags: '', ...typed, shelf, editing }))
    form.set(field, value)
  form.set('file', new Blob([Buffer.from(content)]), name)
  return form
}

export const bring = (
  at: World,
  who: Somebody,
  name: string,
  content: Buffer | string,
  typed: Bringing = {},
): Promise<Reply> => at.as(who).send('/library/files', formWith(name, content, typed))

/** Brings one that is taken; answers the number of its resource. */
export async function brought(
  at: World,
  who: Somebody,
  name: string,
  content: Buffer | string,
  typed: Bringing = {},
): Promise<number> {
  const reply = await bring(at, who, name, content, typed)
  const id = Number(/^\/library\/(\d+)/.exec(reply.location)?.[1])
  if (!id)
    throw new Error(
      `${name} was not taken: ${reply.status} ${/class="note bad[^]*?<\/ul>/.exec(reply.text)?.[0] ?? reply.text.slice(0, 300)}`,
    )
  return id
}

/** Waits until the home has read all that was brought, and search has heard of it. */
export async function readAll(at: World): Promise<void> {
  await until(async () => (await filesWaiting(at.home.db)).length === 0)
  await at.home.settled()
}
