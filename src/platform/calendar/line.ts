/** The lines of iCalendar (RFC 5545, 3.1 and 3.3.11): whatever people wrote stays inside the line it was meant for. */

/** `SUMMARY:…`; a value that is text goes through `text` first. */
export const line = (name: string, value: string, params: Readonly<Record<string, string>> = {}): string =>
  fold(
    `${name}${Object.entries(params)
      .map(([key, said]) => `;${key}=${param(said)}`)
      .join('')}:${oneLine(value)}`,
  )

/** Line breaks are said in letters; other controls are not text. */
export const text = (said: string): string =>
  said
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** A quote cannot be said inside quotes, and what is not quoted may hold no sign that means something. */
function param(said: string): string {
  const safe = oneLine(said).replaceAll('"', '’')
  return /^[\w/+-]+$/.test(safe) ? safe : `"${safe}"`
}

const oneLine = (said: string): string => said.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')

const LONGEST = 75

/** At most 75 octets a line, never in the middle of a letter. */
function fold(whole: string): string {
  if (whole.length <= LONGEST / 3) return whole
  const lines: string[] = []
  let [now, octets] = ['', 0]
  for (const letter of whole) {
    const size = octetsOf(letter)
    if (octets + size > LONGEST) {
      lines.push(now)
      // The space that says "it goes on" is one of the 75.
      ;[now, octets] = [' ', 1]
    }
    now += letter
    octets += size
  }
  return [...lines, now].join('\r\n')
}

/** In UTF-8. A file of a year is half a million letters: asking a buffer for each takes three times as long. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
