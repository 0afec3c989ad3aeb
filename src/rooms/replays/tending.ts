/** What hosts do with a replay: publish it, take it down, trim it, name its chapters, remove it for good. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { wrong } from '#platform/refusal.ts'
import { letFilesGo } from './dropping.ts'
import { chaptersChanged, published, removed, takenDown, trimmed } from './facts.ts'
import { chaptersOf, deleteChapter, insertChapters, setChapter } from './chapters-store.ts'
import { replayWords } from './messages.en.ts'
import { canTendReplay } from './policy.ts'
import { MOST_CHAPTERS, type Chapter } from './replay.ts'
import { seeReplay, type Seen } from './seen.ts'
import { shortenSoon } from './shortening.ts'
import { emptyReplay, holdReplay, setPublished, setTakenDown, setTrim } from './store.ts'

/** By whoever may tend it; of two at once the second sees what the first did. */
export async function tended(ctx: Ctx, id: number): Promise<Seen> {
  await holdReplay(ctx.tx, id)
  const seen = await seeReplay(ctx, id)
  ensure(canTendReplay(ctx.actor, seen.gathering))
  return seen
}

export async function publishReplay(ctx: Ctx, id: number, openly: boolean): Promise<void> {
  const { replay } = await tended(ctx, id)
  if (replay.publishedAt !== null && replay.openly === openly) return
  await setPublished(ctx.tx, id, personOf(ctx.actor), ctx.now, openly)
  await shortenSoon(ctx.tx, id)
  await record(ctx, published(id, { openly }))
}

/** Back to a draft, for those who made it. */
export async function takeReplayDown(ctx: Ctx, id: number): Promise<void> {
  const { replay } = await tended(ctx, id)
  if (replay.publishedAt === null) return
  await setTakenDown(ctx.tx, id)
  await record(ctx, takenDown(id, {}))
}

/** Of a draft nothing is lost before it is published; of what is published, at once. Answers whether it is. */
export async function trimReplay(
  ctx: Ctx,
  id: number,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): Promise<boolean> {
  const { replay } = await tended(ctx, id)
  // Nobody types a part of a second: the last second that is shown is all of it.
  const until = untilMs >= Math.floor(replay.lengthMs / 1000) * 1000 ? replay.lengthMs : untilMs
  if (fromMs >= until) throw wrong((lang) => replayWords[lang].tend.trimWrong, 'until')
  await setTrim(ctx.tx, id, fromMs, until)
  if (replay.publishedAt !== null) await shortenSoon(ctx.tx, id)
  await record(ctx, trimmed(id, {}))
  return replay.publishedAt !== null
}

/** Nothing of it is left. */
export async function removeReplay(ctx: Ctx, id: number): Promise<void> {
  await tended(ctx, id)
  const files = await emptyReplay(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, removed(id, {}))
  await letFilesGo(ctx.tx, files)
}

export async function addChapter(ctx: Ctx, id: number, chapter: Omit<Chapter, 'id'>): Promise<void> {
  const { replay } = await tended(ctx, id)
  within(chapter, replay.lengthMs)
  if ((await chaptersOf(ctx.tx, id)).length >= MOST_CHAPTERS)
    throw wrong((lang) => replayWords[lang].tend.tooMany, 'title')
  await insertChapters(ctx.tx, id, [chapter])
  await record(ctx, chaptersChanged(id, {}))
}

export async function changeChapter(ctx: Ctx, id: number, chapter: Chapter): Promise<void> {
  const { replay } = await tended(ctx, id)
  within(chapter, replay.lengthMs)
  await setChapter(ctx.tx, id, chapter)
  await record(ctx, chaptersChanged(id, {}))
}

export async function removeChapter(ctx: Ctx, id: number, chapter: number): Promise<void> {
  await tended(ctx, id)
  await deleteChapter(ctx.tx, id, chapter)
  await record(ctx, chaptersChanged(id, {}))
}

function within({ atMs }: Omit<Chapter, 'id'>, lengthMs: number): void {
  if (atMs > lengthMs) throw wrong((lang) => replayWords[lang].tend.beyond, 'at')
}
