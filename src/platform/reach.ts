/** Whether every user of this machine may walk to a folder: root's own home is closed to all others. */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

const OTHERS_MAY_ENTER = 0o001

export function everybodyMayEnter(folder: string): boolean {
  const parent = dirname(folder)
  const there = statSync(folder, { throwIfNoEntry: false })
  return (there === undefined || (there.mode & OTHERS_MAY_ENTER) !== 0) && (parent === folder || everybodyMayEnter(parent))
}

/** Where a home started by root keeps what an unprivileged user has to reach, when the clone itself is closed to it. */
export const OPEN_PLACE = '/var/lib/foyer'
