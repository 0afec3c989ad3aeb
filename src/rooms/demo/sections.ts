/** A text cut at its headings, each piece with the line where it begins. */
export type Section = { readonly at: number; readonly lines: readonly string[] }

export class Misread extends Error {
  constructor(chapter: string, line: number, what: string) {
    super(`content/${chapter}.md, line ${line}: ${what}`)
  }
}

/** What stands before the first heading comes first, even when it is nothing. */
export function cut(text: string, heading: string, from = 1): Section[] {
  const sections: { at: number; lines: string[] }[] = [{ at: from, lines: [] }]
  for (const [nth, line] of text.split('\n').entries()) {
    if (line.startsWith(heading)) sections.push({ at: from + nth, lines: [line] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

/** `tom, ines` */
export const names = (said: string | undefined): string[] => (said === undefined ? [] : said.split(', '))
