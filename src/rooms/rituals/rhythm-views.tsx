import { cityOf, isSameClock } from '#gatherings'
import type { Clock } from '#ui/say-time.ts'
import { ritualWords } from './messages.en.ts'
import type { Ritual } from './ritual.ts'
import { capital, sayRhythm } from './saying.ts'

/** "Chaque dimanche à 18 h", by the clock of its home; whose clock that is is said where the reader's differs (the browser knows, `client/times.ts`). */
export const Rhythm = ({ ritual, clock }: { ritual: Ritual; clock: Clock }) => {
  const { zone, nextAt } = ritual
  return (
    <>
      {capital(sayRhythm(ritual, clock.lang))}
      {nextAt && (
        <span data-there={zone} data-at={nextAt.toISOString()} hidden={isSameClock({ starts: nextAt, zone }, clock)}>
          {' '}
          {ritualWords[clock.lang].rhythm.there({ place: cityOf(zone) })}
        </span>
      )}
    </>
  )
}
