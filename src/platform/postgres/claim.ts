import { chownSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataPlaces, Place } from './place.ts'
import { answers, forgetLine, keepLine, numberedWithUs } from './line.ts'
import { bornAt } from './processes.ts'
import { Trouble } from '#platform/trouble.ts'

export type Purpose = 'a home' | 'a command'

/** `running.json`: who holds the data. Its existence is the lock; what it says is for people and commands. */
export type Holder = z.infer<typeof holderShape>
const holderShape = z.object({
  pid: z.number(),
  born: z.string(),
  /** Among which processes that number counts: another container has others. */
  among: z.string().optional(),
  /** Answers there while it lives. */
  line: z.string().optional(),
  purpose: z.enum(['a home', 'a command']),
  url: z.string().optional(),
  address: z.string().optional(),
})

export interface Claim {
  tell(news: { url: string; address?: string }): void
  release(): void
}

/** One process at a time works in a data directory. A claim whose process is gone counts for nothing. */
export async function claimData(place: Place, purpose: Purpose): Promise<Claim> {
  const line = await keepLine(place)
  const me: Holder = {
    pid: process.pid,
    born: bornAt(process.pid) ?? '',
    among: numberedWithUs(),
    line: line?.name,
    purpose,
  }
  try {
    await putDownWhereFree(place, me)
  } catch (error) {
    line?.close()
    throw error
  }
  return {
    tell: (news) => writeFileSync(place.running, JSON.stringify(Object.assign(me, news), null, 2)),
    release() {
      takeUp(place)
      line?.close()
    },
  }
}

async function putDownWhereFree(place: Place, me: Holder) {
  while (!putDown(place, me)) {
    const other = await currentHolder(place)
    if (other) throw new Trouble(alreadyHeld(place, other))
    await takeAwayDead(place)
  }
}

/** Who holds this data, if that process is alive. */
export async function currentHolder(places: DataPlaces): Promise<Holder | undefined> {
  const holder = readHolder(places.running)
  return holder && (await isAlive(places, holder)) ? holder : undefined
}

const isNear = ({ among }: Holder) => among === undefined || among === numberedWithUs()

async function isAlive({ dir }: DataPlaces, holder: Holder) {
  if (isNear(holder)) return bornAt(holder.pid) === holder.born
  return holder.line !== undefined && (await answers(dir, holder.line))
}

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
async function takeAwayDead(place: Place) {
  const { dir, running } = place
  const away = `${running}.dead.${process.pid}`
  try {
    renameSync(running, away)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readHolder(away)
  if (moved && (await isAlive(place, moved))) return renameSync(away, running)
  rmSync(away)
  if (moved?.line) forgetLine(dir, moved.line)
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

export function alreadyHeld({ dir }: DataPlaces, holder: Holder) {
  const { purpose, address } = holder
  const who = isNear(holder) ? `process ${holder.pid}` : 'in another container'
  if (purpose === 'a command') return `A command of Foyer (${who}) is working on ${dir}: wait until it has ended.`
  return address
    ? `A home already runs on ${dir}, at ${address} (${who}): open that address, or stop it first.`
    : `A home already runs on ${dir} (${who}): stop it first, or choose another place with --data.`
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
