import { sayNumber, type Lang } from '#platform/i18n.ts'
import type { Capacity, Figures } from '#platform/media/engine.ts'
import { Button } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { stageWords } from './messages.en.ts'
import type { Advice } from './reaching.ts'
import SelfTest from './self-test.island.tsx'

type Props = {
  lang: Lang
  clock: Clock
  figures: Figures
  ports: { readonly from: number; readonly to: number }
  addresses: readonly string[]
  secure: boolean
  turn: readonly string[]
  advice: Advice
  measured: { readonly capacity: Capacity | 'live'; readonly at: Date } | undefined
}

export const SelfTestPage = (props: Props) => {
  const { lang, figures, ports, addresses, secure, turn } = props
  const words = stageWords[lang].selfTest
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      {!secure && <Notice kind="warn" title={words.https} />}
      <section class="part" aria-labelledby="reach">
        <h2 id="reach">{words.reach}</h2>
        <p>{words.reachText}</p>
        <Island name="stage/self-test" of={SelfTest} props={{ lang, turn }} />
        <p class="note">{words.reachOutside}</p>
      </section>
      <section class="part" aria-labelledby="open">
        <h2 id="open">{words.open}</h2>
        <p>{words.openText}</p>
        <p>
          <code>
            UDP {ports.from}–{ports.to}
          </code>
        </p>
        <h3>{words.address}</h3>
        <p>{addresses.length > 0 ? words.addressIs({ value: addresses.join(', ') }) : words.addressNone}</p>
        <AdviceOn {...props} />
        <h3>{words.turnTitle}</h3>
        <p>{turn.length > 0 ? words.turnIs({ urls: turn.join(', ') }) : words.turnNone}</p>
      </section>
      <Carries {...props} />
      <section class="part" aria-labelledby="engine">
        <h2 id="engine">{words.engine}</h2>
        <p>{figures.possible === undefined ? words.notTried : figures.possible ? words.possible : words.notPossible}</p>
        <EngineFigures lang={lang} figures={figures} />
      </section>
    </>
  )
}

const AdviceOn = ({ lang, advice }: Props) => {
  const words = stageWords[lang].selfTest.advice
  if (advice.is === 'fine') return <p class="note">{words.fine}</p>
  if (advice.is === 'inside') return <p>{words.inside}</p>
  return (
    <>
      <p>{words[advice.is]}</p>
      <p>
        <code>FOYER_LIVE_ADDRESS={advice.value}</code>
      </p>
    </>
  )
}

/** How many could watch, tried when a host asks. */
const Carries = ({ lang, clock, figures, measured }: Props) => {
  const words = stageWords[lang].selfTest
  return (
    <section class="part" aria-labelledby="carries">
      <h2 id="carries">{words.carries}</h2>
      {measured && (
        <p>
          {measured.capacity === 'live' ? words.measuredLive : words.measured(measured.capacity)}{' '}
          <Time at={measured.at} clock={clock} style="moment" />
        </p>
      )}
      <p class="note">{words.measureText}</p>
      <Form action="/home/live/measurement" class="acts">
        <Button kind="quiet" disabled={figures.publishing + figures.watching > 0}>
          {words.measure}
        </Button>
      </Form>
    </section>
  )
}

const EngineFigures = ({ lang, figures }: Pick<Props, 'lang' | 'figures'>) => {
  const words = stageWords[lang].selfTest
  const { rooms, publishing, watching, processor, memory, loss, restarts, refused, strain } = figures
  const percent = (part: number) => sayNumber(lang, Math.round(part * 1000) / 10)
  const turnedAway = Object.values(refused).reduce((sum, n) => sum + (n ?? 0), 0)
  return (
    <ul>
      <li>{words.now({ rooms, publishing, watching })}</li>
      <li>{words.strain[strain]}</li>
      <li>{words.processor({ percent: Math.round(processor * 100), memory: Math.round(memory / 1024 / 1024) })}</li>
      <li>{words.loss({ percent: percent(Math.max(loss.in, loss.out)) })}</li>
      <li>{words.refused({ n: turnedAway })}</li>
      <li>{words.restarts({ n: restarts })}</li>
    </ul>
  )
}
