/** A gathering as schema.org data (`Event`), for those who look for what is on: nothing is in it that is not in the page. */
import { plainText } from '#platform/text/index.ts'
import { hrefOf, stateOf, type Gathering, type How } from '#gatherings'

type Asked = { readonly gathering: Gathering; readonly origin: string; readonly home: string; readonly now: Date }

export function structuredGathering({ gathering, origin, home, now }: Asked): object {
  const { title, markdown, lang, how, capacity, wallStarts, wallEnds, starts, ends } = gathering
  const url = origin + hrefOf(gathering)
  const cancelled = stateOf(gathering, now) === 'cancelled'
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    url,
    startDate: withOffset(wallStarts, starts),
    endDate: withOffset(wallEnds, ends),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${modes[how]}EventAttendanceMode`,
    location: placesOf(gathering, url),
    organizer: { '@type': 'Organization', name: home, url: origin },
    ...(markdown ? { description: plainText(markdown) } : {}),
    ...(lang === 'und' ? {} : { inLanguage: lang }),
    ...(capacity === null || how === 'both' ? {} : { maximumAttendeeCapacity: capacity }),
  }
}

const modes: Readonly<Record<How, string>> = { online: 'Online', place: 'Offline', both: 'Mixed' }

function placesOf({ how, place }: Gathering, url: string): object {
  const there = { '@type': 'Place', name: place, address: place }
  const here = { '@type': 'VirtualLocation', url }
  return how === 'both' ? [there, here] : how === 'online' ? here : there
}

/** `2026-11-19T20:00:00+01:00`: the clock on the wall, and how far it is from Greenwich that day. */
function withOffset(wall: string, at: Date): string {
  const minutes = Math.round((Date.parse(`${wall}:00Z`) - at.getTime()) / 60_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const far = Math.abs(minutes)
  return `${wall}:00${minutes < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}`
}
