/** The page of a live room; and the same as data, for whoever has no live connection. */
import { idParams } from '#platform/http/fields.ts'
import { get, page, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lookIn, type Here } from './here.ts'
import { stageWords } from './messages.en.ts'
import { LiveRoomPage } from './room-views.tsx'
import { readScene } from './scene-read.ts'

export const hereOf = ({ home, actor, now }: Visit, id: number): Promise<Here> =>
  lookIn({ tx: home.db, actor, now }, id)

const room = get('/gatherings/:id/live', { params: idParams }, async (visit, { params }) => {
  const here = await hereOf(visit, params.id)
  const scene = await readScene(visit, here)
  const { title } = here.gathering
  return page({ title: stageWords[visit.lang].title({ title }), body: LiveRoomPage({ scene }), layout: 'evening' })
})

const state = get('/gatherings/:id/live/state', { params: idParams }, async (visit, { params }) => {
  const { room: told, questions, polls, lines } = await readScene(visit, await hereOf(visit, params.id))
  return raw('application/json', JSON.stringify({ room: told, questions, polls, lines }), {
    'cache-control': 'no-store',
  })
})

export const roomPages = [room, state]
