/** The people of the house: of its tests, its demo and its pictures. */
import type { Lang } from '#platform/i18n.ts'

export type Part = {
  readonly name: string
  readonly email: string
  readonly lang: Lang
  /** What they are in the home; everybody but Zed is a member. */
  readonly role?: 'moderator' | 'host'
  readonly mark?: { readonly kind: 'staff' | 'guest'; readonly detail: string }
}

export const cast = {
  maya: { name: 'Maya Haddad', email: 'maya@voisins.example', lang: 'fr', role: 'host' },
  tom: { name: 'Tom Le Goff', email: 'tom@voisins.example', lang: 'fr' },
  odile: { name: 'Odile Marchand', email: 'odile@voisins.example', lang: 'fr' },
  ines: { name: 'Inès Carvalho', email: 'ines@voisins.example', lang: 'fr', role: 'moderator' },
  karim: { name: 'Karim Aït-Saïd', email: 'karim@voisins.example', lang: 'fr', mark: { kind: 'staff', detail: 'association' } },
  lea: { name: 'Léa Fontaine', email: 'lea@boucle.example', lang: 'fr', mark: { kind: 'guest', detail: 'ressourcerie La Boucle' } },
  sam: { name: 'Sam Whitfield', email: 'sam@voisins.example', lang: 'en' },
} as const satisfies Record<string, Part>

export type CastName = keyof typeof cast
export const PASSWORD = 'une phrase assez longue'
