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
import { addressesOf } from './called.ts'
import { digestQuestion } from './digest-asking.ts'
import type { Line } from './lines.ts'
import { knowAll, knowLine } from './lines-store.ts'
import { notificationWords } from './messages.en.ts'
import { saidNow, type NoteLine } from './notes.ts'
import { knowAllNotes, knowNote, noteOf } from './notes-store.ts'
import { actorsOf, sayLine } from './saying.ts'
import { pageOfTold, readPlace, writePlace } from './told-page.ts'
import { LinesPage, type ShownTold } from './views.tsx'

const LINES_ON_A_PAGE = 30

const list = get('/notifications', { who: 'members', query: z.object({ after }) }, async (visit, { query }) => {
  const { lang, now, zone } = visit
  const reader = readerOf(visit)
  if (!reader) throw notAllowed()
  const before = readPlace(query.after)
  const { lines, notes, next } = await pageOfTold(visit.home, { reader, lang }, before, LINES_ON_A_PAGE)
  const body = LinesPage({
    lang,
    clock: { now, zone, lang },
    first: before === undefined,
    told: await dressed(visit, lines, notes),
    older: next && `/notifications?after=${writePlace(next)}`,
    question: before === undefined ? await digestQuestion(visit, '/notifications') : undefined,
  })
  return page({ title: notificationWords[lang].list.title, body })
})

async function dressed(
  { home, lang, now }: Visit,
  lines: readonly Line[],
  notes: readonly NoteLine[],
): Promise<ShownTold[]> {
  const doers = [...lines.flatMap(actorsOf), ...notes.flatMap(({ by }) => by ?? [])]
  const people = await peopleCards(home.db, [...new Set(doers)], now)
  const groups = await groupsOf(home.db, [...new Set(lines.flatMap((line) => line.conversation.groupId ?? []))])
  const names = new Map([...people].map(([id, card]) => [id, card.name]))
  const addresses = await addressesOf(home, lines)
  const told: ShownTold[] = [
    ...lines.map((line) => ({
      ...line,
      href: addresses(line),
      said: sayLine(line, names, lang),
      face: faceOf(cardOf(people, actorsOf(line)[0] ?? 0)),
      group: groups.get(line.conversation.groupId ?? 0)?.name,
    })),
    ...notes.map((note) => ({
      note,
      at: note.at,
      unread: note.unread,
      said: note.said(names.get(note.by ?? 0) ?? '—'),
      face: faceOf(cardOf(people, note.by ?? 0)),
    })),
  ]
  return told.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Whoever goes by keyboard stays at that line. */
const knowingOne = post('/notifications/:id/knowing', { params: idParams }, async (visit, { params }) => {
  const conversation = found(await conversationSeen(visit.home.db, visit.actor, params.id))
  await knowLine(visit.home.db, personOf(visit.actor), conversation.id, visit.now)
  return seeOther(`/notifications#told-${conversation.id}`)
})

/** The way from the bell: whoever goes there knows of it. */
const goingToNote = get('/notifications/notes/:id', { who: 'members', params: idParams }, async (visit, { params }) => {
  const reader = readerOf(visit)
  if (!reader) throw notAllowed()
  const { db, house } = visit.home
  const row = found(await noteOf(db, reader.person, params.id))
  await knowNote(db, reader.person, params.id, visit.now)
  const [note] = await saidNow({ db, house, actor: reader, lang: visit.lang }, [row])
  return seeOther(found(note).href)
})

const knowingNote = post('/notifications/notes/:id/knowing', { params: idParams }, async (visit, { params }) => {
  await knowNote(visit.home.db, personOf(visit.actor), params.id, visit.now)
  return seeOther(`/notifications#told-note-${params.id}`)
})

const knowingAll = post('/notifications/knowing', {}, async (visit) => {
  await knowAll(visit.home.db, personOf(visit.actor), visit.now)
  await knowAllNotes(visit.home.db, personOf(visit.actor), visit.now)
  return seeOther('/notifications', notificationWords[visit.lang].list.allKnown)
})

export const bellPages = [list, goingToNote, knowingNote, knowingOne, knowingAll]
