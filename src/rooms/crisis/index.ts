/**
 * Crisis: when something happens, whoever looks after the home or a space opens one in two taps. Every page says so, every member
 * is told once, what is needed and offered comes first, what is known is signed. It is closed with the story of what was done,
 * which stays. What people need and offer is the business of the room below; here it is only put first.
 */
export { bringCrisis } from './bringing.ts'
export { closeCrisis } from './closing.ts'
export { mayOpen } from './frame.ts'
export { addNote, correctNote } from './noting.ts'
export { openCrisis, type Opening } from './opening.ts'
export { audiencesOpenedBy } from './personal-store.ts'
