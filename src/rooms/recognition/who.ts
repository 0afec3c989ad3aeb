/** People as this room knows them: by number, with what they are in the home. The room beside this one knows their names. */
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/http/visit.ts'
import { languages, type Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import type { RoleKind } from '#ui/who.tsx'
import { recognitionWords } from './messages.en.ts'
import type { Receiver } from './policy.ts'

/** Undefined for somebody who is not there, or not any more. */
export async function receiverIn(db: Db, house: House, person: number): Promise<Receiver | undefined> {
  const seen = (await house.whoIsWho.seen(db, [person], languages[0])).get(person)
  return seen?.face.href === undefined ? undefined : { person, is: seen.role.kind }
}

/** What each of them is now; whoever left is missing. */
export async function rolesOf(db: Db, house: House, people: readonly number[]): Promise<ReadonlyMap<number, RoleKind>> {
  const seen = await house.whoIsWho.seen(db, [...new Set(people)], languages[0])
  return new Map(
    [...seen].flatMap(([id, { face, role }]) => (face.href === undefined ? [] : [[id, role.kind] as const])),
  )
}

/** Total: somebody who is gone has a face too. */
export async function facesFor(
  { home, lang }: Pick<Visit, 'home' | 'lang'>,
  people: readonly number[],
): Promise<(person: number) => SomeoneSeen> {
  const seen =
    people.length === 0
      ? new Map<number, SomeoneSeen>()
      : await home.house.whoIsWho.seen(home.db, [...new Set(people)], lang)
  return (person) => seen.get(person) ?? gone(person, lang)
}

const gone = (person: number, lang: Lang): SomeoneSeen => ({
  face: { id: String(person), name: recognitionWords[lang].names.gone },
  role: { kind: 'member', lang },
})
