/** What was typed, given back to the field it was typed in. */
import type { Typed } from '#platform/http/route.ts'

export function typedText(typed: Typed, name: string): string | undefined {
  const value = typed[name]
  return typeof value === 'string' ? value : undefined
}
