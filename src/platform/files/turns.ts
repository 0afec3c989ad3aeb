import { turns } from '#platform/turns.ts'

/** Pictures unpacked two at a time: each may take 200 MB for a moment, and a small machine has one or two cores. */
export const inTurn = turns(2)
