import type { NextGathering } from '#gatherings'
import { MoreLink } from '#ui/button.tsx'
import type { Clock } from '#ui/say-time.ts'
import { DateArch } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import { homeWords } from './messages.en.ts'

/** When people meet next: a day in a doorway, and the way to the others. */
export const MeetingNext = ({ clock, gatherings }: { clock: Clock; gatherings: readonly NextGathering[] }) => {
  const words = homeWords[clock.lang].gatherings
  if (gatherings.length === 0) return null
  return (
    <section>
      <h2>{words.title}</h2>
      <ul class="ways meeting-next">
        {gatherings.map(({ id, href, title, lang, starts }) => (
          <li key={id}>
            <DateArch at={starts} clock={clock} />
            <p>
              <a href={href} lang={lang} dir="auto">
                {title}
              </a>
              <small>
                <Time at={starts} clock={clock} style="day" />, <Time at={starts} clock={clock} style="hour" />
              </small>
            </p>
          </li>
        ))}
      </ul>
      <MoreLink href="/gatherings">{words.all}</MoreLink>
    </section>
  )
}
