/**
 * French puts a thin space before ; : ! ? % » and after «, where a line must never break. Only a space that is already
 * there is changed, so that 12:30 and https:// stay as they are. For our own texts, never for people's.
 */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/(?<=\S) (?=[;!?%€»](?:\s|$|[)\].,…»]))/g, '\u202f')
    .replace(/(?<=\S) (?=:(?:\s|$))/g, '\u00a0')
    .replace(/« /g, '«\u202f')
