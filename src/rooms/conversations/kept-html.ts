import { trustHtml, type SafeHtml } from '#ui/safe-html.ts'

/** What this room rendered itself and kept: `renderMarkdown` made it, and nothing else writes that column. */
export const trustKept = (html: string): SafeHtml => trustHtml(html)
