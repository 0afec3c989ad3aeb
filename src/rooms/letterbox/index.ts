/**
 * The letterbox: mail that comes in. It makes the addresses that letters are answered to, each for one member in one
 * conversation, and publishes what comes to them as if it had been written on the page. It makes those that letters come back
 * to, and knows whom no letter reaches: whoever writes to members asks it first.
 */
export { replyAddress } from './reply-address.ts'
export { severalAddress } from './several.ts'
export { returnAddress } from './return-address.ts'
export { addressRefused, addressWorks } from './returning.ts'
export { stoppedAmong, type Stopped } from './reach-store.ts'
