import { messages } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { fr } from './messages.fr.ts'

export const spacesWords = messages(fr)(en)
