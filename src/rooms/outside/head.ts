/** What a page says of itself to those who read from afar. Only to strangers: no machine comes as a member. */
import type { HeadPart } from '#platform/http/head-part.ts'
import type { PageView } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notAllowed } from '#platform/refusal.ts'
import { lookOf } from '#spaces'
import { isAiCrawler } from './crawlers.ts'
import { PreviewLines } from './head-views.tsx'
import { machineHeaders } from './machines.ts'
import { outsideWords } from './messages.en.ts'
import { machinesAt, whereOutside } from './public-places.ts'

export async function head(visit: Visit, view: PageView): Promise<HeadPart> {
  const { home, actor, lang } = visit
  if (actor.standing !== 'stranger') return {}
  const where = view.about && (await whereOutside(home, view.about, actor))
  const may = await machinesAt(home, where)
  // Asked by robots.txt, and refused to those that come by their own name.
  if (!may.ai && isAiCrawler(visit.headers['user-agent'])) throw notAllowed((asked) => outsideWords[asked].refused)
  const { name } = lookOf(home.settings)
  return {
    lines: PreviewLines({
      lang,
      home: name,
      title: view.title,
      description: view.description,
      canonical: view.canonical,
      written: view.about?.kind === 'conversation' ? where?.card.at : undefined,
    }),
    indexed: may.search,
    headers: machineHeaders({ ...may, search: may.search && view.indexed === true }),
  }
}
