/**
 * Home: the door a stranger sees, the page a member comes back to, and the first five minutes of a host. It has nothing
 * of its own to say: it asks the rooms below, through their doors, and puts what they answer in the order of time.
 * It is the top floor, so nobody comes through here but the list of rooms and the tests.
 */
export { openingGroups, type Kind } from './kinds.ts'
