/** What can happen here. Most are told of whatever was judged: any kind of subject. */
import { z } from 'zod'
import { factKind, type NewFact } from '#platform/facts/index.ts'
import type { Subject } from '#platform/subjects.ts'
import type { Case } from './case.ts'
import { grounds, noticeKinds, reasons, sources } from './reason.ts'

const id = z.number()
/** The map says "any": the fact carries the kind of what it is about. */
const ANY = 'any'

/** Told of nobody: who reported is known to the case alone. */
export const reported = factKind('moderation.reported', ANY, z.object({ case: id, reason: z.enum(reasons) }))
export const reportWithdrawn = factKind('moderation.withdrawn', ANY, z.object({ case: id }))
export const noticed = factKind('moderation.noticed', ANY, z.object({ case: id, kind: z.enum(noticeKinds) }))
export const hidden = factKind(
  'moderation.hidden',
  ANY,
  z.object({ case: id, source: z.enum(sources), ground: z.enum(grounds) }),
)
export const left = factKind('moderation.left', ANY, z.object({ case: id, source: z.enum(sources) }))
export const restored = factKind('moderation.restored', ANY, z.object({ case: id, contested: z.boolean() }))
export const contested = factKind('moderation.contested', ANY, z.object({ case: id }))
export const upheld = factKind('moderation.upheld', ANY, z.object({ case: id }))
/** A host opened a case of a place they are not in. */
export const opened = factKind('moderation.opened', ANY, z.object({ case: id }))

export const suspended = factKind(
  'moderation.suspended',
  'person',
  z.object({ case: id, ground: z.enum(grounds), until: z.iso.datetime().nullable() }),
)
export const unsuspended = factKind('moderation.unsuspended', 'person', z.object({ case: id }))
export const trusted = factKind('moderation.trusted', 'person', z.object({}))
export const rulesChanged = factKind('moderation.rulesChanged', 'home', z.object({}))

export const facts = [
  reported,
  reportWithdrawn,
  noticed,
  hidden,
  left,
  restored,
  contested,
  upheld,
  opened,
  suspended,
  unsuspended,
  trusted,
  rulesChanged,
]

/** The same fact, told of what the case is about; of the case itself when it is about nothing that we know. */
export const of = (
  { id: caseId, subject }: Pick<Case, 'id' | 'subject'>,
  fact: (subject: number) => NewFact,
): NewFact => {
  const about: Subject = subject ?? { kind: 'case', id: caseId }
  return { ...fact(about.id), kind: about.kind }
}
