/**
 * Invitations that go into calendars, sent to whoever gets mail: gatherings say what is due and what to say. In quiet hours they
 * wait, unless it would be over by then.
 */
import type { Home } from '#platform/home.ts'
import { homeLang, homeName, homeZone } from '#platform/home-settings.ts'
import { compose, MailFailed, type Letter } from '#platform/mail/index.ts'
import {
  forgetInvitations,
  invitationFor,
  invitationWhy,
  noteInvitation,
  putInvitationOff,
  takeInvitations,
  type DueInvitation,
  type Invitation,
} from '#gatherings'
import { addressRefused, returnAddress, stoppedAmong } from '#letterbox'
import { addressees, localAddress, type Addressee } from '#people'
import { offAddress } from './off-address.ts'
import { preferencesOf, usual } from './preferences-store.ts'
import { afterSilence } from './quiet.ts'

const AT_ONCE = 50
/** The server was away: tried again then. */
const LATER_MS = 15 * 60_000

/** Everybody who is due. Answers how many letters left. */
export async function inviteDue(home: Home, closing: AbortSignal): Promise<number> {
  if (!home.mail.sends) return forgetInvitations(home.db).then(() => 0)
  let sent = 0
  while (!closing.aborted) {
    const { taken, ready } = await nextDue(home)
    if (taken === 0) return sent
    for (const one of ready) if (await inviteOne(home, one)) sent += 1
  }
  return sent
}

type Ready = { readonly due: DueInvitation; readonly to: Addressee }

/** Taken from those who wait; those who are not to be written to now wait again. */
const nextDue = (home: Home): Promise<{ taken: number; ready: Ready[] }> =>
  home.db.transaction().execute(async (tx) => {
    const now = home.now()
    const all = await takeInvitations(tx, now, AT_ONCE)
    const people = [...new Set(all.map(({ person }) => person))]
    const [known, wanted] = [await addressees(tx, people, now), await preferencesOf(tx, people)]
    const stopped = await stoppedAmong(tx, people)
    const ready: Ready[] = []
    for (const due of all) {
      const to = known.get(due.person)
      const wants = wanted.get(due.person) ?? usual
      if (!to || wants.mail === 'nothing' || stopped.has(to.id)) continue
      const when = afterSilence(now, to.zone ?? home.settings.get(homeZone), wants.quiet)
      if (when > now && when < due.starts) await putInvitationOff(tx, due, when)
      else ready.push({ due, to })
    }
    return { taken: all.length, ready }
  })

async function inviteOne(home: Home, { due, to }: Ready): Promise<boolean> {
  const invitation = await invitationFor(home, to, due)
  if (!invitation) return false
  const letter = await letterOf(home, to, invitation)
  await noteInvitation(home.db, { ...due, ...invitation })
  try {
    return await home.mail.send(letter)
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    if (error.refusedAddress) await addressRefused(home, to.id)
    else if (error.temporary && error.surelyNotSent)
      await putInvitationOff(home.db, due, new Date(home.now().getTime() + LATER_MS))
    home.log.warn({ err: error }, 'an invitation did not leave')
    return false
  }
}

async function letterOf(home: Home, to: Addressee, { subject, text, button, calendar }: Invitation): Promise<Letter> {
  const lang = to.lang ?? home.settings.get(homeLang)
  const off = await offAddress(home, { person: to.id, kind: 'calendar' })
  const returnTo = await returnAddress(home, to.id)
  const href = `${new URL(localAddress(home)).origin}/gatherings/calendars`
  return compose({
    to: to.email,
    lang,
    home: home.settings.get(homeName),
    subject,
    text,
    button,
    calendar,
    why: invitationWhy({ lang, href, off }),
    unsubscribe: off,
    ...(returnTo === undefined ? {} : { returnTo }),
  })
}
