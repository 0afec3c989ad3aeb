/**
 * What people bring as files: what each is, by its content and never by its name, and what can be read in it. What is a
 * program, or may hide one, is told so and not taken. Words are taken out of PDF and office documents by a process that
 * has nothing to lose, and nothing to give away.
 */
export { endingOfName, isRead, type FileKind, type Known } from './kinds.ts'
export { knowFile } from './know.ts'
export { limits as documentLimits } from './limits.ts'
export { sayFileTrouble } from './messages.ts'
export { nameFor } from './naming.ts'
export { drawPage, readDocument } from './reading.ts'
export { readWords } from './plain-words.ts'
export type { Unread } from './said.ts'
