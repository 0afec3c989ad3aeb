import { chownSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataPlaces, Place } from './place.ts'
import { bornAt } from './processes.ts'
import { Trouble } from '#platform/trouble.ts'

export type Purpose = 'a home' | 'a command'

/** `running.json`: who holds the data. Its existence is the lock; what it says is for people and commands. */
export type Holder = z.infer<typeof holderShape>
const holderShape = z.object({
  pid: z.number(),
  born: z.string(),
  purpose: z.enum(['a home', 'a command']),
  url: z.string().optional(),
  address: z.string().optional(),
})

export interface Claim {
  tell(news: { url: string; address?: string }): void
  release(): void
}

/** One process at a time works in a data directory. A claim whose process is gone counts for nothing. */
export function claimData(place: Place, purpose: Purpose): Claim {
  const me: Holder = { pid: process.pid, born: bornAt(process.pid) ?? '', purpose }
  while (!putDown(place, me)) {
    const other = currentHolder(place)
    if (other) throw new Trouble(alreadyHeld(place, other))
    takeAwayDead(place)
  }
  return {
    tell: (news) => writeFileSync(place.running, JSON.stringify(Object.assign(me, news), null, 2)),
    release: () => takeUp(place),
  }
}

/** Who holds this data, if that process is alive. */
export function currentHolder(places: DataPlaces): Holder | undefined {
  const holder = readHolder(places.running)
  return holder && isAlive(holder) ? holder : undefined
}

const isAlive = (holder: Holder) => bornAt(holder.pid) === holder.born

/** A link is made whole or not at all, and never over another: nobody reads half a claim. */
function putDown({ running, owner }: Place, me: Holder) {
  const draft = `${running}.${process.pid}`
  writeFileSync(draft, JSON.stringify(me, null, 2), { mode: 0o600 })
  if (owner) chownSync(draft, owner.uid, owner.gid)
  try {
    linkSync(draft, running)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Where we may not remove it any more, having stopped being root, we empty it: that counts for nothing. */
function takeUp({ running }: Place) {
  try {
    rmSync(running, { force: true })
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error
    writeFileSync(running, '')
  }
}

/** Two starts may find the same dead claim: whoever moves a living one away puts it back. */
function takeAwayDead({ running }: Place) {
  const away = `${running}.dead.${process.pid}`
  try {
    renameSync(running, away)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readHolder(away)
  if (moved && isAlive(moved)) renameSync(away, running)
  else rmSync(away)
}

function readHolder(path: string): Holder | undefined {
  try {
    return holderShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'EACCES')
      throw new Trouble(`${path} belongs to another user: do this as that user, or as root.`)
    return undefined
  }
}

export function alreadyHeld({ dir }: DataPlaces, { pid, purpose, address }: Holder) {
  if (purpose === 'a command')
    return `A command of Foyer (process ${pid}) is working on ${dir}: wait until it has ended.`
  return address
    ? `A home already runs on ${dir}, at ${address} (process ${pid}): open that address, or stop that process first.`
    : `A home already runs on ${dir} (process ${pid}): stop that process first, or choose another place with --data.`
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
