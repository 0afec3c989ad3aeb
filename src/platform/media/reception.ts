/** What came of one stream and what did not: RFC 3550 appendix A.1, A.3 and A.8, and which packets to ask for again. */
import type { Block } from './rtcp.ts'
import { seqFrom } from './rtp.ts'

/** A number further off than this begins the stream anew: nobody could ask for so much again. */
const JUMP = 1000
/** What has been missing for longer comes too late for a picture. */
const GIVE_UP_MS = 1500
const ASK_AGAIN_MS = 60
const MOST_TRIES = 10

export type Arrival =
  /** Later than all before it. */
  | 'next'
  /** One that was missing. */
  | 'late'
  /** Here already, or nobody waits for it any more. */
  | 'again'
  /** The stream begins, or begins anew. */
  | 'anew'

export type Reception = {
  arrive(seq: number, timestamp: number, now: number): Arrival
  /** Those to ask for now. */
  missing(now: number): number[]
  /** The sender's own clock, from its report. */
  sent(ntp: bigint, now: number): void
  /** For a report; what is counted "since the last" is counted since the last call. */
  block(now: number): Block
}

/** `hz` is how often a second the timestamps count. */
export function receive(ssrc: number, hz: number): Reception {
  const waited = new Map<number, { since: number; asked: number; tries: number }>()
  let first = 0
  let highest = -1
  let came = 0
  let before = { expected: 0, came: 0 }
  let jitter = 0
  let transit: number | undefined
  let lastSent: { middle: number; at: number } | undefined

  const begin = (seq: number): Arrival => {
    waited.clear()
    first = highest = seq
    came = 1
    before = { expected: 0, came: 0 }
    transit = undefined
    return 'anew'
  }
  const further = (by: number, now: number): Arrival => {
    for (let missed = 1; missed < by; missed += 1)
      waited.set((highest + missed) & 0xffff, { since: now, asked: 0, tries: 0 })
    highest += by
    came += 1
    return 'next'
  }
  const back = (seq: number): Arrival => {
    if (!waited.delete(seq)) return 'again'
    came += 1
    return 'late'
  }
  const shake = (timestamp: number, now: number): void => {
    const took = (((now * hz) / 1000) | 0) - (timestamp | 0)
    if (transit !== undefined) jitter += (Math.abs((took - transit) | 0) - jitter) / 16
    transit = took
  }
  return {
    arrive(seq, timestamp, now) {
      const by = highest < 0 ? JUMP + 1 : seqFrom(highest & 0xffff, seq)
      const arrival = Math.abs(by) > JUMP ? begin(seq) : by > 0 ? further(by, now) : back(seq)
      if (arrival === 'next') shake(timestamp, now)
      return arrival
    },
    missing(now) {
      const ask: number[] = []
      for (const [seq, one] of waited) {
        if (now - one.since > GIVE_UP_MS || one.tries >= MOST_TRIES) waited.delete(seq)
        else if (now - one.asked >= ASK_AGAIN_MS) {
          one.asked = now
          one.tries += 1
          ask.push(seq)
        }
      }
      return ask
    },
    sent(ntp, now) {
      lastSent = { middle: Number((ntp >> 16n) & 0xffffffffn), at: now }
    },
    block(now) {
      const expected = highest < 0 ? 0 : highest - first + 1
      const wanted = expected - before.expected
      const lost = wanted - (came - before.came)
      before = { expected, came }
      return {
        ssrc,
        lost: wanted > 0 && lost > 0 ? lost / wanted : 0,
        lostInAll: expected - came,
        highest: Math.max(0, highest),
        jitter: Math.round(jitter),
        lastSent: lastSent?.middle ?? 0,
        sinceSent: lastSent ? Math.round((now - lastSent.at) * 65.536) : 0,
      }
    },
  }
}
