/** What a host decides about an import: to give it, to begin, to pause, to go on, to withdraw it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { found, wrong } from '#platform/refusal.ts'
import type { Choices, Import, ImportId } from './import.ts'
import { importBegun, importWithdrawn } from './facts.ts'
import { movingWords } from './messages.en.ts'
import { canBegin, canGoOn, canMove, canPause, canWithdraw } from './policy.ts'
import { importById, insertImport, updateBegun, updateState } from './store.ts'

/** The job that each state waits for; the others wait for somebody. */
export const jobOf = { uploaded: 'moving.survey', running: 'moving.run' } as const
const TRIES = 8

/** One job for each import, whoever asks how often. */
export async function queue({ jobs }: Home, tx: Db, { id, state }: { id: ImportId; state: keyof typeof jobOf }, inMs?: number): Promise<void> {
  await jobs.add(tx, jobOf[state], { import: id }, { key: `moving.${id}`, tries: TRIES, ...(inMs !== undefined && { inMs }) })
}

/** The archive is kept by whoever calls, before this is committed. */
export async function giveArchive(ctx: Ctx, { fileName, bytes }: { fileName: string; bytes: number }): Promise<ImportId> {
  ensure(canMove(ctx.actor))
  return insertImport(ctx.tx, { fileName, bytes, by: personOf(ctx.actor), at: ctx.now })
}

export async function beginImport(ctx: Ctx, home: Home, id: ImportId, choices: Choices): Promise<void> {
  const one = await mine(ctx, id)
  if (!canBegin(one)) throw wrong((lang) => movingWords[lang].ask.begunAlready)
  if (choices.groups.length === 0) throw wrong((lang) => movingWords[lang].ask.nothingChosen, 'groups')
  await updateBegun(ctx.tx, id, { choices, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, importBegun(id, { groups: choices.groups.length }))
  await queue(home, ctx.tx, { id, state: 'running' })
}

export async function pauseImport(ctx: Ctx, id: ImportId): Promise<void> {
  if (canPause(await mine(ctx, id))) await updateState(ctx.tx, id, 'paused')
}

export async function goOn(ctx: Ctx, home: Home, id: ImportId): Promise<void> {
  const one = await mine(ctx, id)
  if (!canGoOn(one)) return
  const state = one.choices === null ? 'uploaded' : 'running'
  await updateState(ctx.tx, id, state)
  await queue(home, ctx.tx, { id, state })
}

/** What runs ends at its next step. The archive goes once this is committed. */
export async function withdrawImport(ctx: Ctx, id: ImportId): Promise<void> {
  if (!canWithdraw(await mine(ctx, id))) return
  await updateState(ctx.tx, id, 'withdrawn')
  await record(ctx, importWithdrawn(id, {}))
}

async function mine(ctx: Ctx, id: ImportId): Promise<Import> {
  ensure(canMove(ctx.actor))
  return found(await importById(ctx.tx, id))
}
