/**
 * What must be known of all messages of a channel at once to tell which threads are conversations: 37 bytes a message
 * in flat arrays, 18 MB for half a million. The messages themselves stay on disk.
 */
import type { Said } from './said.ts'
import { dateOf } from './stamp.ts'

/** Where a message lies in the spill file. */
export type Place = { readonly offset: number; readonly bytes: number }

export type Planned = { readonly kind: 'thread' | 'month'; readonly first: number; readonly members: Uint32Array }

export function newLedger() {
  let room = 1024
  let size = 0
  let at = new Float64Array(room)
  let thread = new Float64Array(room) // of the first message; later, the conversation it belongs to
  let offset = new Float64Array(room)
  let bytes = new Uint32Array(room)
  let author = new Uint32Array(room)
  let bot = new Uint8Array(room)
  const authors = new Map<string, number>()

  function add(said: Said, place: Place): void {
    if (size === room) grow()
    at[size] = said.at
    thread[size] = said.thread
    offset[size] = place.offset
    bytes[size] = place.bytes
    author[size] = numberOf(said.author)
    bot[size] = said.bot ? 1 : 0
    size++
  }

  function grow(): void {
    room *= 2
    const bigger = <T extends Float64Array | Uint32Array | Uint8Array>(from: T, to: T): T => (to.set(from), to)
    at = bigger(at, new Float64Array(room))
    thread = bigger(thread, new Float64Array(room))
    offset = bigger(offset, new Float64Array(room))
    bytes = bigger(bytes, new Uint32Array(room))
    author = bigger(author, new Uint32Array(room))
    bot = bigger(bot, new Uint8Array(room))
  }

  function numberOf(id: string): number {
    const known = authors.get(id) ?? authors.size
    authors.set(id, known)
    return known
  }

  /**
   * The conversations, each with its messages in order. A thread is one when somebody who is not a bot answered whoever
   * began it (or, where its beginning is gone, whoever is now first). All else goes into the month its thread began in.
   * May be called once: it spends the ledger.
   */
  function* plan(): Generator<Planned> {
    const order = new Uint32Array(size).map((_, place) => place)
    const by = (key: Float64Array) => (one: number, other: number) =>
      n(key[one]) - n(key[other]) || n(at[one]) - n(at[other])
    order.sort(by(thread))
    for (const [from, to] of runs(order)) {
      if (isAnswered(order, from, to)) continue
      const month = monthNumber(n(at[n(order[from])]))
      for (let place = from; place < to; place++) thread[n(order[place])] = month
    }
    order.sort(by(thread))
    for (const [from, to] of runs(order)) {
      const first = n(order[from])
      yield { kind: n(thread[first]) < LARGEST_MONTH ? 'month' : 'thread', first, members: order.subarray(from, to) }
    }
  }

  function* runs(order: Uint32Array): Generator<[number, number]> {
    for (let from = 0, to = 0; from < size; from = to) {
      while (to < size && thread[n(order[to])] === thread[n(order[from])]) to++
      yield [from, to]
    }
  }

  function isAnswered(order: Uint32Array, from: number, to: number): boolean {
    const asked = author[n(order[from])]
    for (let place = from + 1; place < to; place++) {
      const message = n(order[place])
      if (bot[message] === 0 && author[message] !== asked) return true
    }
    return false
  }

  return {
    add,
    plan,
    placeOf: (message: number): Place => ({ offset: n(offset[message]), bytes: n(bytes[message]) }),
    atOf: (message: number): number => n(at[message]),
    threadOf: (message: number): number => n(thread[message]),
  }
}

/** Months are numbers far below any moment in microseconds, so that both fit one array. */
const LARGEST_MONTH = 1e6

function monthNumber(micros: number): number {
  const date = dateOf(micros)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const n = (value: number | undefined): number => value ?? 0
