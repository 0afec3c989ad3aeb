/**
 * What a gathering leaves. Its replay: what each sent, kept apart and played on one clock; a draft for those who made it until a host
 * publishes it, and gone from the disk for whoever asks to be cut. Who was there, thanks in one tap, and the questions that nobody
 * answered, which go on in the group.
 */
export { greet, noteWhoCame } from './attendance.ts'
export { bringReplay } from './bringing.ts'
export { attended, unattended } from './facts.ts'
