import { isMainThread } from 'node:worker_threads'
import { endWithParent } from './end-with-parent.mjs'

// Loaded before the script (see run.mjs). Children of the script do not inherit it: their parent is another.
if (isMainThread) endWithParent(Number(process.env.FOYER_PARENT))
delete process.env.FOYER_PARENT
