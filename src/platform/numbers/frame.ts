/** Places of dots are whole numbers from 0 to here, along either side: what is kept is read by pages. */
export const FRAME = 10_000
