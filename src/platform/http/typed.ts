/** What was typed, given back to the field it was typed in. */
import type { Problems, Retry, Typed } from '#platform/http/route.ts'
import type { Problem } from '#ui/form.tsx'

export const nothingTyped: Retry = { typed: {}, problems: {} }

export const typedText = (typed: Typed, name: string): string | undefined => {
  const value = typed[name]
  return typeof value === 'string' ? value : undefined
}

/** What was typed, or what is kept where nothing was. */
export const said = (typed: Typed, name: string, kept?: string | null): string => typedText(typed, name) ?? kept ?? ''

export const problemList = (problems: Problems): Problem[] =>
  Object.entries(problems).map(([field, text]) => ({ field, text }))
