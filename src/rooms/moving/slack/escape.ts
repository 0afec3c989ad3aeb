/** Making what people typed mean in Markdown what it meant on Slack: itself. */

/** Inside a line. Underscores within words and lone ampersands harm nothing, and snake_case stays readable. */
export const escapeInline = (words: string): string =>
  words
    .replace(/[\\`*[\]<|]/g, '\\$&')
    .replace(/~/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')

/** What would begin a heading, a list, a quote, a rule or the underline of a heading. */
export const escapeStart = (line: string): string =>
  line.replace(/^(?:[#>+\-=]|:(?=-)|(\d{1,9})(?=[.)]))/, (start, digits?: string) =>
    digits === undefined ? `\\${start}` : `${digits}\\`,
  )

/** A link's target; undefined for one that leads to no page, no letter and no telephone. */
export function target(url: string): string | undefined {
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:[+\d])/i.test(url)) return undefined
  return url
    .replace(/[\s<>()\\`\p{Cc}]/gu, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char)))
    .replace(/&(?=#?[a-z0-9]+;)/gi, '&amp;')
}

/** Slack escapes three characters and no others. */
export const unescaped = (words: string): string =>
  words.replace(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'))
