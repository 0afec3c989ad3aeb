/** What a resource grew out of, as this reader may see it; whoever gave the answer is named where their words are read. */
import type { Visit } from '#platform/http/visit.ts'
import { readsCard } from '#platform/subjects.ts'
import { creditsOf } from '#recognition'
import type { Resource } from './resource.ts'

export type ShownSource = {
  readonly person: number | undefined
  /** Where the answer stands, for those who may read it. */
  readonly link: { readonly title: string; readonly href: string; readonly lang: string } | undefined
}

export async function shownSource({ home, actor }: Visit, { id, source }: Resource): Promise<ShownSource | undefined> {
  if (source === null) return undefined
  const [card] = (await home.house.subject(source.kind)?.cards(home.db, [source.id])) ?? []
  const [credits = []] = await creditsOf(home.db, { house: home.house, actor }, [{ kind: 'resource', id }])
  const read = card && !card.hidden && readsCard(actor, card) ? card : undefined
  return {
    person: credits.find(({ kind }) => kind === 'grew-from')?.person ?? read?.author ?? undefined,
    link: read && { title: read.title, href: read.url, lang: read.lang },
  }
}
