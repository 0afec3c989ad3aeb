/** Verified information: adding, correcting, taking back. */
import { z } from 'zod'
import { id, idParams, line, lines } from '#platform/http/fields.ts'
import { clientKey, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { hrefOf, LONGEST_NOTE, LONGEST_PLACE, type Crisis, type Note } from './crisis.ts'
import { NoteFormPage } from './forms-views.tsx'
import { crisisWords } from './messages.en.ts'
import { isCorrected, noteById, notesOf } from './notes-store.ts'
import { addNote, correctNote, takeBackNote } from './noting.ts'
import { canAddNote, canChangeNote } from './policy.ts'
import { crisisSeen } from './store.ts'

const noteBody = z.object({ text: lines(LONGEST_NOTE, 3), source: line(LONGEST_PLACE), clientKey })
const noteParams = z.object({ id, note: id })

async function newPage(visit: Visit, crisisId: number, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  const crisis = found(await crisisSeen(home.db, actor, crisisId))
  if (!canAddNote(actor, crisis)) throw notAllowed()
  const [last] = await notesOf(home.db, crisis.id)
  const key = keyOf(retry, 'note', crisis.id, last?.id ?? 0, actor.person ?? 0)
  const body = NoteFormPage({ lang, crisis, ...retry, clientKey: key, note: undefined })
  return page({ title: crisisWords[lang].notes.add, body })
}

async function correctionPage(visit: Visit, params: z.output<typeof noteParams>, retry: Retry): Promise<Answer> {
  const { lang, actor } = visit
  const { crisis, note } = await changeable(visit, params)
  const typed = { text: note.text, source: note.source, ...retry.typed }
  const key = keyOf(retry, 'correction', note.id, actor.person ?? 0)
  const body = NoteFormPage({ lang, crisis, typed, problems: retry.problems, clientKey: key, note: note.id })
  return page({ title: crisisWords[lang].notes.correctTitle, body })
}

async function changeable(
  { home, actor }: Visit,
  params: z.output<typeof noteParams>,
): Promise<{ crisis: Crisis; note: Note }> {
  const crisis = found(await crisisSeen(home.db, actor, params.id))
  const note = found(await noteById(home.db, params.note))
  if (note.crisis !== crisis.id) found(undefined)
  if (!canChangeNote(actor, crisis, note, await isCorrected(home.db, note.id))) throw notAllowed()
  return { crisis, note }
}

const asking = get('/crisis/:id/notes/new', { who: 'members', params: idParams }, (visit, { params }) =>
  newPage(visit, params.id, nothingTyped),
)

const adding = post(
  '/crisis/:id/notes',
  { params: idParams, body: noteBody, again: (visit, { params }, retry) => newPage(visit, params.id, retry) },
  async (visit, { params, body: { clientKey: key, ...said } }) => {
    await visit.act((ctx) =>
      addNote(ctx, { crisis: params.id, ...said, clientKey: sentAs(key, [said.text, said.source]) }),
    )
    return seeOther(`${hrefOf(params)}#checked`, crisisWords[visit.lang].notes.done)
  },
)

const correction = get(
  '/crisis/:id/notes/:note/correction',
  { who: 'members', params: noteParams },
  (visit, { params }) => correctionPage(visit, params, nothingTyped),
)

const correcting = post(
  '/crisis/:id/notes/:note/correction',
  { params: noteParams, body: noteBody, again: (visit, { params }, retry) => correctionPage(visit, params, retry) },
  async (visit, { params, body: { clientKey: key, ...said } }) => {
    const clientKey = sentAs(key, [said.text, said.source])
    await visit.act((ctx) => correctNote(ctx, { crisis: params.id, note: params.note, ...said, clientKey }))
    return seeOther(`${hrefOf(params)}#checked`, crisisWords[visit.lang].notes.corrected)
  },
)

const takingBack = post('/crisis/:id/notes/:note/withdrawal', { params: noteParams }, async (visit, { params }) => {
  await visit.act((ctx) => takeBackNote(ctx, { crisis: params.id, note: params.note }))
  return seeOther(`${hrefOf(params)}#checked`, crisisWords[visit.lang].notes.takenBackDone)
})

export const notingPages = [asking, adding, correction, correcting, takingBack]
