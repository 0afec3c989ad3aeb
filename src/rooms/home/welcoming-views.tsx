import { Avatar } from '#ui/avatar.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { homeWords } from './messages.en.ts'
import type { Arrival } from './welcoming.ts'

/** Somebody who just came in, what they said, and where to answer them. */
export const Arrivals = ({ arrivals, clock }: { arrivals: readonly Arrival[]; clock: Clock }) => {
  const words = homeWords[clock.lang].arrivals
  if (arrivals.length === 0) return null
  return (
    <section class="arrivals" aria-labelledby="arrivals">
      <h2 class="hour" id="arrivals">
        {words.title}
      </h2>
      <ul class="news">
        {arrivals.map((one) => (
          <li key={one.id}>
            <ArrivalItem one={one} clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ArrivalItem = ({ one, clock }: { one: Arrival; clock: Clock }) => {
  const words = homeWords[clock.lang].arrivals
  const came = one.invitedBy === undefined ? words.came : words.cameInvited({ by: one.invitedBy })
  return (
    <>
      <Avatar face={one.face} />
      <p>
        <b translate={false}>
          <bdi>{one.face.name}</bdi>
        </b>{' '}
        {came}{' '}
        {one.words ? (
          <a href={one.words.href}>{words.answer({ name: one.first })}</a>
        ) : (
          one.face.href && <a href={one.face.href}>{words.see({ name: one.first })}</a>
        )}
      </p>
      <Time at={one.at} clock={clock} style="short" />
      {one.words && (
        <p class="snip" lang={one.words.lang} dir="auto">
          {clock.lang === 'fr' ? `«\u00a0${one.words.text || one.words.title}\u00a0»` : `“${one.words.text || one.words.title}”`}
        </p>
      )}
    </>
  )
}
