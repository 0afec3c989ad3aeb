import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this clone, as package.json says. */
export function versionIn(root: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typeof version === 'string' ? version : 'unknown'
}
