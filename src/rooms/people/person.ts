/** Somebody, as the other rooms may show them. */
import { isLang, type Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import type { RoleProps } from '#ui/who.tsx'

export type PersonId = number
export type MarkKind = 'staff' | 'guest' | 'bot'
export type Mark = { readonly kind: MarkKind; readonly detail: string }

export type PersonCard = {
  readonly id: PersonId
  readonly name: string
  /** Undefined for somebody who left: there is no page to go to. */
  readonly href: string | undefined
  readonly picture: string | undefined
  /** The picture may be seen from outside as well. */
  readonly pictureOpen: boolean
  readonly unclaimed: boolean
  readonly suspended: boolean
  readonly lang: Lang | null
  readonly mark: Mark | null
  /** Moderates or facilitates somewhere, and is not employed to: volunteers are members, never staff. */
  readonly volunteer: boolean
}

export type CardRow = {
  id: PersonId; name: string; picture: number | null; picture_open: boolean; joined_at: Date | null; lang: string | null
  mark: MarkKind | null; detail: string | null; suspended: boolean; serves: boolean; erased: boolean
}

export const cardFrom = (row: CardRow): PersonCard => ({
  id: row.id,
  name: row.name,
  href: row.erased ? undefined : `/people/${row.id}`,
  picture: row.picture === null ? undefined : `/files/${row.picture}/portrait.webp`,
  pictureOpen: row.picture_open,
  unclaimed: row.joined_at === null && row.mark !== 'bot' && !row.erased,
  suspended: row.suspended,
  lang: isLang(row.lang) ? row.lang : null,
  mark: row.mark === null ? null : { kind: row.mark, detail: row.detail ?? '' },
  volunteer: row.serves && row.mark === null,
})

/** Whoever is not there any more: what they wrote stays, and is nobody's. */
export const someoneWhoLeft = (id: PersonId): PersonCard => ({
  id, name: '—', href: undefined, picture: undefined, pictureOpen: false, unclaimed: false, suspended: false, lang: null, mark: null, volunteer: false,
})

export const cardOf = (cards: ReadonlyMap<PersonId, PersonCard>, id: PersonId): PersonCard => cards.get(id) ?? someoneWhoLeft(id)

export const faceOf = (card: PersonCard): Face => ({
  id: String(card.id), name: card.name, href: card.href, picture: card.picture, pictureOpen: card.pictureOpen, unclaimed: card.unclaimed,
})

export function roleOf(card: PersonCard, lang: Lang): RoleProps {
  const detail = card.mark?.detail || undefined
  return { kind: card.mark?.kind ?? (card.volunteer ? 'volunteer' : 'member'), lang, detail }
}
