/** What was recorded after a replay was published: looked at by those who made it, joined to it or let go by its hosts. */
import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { joinRest, leaveOutRest } from './joining.ts'
import { replayWords } from './messages.en.ts'
import { RestPage } from './part-views.tsx'
import { canTendReplay } from './policy.ts'
import { readTimeline } from './reading.ts'
import { hrefOf } from './replay.ts'
import { seeReplay } from './seen.ts'
import { partsOf } from './store.ts'

const params = z.object({ id, part: id })

const rest = get(
  '/gatherings/:id/replay/parts/:part',
  { params },
  async (visit, { params: { id: gathering, part } }) => {
    const { home, actor, now, lang, zone } = visit
    const seen = await seeReplay({ tx: home.db, actor, now }, gathering)
    const known = (await partsOf(home.db, gathering)).find(
      (one) => one.id === part && one.keptAt !== null && one.joinedAt === null,
    )
    const one = found(seen.makes ? known : undefined)
    const { timeline } = await readTimeline(visit, { ...seen, part: one })
    const title = replayWords[lang].rest.title
    const tends = canTendReplay(actor, seen.gathering)
    return page({ title, body: RestPage({ lang, clock: { lang, now, zone }, gathering: seen.gathering, part: one, timeline, tends }), layout: 'wide' }) // prettier-ignore
  },
)

const joining = post(
  '/gatherings/:id/replay/parts/:part/joining',
  { params },
  async (visit, { params: { id: gathering, part } }) => {
    await visit.act((ctx) => joinRest(ctx, gathering, part))
    return seeOther(hrefOf(gathering), replayWords[visit.lang].rest.joined)
  },
)

const leaving = post(
  '/gatherings/:id/replay/parts/:part/removal',
  { params },
  async (visit, { params: { id: gathering, part } }) => {
    await visit.act((ctx) => leaveOutRest(ctx, gathering, part))
    return seeOther(hrefOf(gathering), replayWords[visit.lang].rest.leftOut)
  },
)

export const partPages = [rest, joining, leaving]
