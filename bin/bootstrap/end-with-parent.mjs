const LOOK_AGAIN = 250

/**
 * npm does not pass signals on to us, and a killed process tells nobody. So we look whether our parent is still the one that
 * started us, and end ourselves as if asked to, in order, when it is not.
 */
export function endWithParent(parent) {
  if (!parent || parent === 1) return
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_AGAIN)
  looking.unref()
}
