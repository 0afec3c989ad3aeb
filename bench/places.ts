/** Where things stand. The bench is bundled into `.home/bench` of the clone (see bin/bench.mjs). */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
export const root = dirname(dirname(here))
export const server = join(root, 'dist/server/server.js')
export const cli = join(root, 'dist/server/cli.js')
/** A process of its own for what must not share ours: the load, the ceilings. */
export const script = (name: string): string => join(here, `${name}.js`)
