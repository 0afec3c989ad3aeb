/**
 * Ties: the network of who does something for whom, explored. What holds it together, how far it is one whole or circles beside
 * each other, with the team and without; drawn so that everybody is a dot, and only those who said so have a name. Nothing of what
 * is drawn says more of anybody than of four others (`drawing.ts`). It counts nothing itself: the pulse lends what it read.
 */
export { named, unnamed } from './facts.ts'
