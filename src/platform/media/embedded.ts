/**
 * The engine that comes with the home. Its process is started when the first comes, started again when it falls, and told again
 * who stood where and who was muted; what it refuses is thrown as the house's refusal.
 */
import { lookup } from 'node:dns/promises'
import type { Answered, Asked, Counted, Reach } from './asking.ts'
import { startChild, type Child } from './child.ts'
import type { Leg, LiveEngine, Muting, Told } from './engine.ts'
import { LiveRefusal, type Why } from './refusals.ts'

/** At once, then slower: what falls at its start would take the whole processor. */
const AGAIN_AFTER_MS = [0, 250, 1000, 3000, 10_000]
/** Whoever stood that long has not fallen because of its start. */
const STOOD_MS = 60_000

type Opening = Reach & {
  /** Something for whoever looks after the machine. */
  readonly log: (what: string, more?: object) => void
}

type Room = { places: readonly (string | null)[]; readonly muted: Map<string, Muting> }

export function openEmbedded({ log, ...reach }: Opening): LiveEngine {
  const rooms = new Map<string, Room>()
  const listeners = new Set<(told: Told) => void>()
  const refused: Partial<Record<Why, number>> = {}
  let child: Promise<Child> | undefined
  let possible: boolean | undefined
  let falls = 0
  let restarts = 0
  let started = 0
  let stopped = false

  const tell = (told: Told): void => {
    if (told.is === 'places') roomOf(told.room).places = told.places
    if (told.is === 'unrecorded') recorded.delete(told.room)
    for (const listener of listeners) listener(told)
  }
  const roomOf = (room: string): Room => {
    const known = rooms.get(room) ?? { places: [], muted: new Map<string, Muting>() }
    rooms.set(room, known)
    return known
  }
  const left = (room: string): void => {
    live.delete(room)
    if (rooms.get(room)?.muted.size === 0) rooms.delete(room)
  }
  const start = async (): Promise<Child> => {
    started = performance.now()
    try {
      const running = await startChild(
        { ...reach, addresses: await numbered(reach.addresses, log) },
        {
          told: tell,
          left,
          ended,
          said: (line) => log('the process of live pictures said', { line }),
        },
      )
      possible = true
      for (const [room, dir] of recorded) void running.ask({ do: 'record', room, dir }).catch(() => undefined)
      tellFallen()
      return running
    } catch (error) {
      child = undefined
      if (error instanceof LiveRefusal && error.why === 'not-here') possible = false
      throw error
    }
  }
  /** Rooms that somebody is live in; and those where somebody was when it fell. */
  const live = new Set<string>()
  const fallen = new Set<string>()
  /** Rooms that are recorded, and into which folder. */
  const recorded = new Map<string, string>()
  const ended = (how: 'resting' | 'fell'): void => {
    child = undefined
    if (how === 'resting') return rooms.clear()
    restarts += 1
    log('the process of live pictures fell', { rooms: live.size })
    for (const room of live) fallen.add(room)
    live.clear()
    if (!stopped && fallen.size > 0) void again()
  }
  const again = async (): Promise<void> => {
    falls = performance.now() - started > STOOD_MS ? 0 : falls + 1
    await after(AGAIN_AFTER_MS[Math.min(Math.max(0, falls - 1), AGAIN_AFTER_MS.length - 1)] ?? 0)
    // Somebody may have come meanwhile, and started it.
    if (stopped || child) return
    child = start()
    child.catch(() => void again())
  }
  const tellFallen = (): void => {
    if (fallen.size === 0) return
    tell({ is: 'again', rooms: [...fallen] })
    fallen.clear()
  }
  const ask = async (asked: Asked): Promise<Answered> => {
    if (stopped) throw refuse('fell')
    if (possible === false) throw refuse('not-here')
    try {
      const answer = await (await (child ??= start())).ask(asked)
      if ('refused' in answer) throw new LiveRefusal(answer.refused)
      return answer
    } catch (error) {
      throw error instanceof LiveRefusal ? refuse(error.why) : error
    }
  }
  /** It may have gone to rest just as somebody came. */
  const askTwice = (asked: Asked): Promise<Answered> =>
    ask(asked).catch((error: unknown) => {
      if (error instanceof LiveRefusal && error.why === 'fell' && !child && !stopped) return ask(asked)
      throw error
    })
  const refuse = (why: Why): LiveRefusal => {
    refused[why] = (refused[why] ?? 0) + 1
    return new LiveRefusal(why)
  }
  const offer = async (asked: Asked & { room: string }): Promise<Leg> => {
    live.add(asked.room)
    const answer = await askTwice(asked)
    if (!('leg' in answer)) throw new Error('an offer was answered with something else')
    return answer
  }
  /** Where nobody is live there is nothing to do. */
  const tellRunning = async (asked: Asked): Promise<void> => {
    if (child && !stopped) await ask(asked).catch(() => undefined)
  }
  return {
    async publish(room, publisher, text, main = false) {
      const { places, muted } = roomOf(room)
      const place = places.indexOf(publisher)
      const was = muted.get(publisher)
      return offer({
        do: 'publish',
        room,
        publisher,
        offer: text,
        main,
        ...(place < 0 ? {} : { place }),
        ...(was && { muted: was }),
      })
    },
    watch: (room, viewer, text, own = []) => offer({ do: 'watch', room, viewer, offer: text, own }),
    close: (leg) => tellRunning({ do: 'close', leg }),
    async mute(room, publisher, what) {
      const { muted } = roomOf(room)
      const now = { ...muted.get(publisher), ...what }
      if (now.audio || now.video) muted.set(publisher, now)
      else muted.delete(publisher)
      await tellRunning({ do: 'mute', room, publisher, what })
    },
    async record(room, dir) {
      recorded.set(room, dir)
      await tellRunning({ do: 'record', room, dir })
    },
    async stopRecording(room) {
      recorded.delete(room)
      await tellRunning({ do: 'stop-recording', room })
    },
    async end(room) {
      rooms.delete(room)
      recorded.delete(room)
      await tellRunning({ do: 'end', room })
    },
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async figures() {
      const running = await child?.catch(() => undefined)
      const counted = await running?.ask({ do: 'figures' }).catch(() => undefined)
      return {
        ...nothing,
        ...(isCounted(counted) ? counted : {}),
        running: running !== undefined,
        pid: running?.pid,
        possible,
        restarts,
        refused: { ...refused },
      }
    },
    async measure() {
      const answer = await askTwice({ do: 'measure' })
      return 'measured' in answer ? answer.measured : undefined
    },
    async stop() {
      stopped = true
      const running = await child?.catch(() => undefined)
      await running?.end()
      child = undefined
    },
  }
}

/** A name is looked up at each start: at home, the number behind it changes. */
async function numbered(addresses: readonly string[], log: Opening['log']): Promise<string[]> {
  const found = await Promise.all(
    addresses.map((address) =>
      lookup(address, { all: true }).catch(() => {
        log('an address of live pictures leads nowhere', { address })
        return []
      }),
    ),
  )
  return found.flat().map(({ address }) => address)
}

const isCounted = (answer: Answered | undefined): answer is Counted => answer !== undefined && 'processor' in answer

const nothing: Counted = {
  rooms: 0, publishing: 0, watching: 0, in: { packets: 0, bytes: 0 }, out: { packets: 0, bytes: 0 }, loss: { in: 0, out: 0 },
  resent: 0, gone: 0, processor: 0, memory: 0, strain: 'none',
} // prettier-ignore

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
