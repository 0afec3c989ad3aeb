/**
 * The pulse: what happened, counted. It reads facts alone, keeps its own projection of them, and can start over from the
 * first. Nobody builds on it yet but the pages; its door is for those who will.
 */
export { takePulse, type Pulse } from './counting.ts'
export { startOver } from './projecting.ts'
