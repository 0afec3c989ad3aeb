/** What the process that reads a document says: one line of this as JSON, then the bytes of the picture. */
import { z } from 'zod'

/** Why nothing could be read: a password, damage, or more than it may ask of this machine. */
export const unreadReasons = ['locked', 'broken', 'too-much'] as const
export type Unread = (typeof unreadReasons)[number]

const pixels = z.object({ width: z.number().int().min(1).max(2000), height: z.number().int().min(1).max(2000) })

export const said = z.union([
  z.object({ unread: z.enum(unreadReasons) }),
  z.object({
    text: z.string(),
    /** Pages or slides; null where there are none to count. */
    pages: z.number().int().nullable(),
    /** `rgba`: the first page, drawn. `file`: the picture that the document brings of itself. */
    cover: z.union([
      z.object({ as: z.literal('rgba'), ...pixels.shape }),
      z.object({ as: z.literal('file') }),
      z.null(),
    ]),
  }),
])
export type Said = z.output<typeof said>
export type SaidRead = Exclude<Said, { unread: Unread }>

/** Thrown where a document is read, and told as the reason. */
export class CannotRead extends Error {
  readonly reason: Unread
  constructor(reason: Unread) {
    super(reason)
    this.reason = reason
  }
}
