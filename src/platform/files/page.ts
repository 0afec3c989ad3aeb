/** Gives a kept file back, to whoever may see it, with headers under which it cannot act as a page of ours. */
import { z } from 'zod'
import { fileSeen } from '#platform/files/added.ts'
import { fileHeaders } from '#platform/files/index.ts'
import { id } from '#platform/http/fields.ts'
import { get, raw } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'

/** The last part of the address is only there to be read: the number decides. */
export const filePage = get('/files/:id/:name', { params: z.object({ id, name: z.string() }) }, async (visit, { params }) => {
  const file = found(await fileSeen(visit.home.db, visit.actor, params.id))
  // The key is the hash of the content.
  const headers = { ...fileHeaders(file.type, { name: file.name, open: file.open }), etag: `"${file.key}"` }
  if (visit.headers['if-none-match'] === headers.etag) return raw(file.type, '', headers, 304)
  const kept = found(await visit.home.files.get(file.key))
  return raw(file.type, kept.stream(), { ...headers, 'content-length': String(kept.size) })
})
