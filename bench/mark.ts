/** By which an answer that was posted is known again where it arrives: a word of one length, in the text itself. */
const MARK = /reperef[0-9]{6}/
export const markOf = (nth: number): string => `reperef${String(nth).padStart(6, '0')}`
export const MARK_LENGTH = markOf(0).length
export const markIn = (text: string): string | undefined => MARK.exec(text)?.[0]
