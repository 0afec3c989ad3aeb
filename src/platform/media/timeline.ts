/**
 * Where on one timeline belongs what somebody sends: sound and pictures count their time apart, each from anywhere. Their sender's
 * reports say what both show on one clock (RFC 3550 section 6.4.1). A clock is set by ours when something first arrives on it, and
 * moved once every ten seconds, a little: no two clocks run alike for three hours.
 */
import type { Layer } from './layer.ts'

export type Timeline = {
  /** Milliseconds since the beginning. `now` is when it came. */
  at(layer: Layer, timestamp: number, now: number): number
}

/** Packets are late, each by something else: the least of so long a time is the line's own. */
const LOOK_MS = 10_000
/** Not heard when it is made in one step, and more than two clocks come apart in the time. */
const STEP_MS = 5
/** Somebody's computer slept, or their numbers began anew. */
const ELSEWHERE_MS = 1500

export function openTimeline(began: number): Timeline {
  const streams = new Map<Layer, { last: number; ms: number; readonly clock: Clock }>()
  let senders: Clock | undefined

  const streamOf = (layer: Layer, timestamp: number, arrived: number) => {
    const stream = streams.get(layer) ?? { last: timestamp, ms: 0, clock: setClock(arrived) }
    streams.set(layer, stream)
    stream.ms += (((timestamp - stream.last) | 0) / layer.hz) * 1000
    stream.last = timestamp
    return stream
  }
  return {
    at(layer, timestamp, now) {
      const arrived = now - began
      const { ms, clock } = streamOf(layer, timestamp, arrived)
      if (!layer.clock) return clock.at(ms, arrived)
      const said = sendersTime(layer.clock, timestamp, layer.hz)
      senders ??= setClock(clock.at(ms, arrived) - said)
      return senders.at(said, arrived)
    },
  }
}

type Clock = { at(ms: number, arrived: number): number }

function setClock(shift: number): Clock {
  let least = Infinity
  let usual: number | undefined
  let since: number | undefined
  return {
    at(ms, arrived) {
      const late = arrived - ms - shift
      if (Math.abs(late) > ELSEWHERE_MS) {
        shift += late
        usual = undefined
        return arrived
      }
      least = Math.min(least, late)
      since ??= arrived
      if (arrived - since > LOOK_MS) {
        usual ??= least
        shift += Math.max(-STEP_MS, Math.min(STEP_MS, least - usual))
        least = Infinity
        since = arrived
      }
      return ms + shift
    },
  }
}

/** NTP counts seconds in its upper half. */
const sendersTime = (clock: NonNullable<Layer['clock']>, timestamp: number, hz: number): number =>
  (Number(clock.ntp) / 2 ** 32) * 1000 + (((timestamp - clock.timestamp) | 0) / hz) * 1000
