/** What a page says of itself to those who read from afar. Only to strangers: no machine comes as a member. */
import type { HeadPart } from '#platform/http/head-part.ts'
import type { PageView } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { gatheringsByIds } from '#gatherings'
import { lookOf } from '#spaces'
import { FeedLines, PreviewLines } from './head-views.tsx'
import { machineHeaders } from './machines.ts'
import { machinesAt, whereOutside, type Where } from './public-places.ts'
import { postcardAddress, postcardOf } from './postcard-pages.ts'
import { refuseUnwelcome } from './refusing.ts'
import { structured } from './structured.ts'
import { structuredGathering } from './structured-gathering.ts'
import { toldOf } from './told.ts'

/** What a page is about that is about nothing else. */
const HOME_ITSELF = { kind: 'home', id: 1 } as const

export async function head(visit: Visit, view: PageView): Promise<HeadPart> {
  const { home, actor, lang } = visit
  if (actor.standing !== 'stranger') return {}
  const where = view.about && (await whereOutside(home, view.about, actor))
  const subject = where && view.about ? view.about : HOME_ITSELF
  const may = await machinesAt(home, where)
  refuseUnwelcome(visit, may)
  const { name } = lookOf(home.settings)
  return {
    lines: [
      ...FeedLines({ feed: feedOf(view, where), title: view.title }),
      ...PreviewLines({
        lang,
        home: name,
        title: view.title,
        description: view.description,
        canonical: view.canonical,
        picture: `${visit.origin}${postcardAddress(subject, await postcardOf(home, subject, where, actor))}`,
        written: view.about?.kind === 'conversation' ? where?.card.at : undefined,
      }),
    ],
    data: may.search && view.indexed ? await dataOf(visit, view.about) : undefined,
    indexed: may.search,
    headers: machineHeaders({ ...may, search: may.search && view.indexed === true }),
  }
}

async function dataOf({ home, origin, lang, now }: Visit, about: PageView['about']): Promise<object | undefined> {
  if (about?.kind === 'gathering') {
    const [gathering] = await gatheringsByIds(home.db, [about.id])
    return gathering && structuredGathering({ gathering, origin, home: lookOf(home.settings).name, now })
  }
  if (about?.kind !== 'conversation') return undefined
  const told = await toldOf(home, about.id, about.page ?? 1)
  return told && structured({ told, origin, lang })
}

/** Where a page can be followed, without the ending that says in which format. */
function feedOf({ about, indexed }: PageView, where: Where | undefined): string | undefined {
  if (about?.kind === 'home') return '/feed'
  if (!indexed || !about) return undefined
  if (about.kind === 'conversation') return `/conversations/${about.id}/feed`
  return about.kind === 'group' && where ? `${where.card.url}/feed` : undefined
}
