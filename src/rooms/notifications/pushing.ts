/**
 * A word on somebody's devices of what concerns them: seconds afterwards, one for each conversation, of what they have not
 * read and may see as it leaves. It says who and where, as the bell does, and nothing of what was written. What has been
 * claimed is not told twice: a home that is killed between claiming and sending has told it on the bell, and not here.
 */
import type { Home } from '#platform/home.ts'
import { homeLang, homeZone } from '#platform/home-settings.ts'
import { pushTo, type Pushed } from '#platform/push/index.ts'
import { signedIn, type SignedIn } from '#people'
import {
  claimDevices,
  forgetDevices,
  noteFailing,
  notePushed,
  putOffDevice,
  takeDueDevices,
  toldToDevice,
  type Device,
  type DueDevice,
} from './devices-store.ts'
import { tells } from './level.ts'
import { linesFrom, type Line, type Reader } from './lines.ts'
import { linesAbout } from './lines-store.ts'
import { newsAmong } from './notes.ts'
import { notesBetween } from './notes-store.ts'
import { preferencesOf, usual, type Preferences } from './preferences-store.ts'
import { parcelsOf, type ToPush } from './push-words.ts'
import { afterSilence } from './quiet.ts'

export const EACH_MS = 10_000
/** Side by side; and all that is lost on its way when the home dies. */
const AT_ONCE = 8
const MINUTE = 60_000
const LONGEST_WAIT = 60 * MINUTE
/** A service that took nothing for so long has forgotten the device, or is gone. */
const GIVEN_UP_AFTER = 7 * 24 * 60 * MINUTE

/** Every device that something waits for. Answers how many messages were taken. */
export async function pushDue(home: Home, closing: AbortSignal): Promise<number> {
  let taken = 0
  while (!closing.aborted) {
    const due = await claimNext(home)
    if (due.found === 0) return taken
    const works = due.ready.map((one) => tellDevice(home, one))
    // Nothing goes on in the background when one of them fails.
    await Promise.allSettled(works)
    for (const count of await Promise.all(works)) taken += count
  }
  return taken
}

type Ready = { readonly device: DueDevice; readonly who: SignedIn; readonly wants: Preferences }

/** Claims the next few; those who are not to be disturbed now are put off in the same moment. */
const claimNext = (home: Home): Promise<{ found: number; ready: Ready[] }> =>
  home.db.transaction().execute(async (tx) => {
    const now = home.now()
    const due = await takeDueDevices(tx, now, AT_ONCE)
    const sessions = await signedIn(
      tx,
      due.map((one) => one.session),
      now,
    )
    const wanted = await preferencesOf(
      tx,
      due.map((one) => one.person),
    )
    await claimDevices(tx, due)
    const ready: Ready[] = []
    for (const device of due) {
      const who = sessions.get(device.session)
      const wants = wanted.get(device.person) ?? usual
      if (who?.person !== device.person || wants.push === 'nothing') continue
      const when = afterSilence(now, who.zone ?? home.settings.get(homeZone), wants.quiet)
      if (when > now) await putOffDevice(tx, device, when)
      else ready.push({ device, who, wants })
    }
    return { found: due.length, ready }
  })

/** Until its service has enough; the rest then waits. */
async function tellDevice(home: Home, ready: Ready): Promise<number> {
  const { device, who } = ready
  let taken = 0
  for (const { parcel, told } of await parcelsOf(home, device, who.lang, await worthAPush(home, ready))) {
    const pushed = await pushTo(home, device, parcel)
    const reached = pushed.is === 'taken'
    if (reached || isSilent(pushed)) await notePushed(home.db, device.id, told, { at: home.now(), reached })
    if (reached) taken += 1
    else if (!(await goesOn(home, device, pushed))) break
  }
  return taken
}

/** It may have taken that one. Asked for the next it would be silent again, and others wait. */
const isSilent = (pushed: Pushed): boolean => pushed.is === 'lost' && !pushed.answered

/** What follows from not being taken; answers whether the next may be tried. */
async function goesOn(home: Home, device: Device, pushed: Exclude<Pushed, { is: 'taken' }>): Promise<boolean> {
  const now = home.now().getTime()
  const failing = now - (device.failingSince?.getTime() ?? now)
  if (pushed.is === 'gone' || failing > GIVEN_UP_AFTER) {
    await forgetDevices(home.db, [device.id])
    return false
  }
  home.log.warn({ service: new URL(device.address).host, why: pushed.why }, 'a push message was not taken')
  await noteFailing(home.db, device.id, home.now())
  if (pushed.is === 'lost' && pushed.answered) return true
  const wait =
    pushed.is === 'lost' || pushed.inS === undefined
      ? Math.min(Math.max(MINUTE, failing), LONGEST_WAIT)
      : pushed.inS * 1000
  await putOffDevice(home.db, device, new Date(now + wait))
  return false
}

/** What they asked for here, have not read, and may see now; the earliest first. */
async function worthAPush(home: Home, ready: Ready): Promise<ToPush> {
  const { device } = ready
  const reader: Reader = { ...(await home.actorFor(device.person)), person: device.person }
  if (reader.standing !== 'member') return { reader, lines: [], notes: [], told: [] }
  const conversations = await newLines(home, reader, ready)
  const notes = await newNotes(home, reader, ready)
  return { reader, lines: conversations.lines, notes: notes.lines, told: [...conversations.told, ...notes.told] }
}

async function newLines(home: Home, reader: Reader, { device, wants }: Ready): Promise<Pick<ToPush, 'lines' | 'told'>> {
  const told = (await toldToDevice(home.db, device)).filter((one) => tells(wants.push, one.why))
  if (told.length === 0) return { lines: [], told: [] }
  const rows = await linesAbout(home.db, device.person, [...new Set(told.map((one) => one.conversation))])
  const lines = (await linesFrom(home.db, reader, rows, told)).filter((line: Line) => line.unread)
  return { lines: lines.toSorted((a, b) => a.at.getTime() - b.at.getTime()), told }
}

async function newNotes(home: Home, reader: Reader, { device, who }: Ready) {
  const rows = await notesBetween(home.db, { ...device, device: device.id })
  const asking = { db: home.db, house: home.house, actor: reader, lang: who.lang ?? home.settings.get(homeLang) }
  const lines = (await newsAmong(asking, rows)).toReversed()
  return { lines, told: rows.map(({ id, row }) => ({ conversation: -id, id: row })) }
}
