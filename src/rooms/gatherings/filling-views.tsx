import { ButtonLink } from '#ui/button.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { gatheringWords } from './messages.en.ts'
import type { NextGathering } from './next.ts'

/** Beside the name of a group: when it meets next. */
export const NextOfGroup = ({ clock, next }: { clock: Clock; next: NextGathering }) => (
  <ButtonLink href={next.href} kind="quiet" small icon="calendar-days">
    {gatheringWords[clock.lang].list.meets({
      day: sayTime(next.starts, clock, 'day'),
      hour: sayTime(next.starts, clock, 'hour'),
    })}
    <span class="sr">, {next.title}</span>
  </ButtonLink>
)
