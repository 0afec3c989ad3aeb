/** What goes for good with a part of the home; what stays names nobody any more who went with it. */
import type { Ctx } from '#platform/action.ts'
import type { Going } from '#platform/clearing.ts'
import { deleteResources } from './clearing-store.ts'
import { letFilesGo } from './file-personal-store.ts'
import { namedAmong } from './personal-store.ts'
import { takeOut } from './personal.ts'

export async function clearLibrary(ctx: Ctx, going: Going): Promise<void> {
  await letFilesGo(ctx.tx, going)
  await deleteResources(ctx.tx, going)
  for (const person of await namedAmong(ctx.tx, going.people)) await takeOut(ctx, person)
}
