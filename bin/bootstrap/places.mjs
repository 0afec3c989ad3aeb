import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What the commands keep for themselves: never in git, may be deleted. */
export const keep = join(root, '.home')
