/**
 * The stage: the live room of a gathering. Hosts and speakers are seen and heard by everybody who comes; the others watch, write,
 * ask, vote, raise a hand and are brought up. What is said is said in the gathering's conversation, and all of it stays with
 * the gathering. Who may watch and who may send is asked in each offer; pictures and sound are the business of the engine.
 */
export { questionsAsked, questionsAskedByIds, roomOf, type Asked } from './afterwards.ts'
export { answerQuestion, askQuestion, takeUp, voteFor } from './asking.ts'
/** Captions of one gathering as they were shown: `{ at, text }` in their order, `at` on the server's clock. */
export { captionsOf, dropCaptions, type Caption, type Hours } from './captions-store.ts'
export { came, ended, opened, recordingBroke, recordingOff, recordingOn } from './facts.ts'
export { endRoom, openRoom } from './leading.ts'
export { answerPoll, openPoll } from './polling.ts'
export { agreeToRecording, recordRoom } from './recording.ts'
export { agreedToRecording } from './recording-store.ts'
export { phaseOf, publisherNamed, type Sort } from './stage.ts'
export { cameEarlier, visitorsOf } from './visits-store.ts'
export { caption } from './taking-part.ts'
