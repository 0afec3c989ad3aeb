/**
 * What a calendar program sends when somebody says yes, no or perhaps to an invitation (RFC 5546, REPLY). Only that is read: which
 * invitation, by whom, and what. Anything else in the file, or another file, says nothing.
 */
export type CalendarReply = { readonly uid: string; readonly by: string; readonly says: 'yes' | 'maybe' | 'no' }

/** A reply is a few hundred bytes; a whole calendar is none. */
const LONGEST = 100_000
const said = new Map([
  ['ACCEPTED', 'yes'],
  ['TENTATIVE', 'maybe'],
  ['DECLINED', 'no'],
] as const)

export function calendarReply(text: string): CalendarReply | undefined {
  if (text.length > LONGEST) return undefined
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const method = lines.find((line) => /^METHOD:/i.test(line))
  const events = lines.filter((line) => /^BEGIN:VEVENT\s*$/i.test(line))
  const guests = lines.filter((line) => /^ATTENDEE[;:]/i.test(line))
  if (!/^METHOD:REPLY\s*$/i.test(method ?? '') || events.length !== 1 || guests.length !== 1) return undefined
  const uid = lines
    .find((line) => /^UID[;:]/i.test(line))
    ?.replace(/^UID[^:]*:/i, '')
    .trim()
  const by = /:mailto:([^\s:]+)\s*$/i.exec(guests[0] ?? '')?.[1]?.toLowerCase()
  const partstat = /;PARTSTAT="?([A-Z-]+)"?[;:]/i.exec(guests[0] ?? '')?.[1]?.toUpperCase() ?? ''
  const says = [...said].find(([word]) => word === partstat)?.[1]
  return uid && by && says ? { uid, by, says } : undefined
}
