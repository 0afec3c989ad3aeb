/** People beside a place: their face, and in words what they are here and in the home. */
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import { uiWords } from '#ui/words.ts'
import type { Membership } from './members-store.ts'
import type { PlaceRole } from './place.ts'
import { spacesWords } from './words.ts'

export type Somebody = SomeoneSeen & { readonly person: number; readonly has: PlaceRole }

export async function sayPeople(visit: Visit, members: readonly Membership[]): Promise<Somebody[]> {
  const who = await whoAre(
    visit,
    members.map(({ person }) => person),
  )
  return members.map(({ person, role }) => ({ person, has: role, ...besideName(who(person), role, visit.lang) }))
}

/** Total: somebody who is gone has a face too. */
export async function whoAre(visit: Visit, people: readonly number[]): Promise<(person: number | null) => SomeoneSeen> {
  const { home, lang } = visit
  const seen =
    people.length === 0 ? new Map<number, SomeoneSeen>() : await home.house.whoIsWho.seen(home.db, people, lang)
  return (person) =>
    seen.get(person ?? 0) ?? {
      face: { id: String(person ?? 0), name: spacesWords[lang].names.someoneGone },
      role: { kind: 'member', lang },
    }
}

/** "anime, bénévole": what they do here first, then what they are in the home. */
function besideName({ face, role }: SomeoneSeen, has: PlaceRole, lang: Lang): SomeoneSeen {
  if (has === 'member') return { face, role }
  const here = spacesWords[lang].roles[has]
  return { face, role: { ...role, label: role.kind === 'member' ? here : `${here}, ${uiWords[lang].role[role.kind]}` } }
}
