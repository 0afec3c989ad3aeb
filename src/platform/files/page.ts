/** Gives a kept file back, to whoever may see it, with headers under which it cannot act as a page of ours. */
import { z } from 'zod'
import { fileSeen } from '#platform/files/added.ts'
import { giveFile } from '#platform/files/giving.ts'
import { id } from '#platform/http/fields.ts'
import { get } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'

/** The last part of the address is only there to be read: the number decides. */
export const filePage = get('/files/:id/:name', { params: z.object({ id, name: z.string() }) }, async (visit, { params }) => {
  const file = found(await fileSeen(visit.home.db, visit.actor, params.id))
  return giveFile(visit, file, { name: file.name, open: file.open })
})
