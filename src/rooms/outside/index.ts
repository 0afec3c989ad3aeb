/**
 * The home as seen from outside, by who does not live there: search engines, previews of links, feed readers, programs that
 * gather texts. Nothing is told here that a stranger could not read, except to a member who follows a group from a
 * reader of their own, at an address that is theirs alone. Which machines are welcome is said space by space.
 */
export { homeIndexed } from './settings.ts'
export { foundBySearch } from './public-places.ts'
