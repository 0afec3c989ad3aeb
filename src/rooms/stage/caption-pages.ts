/** Captions once they were shown: read by whoever sees the gathering, in the order in which it was said. */
import { z } from 'zod'
import { id, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { captionsOf } from './captions-store.ts'
import { CaptionsPage } from './caption-views.tsx'
import { stageWords } from './messages.en.ts'
import { canLead } from './policy.ts'
import { hereOf } from './room-pages.ts'
import { hrefOf } from './stage.ts'
import { takeCaptionBack } from './taking-part.ts'

const reading = get('/gatherings/:id/live/captions', { params: idParams }, async (visit, { params }) => {
  const { home, actor, lang } = visit
  const here = await hereOf(visit, params.id)
  const body = CaptionsPage({
    lang,
    gathering: params.id,
    openedAt: here.room.openedAt,
    captions: await captionsOf(home.db, params.id),
    mayTakeBack: (by) => canLead(actor, here) || (by !== null && by === actor.person),
  })
  return page({ title: `${stageWords[lang].captions.title} · ${here.gathering.title}`, body })
})

const takingBack = post(
  '/gatherings/:id/live/captions/:caption/removal',
  { params: z.object({ id, caption: id }) },
  async (visit, { params }) => {
    await visit.act((ctx) => takeCaptionBack(ctx, params.id, params.caption))
    return seeOther(`${hrefOf(params.id)}/captions`)
  },
)

export const captionPages = [reading, takingBack]
