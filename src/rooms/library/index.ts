/**
 * The library: what stays of what members know. Guides, articles, links and files, written by one or by several, each kept in
 * all its versions. A resource stands on a shelf (the home, the world, a space, a group), and whoever sees that sees it. What
 * is asked here with an actor answers only what that actor may see; what is asked by id alone does not.
 */
export { addResource } from './writing.ts'
export { arrangeCollection, makeCollection } from './collecting.ts'
export { changeResource } from './changing.ts'
export { bringMadeFile } from './file-made.ts'
export { doubtResource } from './checking.ts'
export {
  authorNamed, authorUnnamed, resourceHelped, resourceHidden, resourceRemoved, resourceReturned, resourceShown, resourceUnhelped,
  resourceWritten,
} from './facts.ts' // prettier-ignore
export { growResource } from './growing.ts'
export { sayHelped } from './helping.ts'
export { collectionActs, hiddenResource, resourceActs, writingGate } from './gates.ts'
