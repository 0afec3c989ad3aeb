// What every command needs before it can run: Node 24, the packages, the build. Plain JavaScript that Node 20 can read.
import { buildUnlessFresh, isBuilt } from './bootstrap/built.mjs'
import { installUnlessThere, isInstalled } from './bootstrap/installed.mjs'
import { findNode } from './bootstrap/node24.mjs'
import { alone } from './bootstrap/alone.mjs'
import { Trouble } from './bootstrap/trouble.mjs'

/**
 * Brings what is missing and gives the Node to run with. `forWork`: with the tools that only those need who change Foyer.
 * `build`: with the server and the browser's half built.
 */
export async function bootstrap({ forWork = false, build = true } = {}) {
  try {
    const complete = () => isInstalled({ forWork }) && (!build || isBuilt())
    const node = await findNode()
    if (!complete()) await alone(() => complete() || bring(node, { forWork, build }))
    return node
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(`\n${error.message}\n`)
    process.exit(1)
  }
}

/** Building takes the tools of those who change Foyer; running what is built does not. */
async function bring(node, { forWork, build }) {
  await installUnlessThere(node, { forWork: forWork || (build && !isBuilt()) })
  if (build) await buildUnlessFresh(node)
}
