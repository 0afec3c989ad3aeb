/** A crisis that is over already, with what was known and told of it: for the demo, at the hours at which it was lived. */
import { recordAll, type Ctx } from '#platform/action.ts'
import { openAudience, type AudienceId } from '#platform/audiences.ts'
import { guessLanguage } from '#platform/text/index.ts'
import type { PersonId } from '#people'
import type { CrisisId } from './crisis.ts'
import { closed, noted, opened, storyTold } from './facts.ts'
import { insertNote } from './notes-store.ts'
import { insertCrisis, setClosed, setStory } from './store.ts'

type Done = { readonly by: PersonId; readonly at: Date }
export type PastCrisis = Done & {
  /** Where it was opened: the space, and the audience that its own stands in. */
  readonly space: number
  readonly within: AudienceId
  readonly title: string
  readonly place: string
  readonly message: string
  /** `corrects` is the place, in this list, of the one that was wrong. */
  readonly notes: readonly (Done & { readonly text: string; readonly source: string; readonly corrects?: number })[]
  readonly closed: Done
  readonly story: Done & { readonly text: string }
}

/** Asks nobody: whoever calls brings what was allowed where it happened. */
export async function bringCrisis(ctx: Ctx, past: PastCrisis): Promise<CrisisId> {
  const { title, place, message, space, by, at } = past
  const audience = await openAudience(ctx.tx, { reach: 'within', parent: past.within })
  const lang = await guessLanguage(`${title}\n\n${message}`)
  const words = { audience, space, public: false, title, place, message, lang }
  const id = await insertCrisis(ctx.tx, { ...words, openedBy: by, openedAt: at, clientKey: undefined })
  await recordAll(ctx, [{ ...opened(id, { space, public: false }), actor: by, at }])
  await bringNotes(ctx, id, past.notes)
  await setClosed(ctx.tx, id, past.closed)
  const { text, by: teller, at: toldAt } = past.story
  await setStory(ctx.tx, id, { story: text, lang: await guessLanguage(text), by: teller, at: toldAt })
  await recordAll(ctx, [
    { ...closed(id, {}), actor: past.closed.by, at: past.closed.at },
    { ...storyTold(id, {}), actor: teller, at: toldAt },
  ])
  return id
}

async function bringNotes(ctx: Ctx, crisis: CrisisId, notes: PastCrisis['notes']): Promise<void> {
  const ids: number[] = []
  for (const { text, source, by, at, corrects: nth } of notes) {
    const corrects = nth === undefined ? null : (ids[nth] ?? null)
    const lang = await guessLanguage(text)
    const note = await insertNote(ctx.tx, { crisis, corrects, text, source, lang, by, at, clientKey: undefined })
    ids.push(note)
    await recordAll(ctx, [{ ...noted(crisis, { note, corrects }), actor: by, at }])
  }
}
