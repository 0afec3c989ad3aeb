/** The board: what is looked for, what is offered, the latest first. */
import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { atLeast } from '#platform/audiences.ts'
import { groupById } from '#spaces'
import { AdvicePage, BoardPage, type BoardProps } from './board-views.tsx'
import { boardFoot } from './gates.ts'
import { metLately, openWishes, toLookAt } from './list-store.ts'
import { aidWords } from './messages.en.ts'
import { numbersSaid } from './numbers-pages.ts'
import { isGuest } from './policy.ts'
import { shownWishes } from './showing.ts'
import { kinds, placeKeyOf, type Kind, type Wish } from './wish.ts'

const query = z.object({
  kind: z.enum(['needs', 'offers']).optional().catch(undefined),
  group: id.optional().catch(undefined),
  urgent: z.literal('yes').optional().catch(undefined),
  q: z.string().trim().min(1).max(80).optional().catch(undefined),
  after: id.optional().catch(undefined),
})
export type BoardQuery = z.output<typeof query>

/** Side by side, a few of each; of one kind alone, a page. */
const FEW = 10
const MANY = 30
const MET = 2
const MET_DAYS = 60
const MOST_TO_LOOK_AT = 20

const board = get('/aid', { who: 'members', query }, async (visit, { query: asked }): Promise<Answer> => {
  const { lang, home, actor } = visit
  const group = asked.group === undefined ? undefined : await groupById(home.db, actor, asked.group)
  const wanted = kinds.filter((kind) => asked.kind === undefined || asked.kind === `${kind}s`)
  const columns = await Promise.all(wanted.map((kind) => columnOf(visit, kind, asked)))
  const whole =
    asked.group === undefined && asked.q === undefined && asked.urgent === undefined && asked.after === undefined
  const [foot = []] = whole ? await fillSlot(visit, boardFoot, [{ query: {} }]) : [[]]
  const body = BoardPage({
    lang,
    asked,
    group: group?.name,
    columns,
    met: whole && asked.kind === undefined ? await metShown(visit) : [],
    waiting: await waitingHere(visit),
    said: whole ? await numbersSaid(visit) : [],
    foot,
    guest: isGuest(actor),
  })
  return page({ title: aidWords[lang].board.title, body, layout: 'wide' })
})

async function columnOf(visit: Visit, kind: Kind, asked: BoardQuery): Promise<BoardProps['columns'][number]> {
  const limit = asked.kind === undefined ? FEW : MANY
  const found = await openWishes(visit.home.db, visit.actor, {
    kind,
    group: asked.group,
    urgent: asked.urgent === 'yes',
    near: asked.q === undefined ? undefined : placeKeyOf(asked.q),
    after: asked.kind === undefined ? undefined : asked.after,
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  return { kind, wishes: await shownWishes(visit, shown), more: found.length > limit ? shown.at(-1)?.id : undefined }
}

/** What ended in a thank-you: a board that only asks makes people sad. */
async function metShown(visit: Visit): Promise<BoardProps['met']> {
  const since = new Date(visit.now.getTime() - MET_DAYS * 86_400_000)
  return shownWishes(visit, await metLately(visit.home.db, visit.actor, since, MET))
}

async function waitingHere(visit: Visit): Promise<Wish[]> {
  const { actor, home } = visit
  const moderated = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))
  return moderated.length === 0 ? [] : toLookAt(home.db, actor, moderated, MOST_TO_LOOK_AT)
}

const advice = get('/aid/advice', { who: 'members' }, async ({ lang }) =>
  page({ title: aidWords[lang].advice.title, body: AdvicePage({ lang }) }),
)

export const boardPages = [board, advice]
