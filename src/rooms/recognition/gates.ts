/** Where upper rooms may add something. */
import { slot } from '#platform/slots.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { ThanksId } from './thanks.ts'

/** Small acts after a word of thanks: report it. */
export type WordAct = { readonly id: ThanksId; readonly giver: number; readonly audience: AudienceId }
export const wordActs = slot<WordAct>('recognition.wordActs')
