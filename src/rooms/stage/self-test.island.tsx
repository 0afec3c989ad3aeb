/** The browser of a host tries whether it reaches the home: directly, and through each relay. */
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { stageWords } from './messages.en.ts'
import type { Found, Tried } from './self-testing.ts'

export type SelfTestProps = { readonly lang: Lang; readonly turn: readonly string[] }

export default function SelfTest({ lang, turn }: SelfTestProps) {
  const [awake, setAwake] = useState(false)
  const [tried, setTried] = useState<readonly Tried[]>([])
  const [busy, setBusy] = useState(false)
  useEffect(() => setAwake('RTCPeerConnection' in globalThis), [])
  const words = stageWords[lang].selfTest
  const begin = () => {
    setBusy(true)
    void import('./self-testing.ts').then(({ tryWays }) => tryWays(turn, setTried)).finally(() => setBusy(false))
  }
  return (
    <>
      <p>
        <button type="button" class="button" disabled={!awake || busy} onClick={begin}>
          {words.try}
        </button>
      </p>
      <div role="status">
        <ul>
          {tried.map(({ by, found }) => (
            <li key={by}>
              <b>{by === undefined ? words.direct : words.through({ url: by })}</b>{' '}
              {found === undefined ? words.trying : sayFound(found, lang)}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function sayFound(found: Found, lang: Lang): string {
  const words = stageWords[lang].selfTest
  if (!found.ok) return words.notReached
  const { at, relayed, by, roundTripMs, offered } = found
  const seconds = Math.max(0.1, Math.round(found.afterMs / 100) / 10)
  const way = relayed ? words.byRelay({ by: (by ?? 'udp').toUpperCase() }) : words.straight({ at })
  const trip = roundTripMs === undefined ? '' : ` ${words.roundTrip({ ms: roundTripMs })}`
  return `${words.reached({ seconds })} ${way}${trip} ${words.offers({ addresses: offered.join(', ') })}`
}
