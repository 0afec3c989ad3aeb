import { readFileSync } from 'node:fs'

const LOOK_AGAIN = 250

/**
 * npm does not pass signals on to us, and a killed process tells nobody. So we look whether those above us are still those who
 * started us, and end ourselves as if asked to, in order, when they are not.
 */
export function endWithParent() {
  const started = above()
  if (started[0] === '1') return // the first process of a container, or a service: nobody above us ends before us
  const looking = setInterval(() => {
    if (above().join() === started.join()) return
    clearInterval(looking)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_AGAIN)
  looking.unref()
}

/** Our parent; and npm behind it, where npm's small shell stands between us. */
function above() {
  const parent = String(process.ppid)
  const shell = read(`/proc/${parent}/cmdline`)?.startsWith('sh\0-c\0')
  const stat = shell && read(`/proc/${parent}/stat`)
  return stat ? [parent, stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[1]] : [parent]
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
