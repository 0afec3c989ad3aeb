/** Where homes that live for a test are kept. */
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** In Linux, files that are only memory: a database is copied there ten times faster than onto a disk. */
const MEMORY = '/dev/shm'
/** A container often gives it 64 MB, which is not enough for a database. */
const ENOUGH = 3 * 1024 ** 3

/** Says to the parts of npm test where that is, so that it can be cleared when they were cut off. */
export const SHORT_LIVED = 'FOYER_SHORT_LIVED'

export function shortLived(): string {
  const said = process.env[SHORT_LIVED]
  if (said) return said
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
