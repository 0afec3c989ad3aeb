/**
 * Letters about what concerns somebody: a few minutes afterwards, one for all that came meanwhile, of what they have not
 * read and may see as it is sent. What has been claimed is not told twice: a home that is killed between claiming and
 * sending has told it on the bell, and not by mail.
 */
import type { Home } from '#platform/home.ts'
import type { Round } from '#platform/house.ts'
import { homeLang, homeZone } from '#platform/home-settings.ts'
import { MailFailed } from '#platform/mail/index.ts'
import { addressRefused, stoppedAmong } from '#letterbox'
import { addressees, type Addressee } from '#people'
import { inviteDue } from './inviting.ts'
import { toldLetter, type News } from './letter.ts'
import { tells } from './level.ts'
import { calledLately, isCall, mailCalls } from './calling.ts'
import { linesFrom, type Line, type Reader } from './lines.ts'
import { linesAbout } from './lines-store.ts'
import { claim, forgetWaiting, noteCalled, putOff, takeDue, toldBetween, type Waiting } from './mailing-store.ts'
import { newsAmong, type NoteLine } from './notes.ts'
import { notesBetween } from './notes-store.ts'
import { preferencesOf, usual, type Preferences } from './preferences-store.ts'
import { afterSilence } from './quiet.ts'
import { remindDue } from './reminding.ts'
import { allOf, SIDE_BY_SIDE } from './side-by-side.ts'

const AT_ONCE = 50
/** The server was away: tried again then. */
const LATER_MS = 15 * 60_000

export const letters: Round = {
  eachMs: 60_000,
  async work(home, closing) {
    await remindDue(home)
    await mailCalls(home)
    await sendDue(home, closing)
    await inviteDue(home, closing)
  },
}

/** Everybody who is due. Answers how many letters left. */
export async function sendDue(home: Home, closing: AbortSignal): Promise<number> {
  if (!home.mail.sends) return forgetWaiting(home.db).then(() => 0)
  let sent = 0
  while (!closing.aborted) {
    const due = await nextDue(home)
    if (due.taken === 0) return sent
    for (let at = 0; at < due.ready.length; at += SIDE_BY_SIDE) {
      const left = await allOf(due.ready.slice(at, at + SIDE_BY_SIDE).map((one) => sendOne(home, one)))
      sent += left.filter(Boolean).length
    }
  }
  return sent
}

type Ready = { readonly waiting: Waiting; readonly to: Addressee; readonly wants: Preferences }

/** Claims the next few; those who are not to be written to now are put off in the same moment. */
const nextDue = (home: Home): Promise<{ taken: number; ready: Ready[] }> =>
  home.db.transaction().execute(async (tx) => {
    const now = home.now()
    const due = await takeDue(tx, now, AT_ONCE)
    const people = due.map((one) => one.person)
    const [known, wanted] = [await addressees(tx, people, now), await preferencesOf(tx, people)]
    const stopped = await stoppedAmong(tx, people)
    await claim(tx, due)
    const ready: Ready[] = []
    for (const waiting of due) {
      const to = known.get(waiting.person)
      const wants = wanted.get(waiting.person) ?? usual
      if (!to || wants.mail === 'nothing' || stopped.has(to.id)) continue
      const when = afterSilence(now, to.zone ?? home.settings.get(homeZone), wants.quiet)
      if (when > now) await putOff(tx, waiting, when)
      else ready.push({ waiting, to, wants })
    }
    return { taken: due.length, ready }
  })

async function sendOne(home: Home, ready: Ready): Promise<boolean> {
  const { waiting, to } = ready
  const news = await worthALetter(home, ready)
  if (news.lines.length + news.notes.length === 0) return false
  try {
    const sent = await home.mail.send(await toldLetter(home, to, news))
    if (sent && news.lines.some(isCall)) await noteCalled(home.db, to.id, home.now())
    return sent
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    if (error.refusedAddress) await addressRefused(home, to.id)
    else if (error.temporary && error.surelyNotSent)
      await putOff(home.db, waiting, new Date(home.now().getTime() + LATER_MS))
    home.log.warn({ err: error }, 'a letter did not leave')
    return false
  }
}

/** What they asked for by mail, have not read, and may see now; the earliest first. */
async function worthALetter(home: Home, ready: Ready): Promise<News> {
  const { person } = ready.waiting
  const reader: Reader = { ...(await home.actorFor(person)), person }
  if (reader.standing !== 'member') return { lines: [], notes: [] }
  return { lines: await newLines(home, reader, ready), notes: await newNotes(home, reader, ready) }
}

async function newLines(home: Home, reader: Reader, { waiting, wants }: Ready): Promise<Line[]> {
  const enough = calledLately(waiting, home.now())
  const told = (await toldBetween(home.db, waiting)).filter(
    ({ why }) => tells(wants.mail, why) && !(enough && why === 'called'),
  )
  if (told.length === 0) return []
  const rows = await linesAbout(home.db, reader.person, [...new Set(told.map((one) => one.conversation))])
  const lines = await linesFrom(home.db, reader, rows, told)
  return lines.filter((line) => line.unread).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

async function newNotes(home: Home, reader: Reader, { waiting, to }: Ready): Promise<NoteLine[]> {
  const rows = await notesBetween(home.db, waiting)
  const asking = { db: home.db, house: home.house, actor: reader, lang: to.lang ?? home.settings.get(homeLang) }
  return (await newsAmong(asking, rows)).filter((note) => !note.lettered).toReversed()
}
