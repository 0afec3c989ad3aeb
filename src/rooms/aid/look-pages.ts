/** Where a group or a space asks for it, its moderators look at needs and offers before everybody does. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { ticked } from '#platform/http/fields.ts'
import { post, seeOther } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { canFacilitate, groupBySlug, placeSettings, spaceBySlug } from '#spaces'
import { LookChoice } from './look-views.tsx'
import { aidWords } from './messages.en.ts'
import { looksFirst, setLooksFirst } from './places-store.ts'

const params = z.object({ slug: z.string().max(80) })
const body = z.object({ look: ticked })

const choosing = (kind: 'groups' | 'spaces') =>
  post(`/${kind}/:slug/first-look`, { params, body }, async (visit, input) => {
    const { actor, home, lang } = visit
    const bySlug = kind === 'groups' ? groupBySlug : spaceBySlug
    const place = found(await bySlug(home.db, actor, input.params.slug))
    ensure(canFacilitate(actor, place))
    await visit.act((ctx) => setLooksFirst(ctx.tx, place.audience, input.body.look))
    return seeOther(`/${kind}/${place.slug}/settings`, aidWords[lang].look.saved)
  })

export const lookPages = [choosing('groups'), choosing('spaces')]

export const lookSettings = fill(
  placeSettings,
  'whether moderators look first at needs and offers',
  ({ home, lang }, about) =>
    Promise.all(
      about.map(async (place) =>
        LookChoice({
          lang,
          action: `/${place.kind}s/${place.slug}/first-look`,
          on: await looksFirst(home.db, place.audience),
        }),
      ),
    ),
)
