/** A need that is open moves: its page takes the parts that are others now. */
import { moveParts } from '#client/live/parts.ts'
import type { Heard } from '#client/live/wire.ts'

export function hear({ is, topic }: Heard): void {
  if (is === 'aid.moved') moveParts(topic)
}
