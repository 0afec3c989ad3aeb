import { isMainThread } from 'node:worker_threads'
import { endWithParent } from './end-with-parent.mjs'

// Loaded before the script (see run.mjs). What the script starts inherits this file but not the number: it has another parent.
const parent = process.env.FOYER_PARENT
delete process.env.FOYER_PARENT
if (isMainThread && parent) {
  if (parent === String(process.ppid)) endWithParent()
  else process.kill(process.pid, 'SIGTERM') // it ended while we were coming up
}
