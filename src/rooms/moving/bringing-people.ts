/** Everybody of an export comes first: what they wrote, and what was said of them, needs somebody to belong to. */
import type { Tx } from '#platform/database/index.ts'
import { theHome, type Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { bringPeople, markedPeople, markPerson, personArrived, type Arriving, type PersonId } from '#people'
import type { Choices } from './import.ts'
import { movingWords } from './messages.en.ts'
import { people, survey, type SlackExport, type Writers } from './slack/index.ts'

export type Brought = { readonly id: PersonId; readonly name: string }
/** By source. About 200 bytes each. */
export type Everybody = ReadonlyMap<string, Brought>

const AT_ONCE = 1000

type Bringing = { readonly lang: Lang; readonly at: Date; readonly onBatch: (batch: { people: number; fresh: number }, tx: Tx) => Promise<void> }

export async function bringEverybody(home: Home, from: SlackExport, { lang, at, onBatch }: Bringing): Promise<Everybody> {
  const { writers } = await survey(from)
  const everybody = new Map<string, Brought>()
  let batch: Arriving[] = []
  const flush = async () => {
    const ids = await home.act(theHome, async (ctx) => {
      const brought = await bringPeople(ctx, batch)
      const fresh = ctx.told.filter((fact) => fact.name === personArrived.factName).length
      await onBatch({ people: batch.length, fresh }, ctx.tx)
      return brought
    })
    for (const { source, name } of batch) {
      const id = ids.get(source)
      if (id !== undefined) everybody.set(source, { id, name })
    }
    batch = []
  }
  for await (const person of people(from)) {
    batch.push(arriving(person, { writers, at, lang }))
    if (batch.length >= AT_ONCE) await flush()
  }
  if (batch.length > 0) await flush()
  return everybody
}

type Found = { source: string; name: string; handle: string; email?: string; title?: string; bot: boolean }

/** Slack does not say when somebody came: their first public message does, and for who never wrote, today. */
function arriving({ source, name, handle, email, title, bot }: Found, { writers, at, lang }: { writers: Writers; at: Date; lang: Lang }): Arriving {
  return {
    source, bot,
    name: name || handle || movingWords[lang].brought.somebody,
    at: writers.get(source)?.firstAt ?? at,
    ...(email !== undefined && { email }),
    ...(title !== undefined && { about: title }),
  }
}

/** In the name of the host who said so. Whoever bears a mark already keeps it. */
export async function markStaff(home: Home, staff: Choices['staff'], { everybody, by }: { everybody: Everybody; by: PersonId | null }): Promise<void> {
  if (staff.length === 0 || by === null) return
  const marked = new Set((await markedPeople(home.db)).map(({ person }) => person))
  const actor = await home.actorFor(by)
  await home.act(actor, async (ctx) => {
    for (const { source, since } of staff) {
      const person = everybody.get(source)?.id
      if (person === undefined || marked.has(person)) continue
      await markPerson(ctx, { person, kind: 'staff', detail: '', from: new Date(`${since}T00:00:00Z`) })
    }
  })
}
