import type { Received, ReceivedFile } from '#platform/mail/index.ts'
import type { Addressee } from '#people'
import type { Found } from './reply-address.ts'

/** A mail, the address it came to, and the member whose address that is. */
export type Arrived = { readonly mail: Received; readonly found: Found; readonly member: Addressee }

/** What a conversation takes. A drawing in SVG is a program. */
export const isPicture = ({ type }: ReceivedFile): boolean => /^image\/(?!svg)/.test(type)
