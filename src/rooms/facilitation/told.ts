/** How somebody hears that they were asked: for an answer, or to meet another. */
import type { Note, NoteKind } from '#platform/notes.ts'
import { conversationsListed } from '#conversations'
import { writersLent } from '#pulse'
import { asked } from './asking-facts.ts'
import { askingWords } from './asking-messages.en.ts'
import { asksByIds } from './asks-store.ts'
import { introduced, meetingAsked } from './meeting-facts.ts'
import { meetingWords } from './meeting-messages.en.ts'
import { meetingsByIds, type Meeting } from './meetings-store.ts'
import { canRead, groupsOf } from '#spaces'

const sayAsked: NoteKind['say'] = async ({ db, actor, lang }, told) => {
  const asks = await asksByIds(db, told.map(({ subject }) => subject)) // prettier-ignore
  const about = [...asks.values()].map(({ conversation }) => conversation)
  const [seen, wrote] = [await conversationsListed(db, actor, about), await writersLent(db, about)]
  return told.map(({ subject }): Note | undefined => {
    const ask = asks.get(subject)
    const question = ask && seen.get(ask.conversation)
    if (!ask || !question || ask.person !== actor.person) return undefined
    const answered = wrote.some((one) => one.conversation === question.id && one.person === ask.person)
    return {
      title: question.title,
      titleLang: question.lang === 'und' || question.lang === lang ? undefined : question.lang,
      href: hrefOfAsk(ask.id),
      said: (name) => askingWords[lang].told({ name }),
      over: answered || question.closedAt !== null,
    }
  })
}

export const hrefOfAsk = (id: number): string => `/asked/${id}`

/** Under the name of the group: before both said yes, it names nobody else. */
const sayMeeting =
  (
    say: (meeting: Meeting, words: (typeof meetingWords)['fr']) => Pick<Note, 'said' | 'over'> | undefined,
  ): NoteKind['say'] =>
  async ({ db, actor, lang }, told) => {
    const meetings = await meetingsByIds(db, told.map(({ subject }) => subject)) // prettier-ignore
    const groups = await groupsOf(db, [...meetings.values()].map(({ group }) => group)) // prettier-ignore
    return told.map(({ subject }): Note | undefined => {
      const meeting = meetings.get(subject)
      if (!meeting || (meeting.a !== actor.person && meeting.b !== actor.person)) return undefined
      const group = groups.get(meeting.group)
      if (!group || !canRead(actor, group)) return undefined
      const said = say(meeting, meetingWords[lang])
      return said && { title: group.name, href: `/asked/meetings/${meeting.id}`, ...said }
    })
  }

const sayMeetingAsked: NoteKind['say'] = (reader, told) =>
  sayMeeting((meeting, words) => ({
    said: (name) => words.told({ name }),
    over: meeting.metAt !== null || (meeting.a === reader.actor.person ? meeting.aSays : meeting.bSays) !== null,
  }))(reader, told)

const named = (kind: typeof asked | typeof introduced): NoteKind['whom'] =>
  async (_, facts) => facts.map((fact) => [kind.read(fact)?.person ?? []].flat()) // prettier-ignore

export const notes: readonly NoteKind[] = [
  { on: asked, whom: named(asked), say: sayAsked },
  { on: meetingAsked, whom: named(meetingAsked), say: sayMeetingAsked },
  { on: introduced, whom: named(introduced), say: sayMeeting((_, words) => ({ said: (name) => words.introduced({ name }) })) }, // prettier-ignore
]
