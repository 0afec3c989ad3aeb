/**
 * Letters that come back. An address that takes no mail, and a reader who calls a letter unwanted, end the letters about the
 * community at once; one that fails again and again ends them too. What the person asks for (a code to come in) still
 * leaves. Nothing here is ever answered: nobody reads what is written to a report.
 */
import type { Home } from '#platform/home.ts'
import type { Report } from '#platform/mail/index.ts'
import { addressees } from '#people'
import { begin, countReturned, stop, type Why } from './reach-store.ts'
import { readReturnAddress, type Left } from './return-address.ts'

/** A full mailbox is emptied and a server comes back within days: so many different days among these are more than that. */
const FAILED_DAYS = 3
const AMONG_DAYS = 30
/** A report names its letter once or twice. */
const MOST_NAMED = 20

export type Noted = 'stopped' | 'counted' | 'bounce' | 'nobody'

/** `came` are the addresses it came to. Only one that this home put on an envelope says whom it is about. */
export async function noteReport(home: Home, report: Report, came: readonly string[]): Promise<Noted> {
  const left = await letterOf(home, [...came, ...report.returnTo])
  // Whoever left is nobody: of somebody erased nothing is written down again.
  if (!left || !(await addressees(home.db, [left.person], home.now())).has(left.person)) return 'nobody'
  if (report.says === 'nothing') return 'bounce'
  if (report.says === 'failing') return countOne(home, left)
  return stopFor(home, left, report.says === 'complaint' ? 'complaint' : 'refused')
}

async function letterOf(home: Home, addresses: readonly string[]): Promise<Left | undefined> {
  for (const address of addresses.slice(0, MOST_NAMED)) {
    const left = await readReturnAddress(home, address)
    if (left) return left.expired ? undefined : left
  }
  return undefined
}

const stopFor = async (home: Home, { person, at }: Left, why: Why): Promise<Noted> =>
  (await stop(home.db, person, { why, at: home.now() }, at)) ? 'stopped' : 'bounce'

const countOne = (home: Home, { person, at: left }: Left): Promise<Noted> =>
  home.db.transaction().execute(async (tx) => {
    const at = home.now()
    const days = await countReturned(tx, person, { at, left, days: AMONG_DAYS })
    if (days < FAILED_DAYS) return 'counted'
    return (await stop(tx, person, { why: 'failing', at }, left)) ? 'stopped' : 'counted'
  })

/** Its mail server said no as a letter was handed over. */
export async function addressRefused({ db, now }: Home, person: number): Promise<void> {
  await stop(db, person, { why: 'refused', at: now() }, now())
}

/** They say so themselves. */
export const addressWorks = ({ db, now }: Home, person: number): Promise<void> => begin(db, person, now())
