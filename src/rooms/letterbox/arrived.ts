/** A mail, what the address is for that it came to, and the member whose address that is. */
import type { Received, ReceivedFile } from '#platform/mail/index.ts'
import type { Addressee } from '#people'
import type { GroupFound } from './group-address.ts'
import type { Found } from './reply-address.ts'

export type Arrived = {
  readonly mail: Received
  readonly found: (Found & { readonly kind: 'answer' }) | (GroupFound & { readonly kind: 'beginning' })
  readonly member: Addressee
}

/** What a conversation takes. A drawing in SVG is a program. */
export const isPicture = ({ type }: ReceivedFile): boolean => /^image\/(?!svg)/.test(type)
