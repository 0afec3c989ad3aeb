/** Whoever is suspended is told so on every page, with the reason and the end, and keeps a way out. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { sayTime } from '#ui/say-time.ts'
import { peopleWords } from './messages.en.ts'
import type { PersonId } from './person.ts'
import { runningSuspension } from './suspension-store.ts'

export async function suspendedFrame({ home, lang, now, zone }: Visit, person: PersonId): Promise<FramePart> {
  const words = peopleWords[lang].signIn
  const suspension = await runningSuspension(home.db, person, now)
  if (!suspension) return {}
  const end = suspension.until === null ? words.suspendedOpen : words.suspendedUntil({ date: sayTime(suspension.until, { now, zone, lang }, 'full') })
  return {
    signIn: { label: words.out, href: '/signing-out' },
    notices: [{ kind: 'warn', title: words.suspendedTitle, text: `${end} ${words.suspendedBecause} ${suspension.because}` }],
  }
}
