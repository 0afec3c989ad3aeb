/** The page of the bell: its lines, and what one knows already. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { after, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { conversationSeen } from '#conversations'
import { cardOf, faceOf, peopleCards } from '#people'
import { groupsOf } from '#spaces'
import { readerOf } from './bell.ts'
import { digestQuestion } from './digest-asking.ts'
import { pageOfLines, type Line } from './lines.ts'
import { knowAll, knowLine, type Place } from './lines-store.ts'
import { notificationWords } from './messages.en.ts'
import { actorsOf, sayLine } from './saying.ts'
import { LinesPage, type ShownLine } from './views.tsx'

const LINES_ON_A_PAGE = 30

const list = get('/notifications', { who: 'members', query: z.object({ after }) }, async (visit, { query }) => {
  const { lang, now, zone } = visit
  const reader = readerOf(visit)
  if (!reader) throw notAllowed()
  const before = readPlace(query.after)
  const { lines, next } = await pageOfLines(visit.home.db, reader, before, LINES_ON_A_PAGE)
  const body = LinesPage({
    lang,
    clock: { now, zone, lang },
    first: before === undefined,
    lines: await dressed(visit, lines),
    older: next && `/notifications?after=${writePlace(next)}`,
    question: before === undefined ? await digestQuestion(visit, '/notifications') : undefined,
  })
  return page({ title: notificationWords[lang].list.title, body })
})

async function dressed({ home, lang, now }: Visit, lines: readonly Line[]): Promise<ShownLine[]> {
  const people = await peopleCards(home.db, [...new Set(lines.flatMap(actorsOf))], now)
  const groups = await groupsOf(home.db, [...new Set(lines.flatMap((line) => line.conversation.groupId ?? []))])
  const names = new Map([...people].map(([id, card]) => [id, card.name]))
  return lines.map((line) => ({
    ...line,
    said: sayLine(line, names, lang),
    face: faceOf(cardOf(people, actorsOf(line)[0] ?? 0)),
    group: groups.get(line.conversation.groupId ?? 0)?.name,
  }))
}

const knowingOne = post('/notifications/:id/knowing', { params: idParams }, async (visit, { params }) => {
  const conversation = found(await conversationSeen(visit.home.db, visit.actor, params.id))
  await knowLine(visit.home.db, personOf(visit.actor), conversation.id, visit.now)
  return seeOther('/notifications')
})

const knowingAll = post('/notifications/knowing', {}, async (visit) => {
  await knowAll(visit.home.db, personOf(visit.actor), visit.now)
  return seeOther('/notifications', notificationWords[visit.lang].list.allKnown)
})

const writePlace = ({ at, conversation }: Place): string => `${at.getTime()}.${conversation}`

function readPlace(text: string | undefined): Place | undefined {
  const parts = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '')
  return parts ? { at: new Date(Number(parts[1])), conversation: Number(parts[2]) } : undefined
}

export const bellPages = [list, knowingOne, knowingAll]
