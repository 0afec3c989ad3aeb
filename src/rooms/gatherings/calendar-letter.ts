/** What every letter about a gathering holds: its hour and place in words, and what goes into the reader's calendar. */
import { icsOf } from '#platform/calendar/index.ts'
import type { Home } from '#platform/home.ts'
import type { Invited } from '#platform/house.ts'
import { homeName } from '#platform/home-settings.ts'
import { senderOf, type Draft } from '#platform/mail/index.ts'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { entriesOf } from './calendar-entry.ts'
import { agendaWords } from './calendar-messages.en.ts'
import type { Gathering } from './gathering.ts'
import { sayThere } from './saying.ts'

/** By the reader's clock; and by the hosts', where it shows another hour. */
export function whenWhereOf(gathering: Gathering, clock: Clock): string {
  const { starts, zone, how, place, access, title } = gathering
  const here = sayTime(starts, clock, 'full')
  const there = sayTime(starts, { ...clock, zone }, 'full')
  const when = here === there ? here : `${here} (${sayThere(gathering, clock)})`
  const where = how === 'online' ? agendaWords[clock.lang].letter.online : [place, access].filter(Boolean).join('\n')
  return `${title}\n${when}\n${where}`
}

export type Guest = Pick<Invited, 'kind' | 'id'> & { readonly name: string; readonly email: string }
type Part = { readonly gathering: Gathering; readonly sequence: number; readonly inside: boolean }

/** `inside`: their calendar shows it from now on; otherwise it goes out of it. */
export async function calendarPart(
  home: Home,
  { kind, id, name, email }: Guest,
  { gathering, sequence, inside }: Part,
): Promise<NonNullable<Draft['calendar']>> {
  const [entry] = await entriesOf(home, [{ gathering }])
  if (!entry) throw new Error('a gathering has no entry')
  const answersTo = await home.house.letterbox?.calendarAddress(home, { kind, id, thing: gathering.id })
  const organiser = {
    name: home.settings.get(homeName),
    email: answersTo ?? senderOf(home.config.smtpUrl ?? '', home.config.mailFrom),
  }
  const answer = inside ? ('accepted' as const) : ('declined' as const)
  const guests = [{ name, email, answer, heard: answersTo !== undefined }]
  const method = inside ? 'request' : 'cancel'
  const text = icsOf({ method, now: home.now(), entries: [{ ...entry, sequence, organiser, guests }] })
  return { method: inside ? 'REQUEST' : 'CANCEL', text }
}
