import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { hrefOfPlan, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { isOneDay, isSameClock, sayThere } from './saying.ts'

type Told = { gathering: Gathering; clock: Clock }

/** When by the reader's clock and by the hosts', where that is another (the browser knows which, `client/times.ts`), and where: what somebody must have read before they come. */
export const WhenWhere = ({ gathering, clock }: Told) => {
  const words = gatheringWords[clock.lang].page
  const { how, place, access } = gathering
  return (
    <section class="when-where" aria-label={words.whenWhere}>
      <Line icon="clock">
        <b>
          <Span gathering={gathering} clock={clock} />
        </b>
        <span
          data-there={gathering.zone}
          data-at={gathering.starts.toISOString()}
          hidden={isSameClock(gathering, clock)}
        >
          {sayThere(gathering, clock)}
        </span>
      </Line>
      {how !== 'online' && (
        <Line icon="map-pin">
          <b dir="auto">{place}</b>
          <span>
            {access && <span dir="auto">{access} </span>}
            <a href={hrefOfPlan(place)} rel="noreferrer" target="_blank">
              {words.plan}
            </a>
          </span>
        </Line>
      )}
      {how !== 'place' && (
        <Line icon="video">
          <b>{words.online}</b>
          {gathering.ends > clock.now && <span>{words.onlineText}</span>}
        </Line>
      )}
    </section>
  )
}

const Line = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <div>
    <Icon name={icon} />
    <p>{children}</p>
  </div>
)

/** "jeudi 19 novembre, de 20 h à 21 h 15": each moment is said again by the browser, in the zone it stands in. */
export const Span = ({ gathering, clock }: Told) => {
  const words = gatheringWords[clock.lang].page
  const { starts, ends } = gathering
  if (!isOneDay(gathering))
    return (
      <>
        <Time at={starts} clock={clock} style="day" />, <Time at={starts} clock={clock} style="hour" /> {words.to}{' '}
        <Time at={ends} clock={clock} style="day" />, <Time at={ends} clock={clock} style="hour" />
      </>
    )
  return (
    <>
      <Time at={starts} clock={clock} style="day" />, {words.from} <Time at={starts} clock={clock} style="hour" />{' '}
      {words.until} <Time at={ends} clock={clock} style="hour" />
    </>
  )
}
