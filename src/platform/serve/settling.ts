import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** After the first visitors: loading the program leaves 60 MB behind that a home at rest would hold for hours. */
const SETTLED_AFTER_MS = 3000

/** Lets go of what a start leaves behind, once. It takes about a tenth of a second, in which nobody is answered. */
export function settleSoon(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, SETTLED_AFTER_MS).unref()
}
