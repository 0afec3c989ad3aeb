/**
 * The letterbox: what members answer by mail. It makes the addresses that letters are answered to, each for one member in
 * one conversation, and publishes what comes to them as if it had been written on the page.
 */
export { replyAddress } from './reply-address.ts'
