/** Keys for programs that send (OBS): made here, shown once, taken back. */
import { z } from 'zod'
import { id, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notAllowed } from '#platform/refusal.ts'
import { floorOf } from './floor.ts'
import type { Here } from './here.ts'
import { keysOf } from './keys-store.ts'
import { makeKey, takeKeyBack } from './keys.ts'
import { FreshKeyPage, KeysPage } from './key-views.tsx'
import { stageWords } from './messages.en.ts'
import { canLead } from './policy.ts'
import { hereOf } from './room-pages.ts'
import { hrefOf } from './stage.ts'

async function ledBy(visit: Visit, gathering: number): Promise<Here> {
  const here = await hereOf(visit, gathering)
  if (!canLead(visit.actor, here)) throw notAllowed()
  return here
}

const list = get('/gatherings/:id/live/keys', { who: 'members', params: idParams }, async (visit, { params }) => {
  const { lang, now, zone } = visit
  const { gathering } = await ledBy(visit, params.id)
  const keys = await keysOf(visit.home.db, params.id)
  const body = KeysPage({ lang, clock: { lang, now, zone }, gathering: params.id, keys })
  return page({ title: `${stageWords[lang].lead.keys} · ${gathering.title}`, body })
})

/** On a page of its own, kept nowhere: going back does not show it again. */
const making = post('/gatherings/:id/live/keys', { params: idParams }, async (visit, { params }) => {
  const { lang, origin } = visit
  const key = await visit.act((ctx) => makeKey(ctx, params.id))
  const body = FreshKeyPage({
    lang,
    gathering: params.id,
    server: `${origin}${hrefOf(params.id)}/publishing`,
    bearer: key,
  })
  return { ...page({ title: stageWords[lang].lead.keyTitle, body }), headers: { 'cache-control': 'no-store' } }
})

const revoking = post(
  '/gatherings/:id/live/keys/:key/removal',
  { params: z.object({ id, key: id }) },
  async (visit, { params }) => {
    const revoked = await visit.act((ctx) => takeKeyBack(ctx, params.id, params.key))
    const floor = floorOf(visit.home)
    // What it was sending ends with it.
    for (const held of floor.sending(params.id, { person: revoked.by, what: 'encoder' })) {
      floor.forget(held.leg)
      await floor.engine.close(held.leg)
    }
    return seeOther(`${hrefOf(params.id)}/keys`)
  },
)

export const keyPages = [list, making, revoking]
