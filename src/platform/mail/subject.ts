/** The title that somebody wrote above a mail, without what programs and lists put before it. */

import { saysNothing } from '#platform/text/visible.ts'

/** In the languages our members write in; French programs leave a space before the colon. */
const ADDED =
  /^\s*(?:(?:re|ré|rép|réf|fw|fwd|tr|aw|wg|rv|sv|antw|res|enc)\s{0,3}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,3}[:：]|\[[^[\]]{1,60}\])\s*/iu
const MOST_ADDED = 20

/** Sent on by somebody who has something new to say of it; programs give it the headers of an answer all the same. */
export const isSentOn = (subject: string): boolean => /^\s*(?:fw|fwd|tr|wg|rv|enc)\s{0,3}[:：]/iu.test(subject)

export function bareSubject(subject: string): string {
  let said = subject
    .slice(0, 2_000)
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  for (let n = 0; n < MOST_ADDED; n += 1) {
    const less = said.replace(ADDED, '')
    // A title that is nothing else, such as "[urgent]", is one; "Re:" is none.
    if (less === said || (less === '' && said.startsWith('['))) break
    said = less
  }
  return saysNothing(said) ? '' : said
}
