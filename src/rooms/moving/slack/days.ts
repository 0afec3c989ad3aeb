/** The messages of one channel, a day at a time. A day that cannot be read is left out whole, and the next one is read. */
import type { Directory } from './directory.ts'
import { elementsOf } from './elements.ts'
import type { Day } from './layout.ts'
import { count, newTally, type Tally } from './left-out.ts'
import type { Limits } from './limits.ts'
import type { Open } from './groups.ts'
import { reactionsOn } from './reactions.ts'
import { readMessage, type Said } from './said.ts'
import { Unreadable } from './zip.ts'

export type DayRead = {
  readonly said: readonly Said[]
  /** All messages of the day, those left out included. */
  readonly messages: number
  readonly leftOut: Tally
  readonly bytes: number
}

export type Source = { readonly open: Open; readonly directory: Directory; readonly limits: Limits }

export async function* daysRead(days: readonly Day[], source: Source): AsyncGenerator<DayRead> {
  const isNew = newcomers()
  for (const { packed } of days) {
    const leftOut = newTally()
    let said: Said[] = []
    let messages = 0
    try {
      for await (const raws of elementsOf(source.open(packed), source.limits.record)) {
        for (const raw of raws) {
          messages++
          const message = readMessage(raw, source.directory, source.limits)
          if ('why' in message) {
            count(leftOut, 'message', message.why)
            count(leftOut, 'reaction', 'on-left-out-message', reactionsOn(raw))
          } else said.push(message)
        }
      }
      const before = said.length
      said = said.filter(({ at }) => isNew(at))
      count(leftOut, 'message', 'duplicate', before - said.length)
      for (const { lost } of said) countLost(lost, leftOut)
      yield { said, messages, leftOut, bytes: packed.packed }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const broken = newTally()
      count(broken, 'file', 'broken')
      yield { said: [], messages: 0, leftOut: broken, bytes: packed.packed }
    }
  }
}

function countLost(lost: Said['lost'], leftOut: Tally): void {
  count(leftOut, 'reaction', 'unknown-person', lost.reactions)
  count(leftOut, 'preview', 'link-preview', lost.previews)
  count(leftOut, 'text', 'too-long', lost.text ? 1 : 0)
}

/**
 * Whether a message was not there before. Exports are in order, so that it is enough to remember the newest; only when
 * one is not are all of that channel held (about 40 bytes each).
 */
function newcomers(): (at: number) => boolean {
  let inOrder: number[] = []
  let all: Set<number> | undefined
  return (at) => {
    if (all === undefined) {
      const newest = inOrder.at(-1)
      if (newest === undefined || at > newest) return inOrder.push(at) > 0
      all = new Set(inOrder)
      inOrder = []
    }
    return !all.has(at) && all.add(at).size > 0
  }
}
