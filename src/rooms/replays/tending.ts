/** What hosts do with a replay: publish it, take it down, trim it, name its chapters, remove it for good. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { forgetFiles } from '#platform/files/added.ts'
import type { FileKey } from '#platform/files/index.ts'
import { wrong } from '#platform/refusal.ts'
import { chaptersChanged, published, removed, takenDown, trimmed } from './facts.ts'
import { chaptersOf, deleteChapter, insertChapters, setChapter } from './chapters-store.ts'
import { replayWords } from './messages.en.ts'
import { canTendReplay } from './policy.ts'
import { MOST_CHAPTERS, type Chapter } from './replay.ts'
import { seeReplay, type Seen } from './seen.ts'
import { emptyReplay, holdReplay, setPublished, setTakenDown, setTrim } from './store.ts'

async function tended(ctx: Ctx, id: number): Promise<Seen> {
  await holdReplay(ctx.tx, id)
  const seen = await seeReplay(ctx, id)
  ensure(canTendReplay(ctx.actor, seen.gathering))
  return seen
}

export async function publishReplay(ctx: Ctx, id: number, openly: boolean): Promise<void> {
  const { replay } = await tended(ctx, id)
  if (replay.publishedAt !== null && replay.openly === openly) return
  await setPublished(ctx.tx, id, personOf(ctx.actor), ctx.now, openly)
  await record(ctx, published(id, { openly }))
}

/** Back to a draft, for those who made it. */
export async function takeReplayDown(ctx: Ctx, id: number): Promise<void> {
  const { replay } = await tended(ctx, id)
  if (replay.publishedAt === null) return
  await setTakenDown(ctx.tx, id)
  await record(ctx, takenDown(id, {}))
}

export async function trimReplay(
  ctx: Ctx,
  id: number,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): Promise<void> {
  const { replay } = await tended(ctx, id)
  const until = Math.min(untilMs, replay.lengthMs)
  if (fromMs >= until) throw wrong((lang) => replayWords[lang].tend.trimWrong, 'until')
  await setTrim(ctx.tx, id, fromMs, until)
  await record(ctx, trimmed(id, {}))
}

/** Nothing of it is left. Answers the contents to take from the disk once this is committed. */
export async function removeReplay(ctx: Ctx, id: number): Promise<FileKey[]> {
  await tended(ctx, id)
  const files = await emptyReplay(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, removed(id, {}))
  return forgetFiles(ctx.tx, files)
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
