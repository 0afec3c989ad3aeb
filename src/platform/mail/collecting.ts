/**
 * The third door: a mailbox at a provider. The home keeps a line to it (IMAP), hears of new mail, takes what is written to
 * its own addresses, and marks it as read once it was received; all other mail stays as it is. Several nodes share one
 * mailbox: one of them collects, and another one as soon as that one is gone.
 */
import { setTimeout as passes } from 'node:timers/promises'
import { mailComesIn } from '#platform/config.ts'
import { alone } from '#platform/database/alone.ts'
import type { Home } from '#platform/home.ts'
import type { Letterbox } from './letterbox.ts'
import { openLine } from './imap-line.ts'
import { takeNew, type Progress } from './taking.ts'

export type Collecting = { close(): Promise<void> }

/** In milliseconds. `again` grows to `most` while the provider is away; one that refuses the password locks whoever insists. */
export type Pauses = { readonly again: number; readonly most: number; readonly refused: number; readonly look: number }
const usual: Pauses = { again: 5_000, most: 5 * 60_000, refused: 15 * 60_000, look: 5 * 60_000 }

export function collectMail(home: Home, pauses: Pauses = usual): Collecting | undefined {
  const { imapUrl } = home.config
  const { letterbox } = home.house
  if (imapUrl === undefined || !letterbox || !mailComesIn(home.config)) return undefined
  const closing = new AbortController()
  const running = keepCollecting({ home, letterbox, url: imapUrl, pauses, closing: closing.signal })
  return {
    async close() {
      closing.abort()
      await running
    },
  }
}

type Work = {
  readonly home: Home
  readonly letterbox: Letterbox
  readonly url: string
  readonly pauses: Pauses
  readonly closing: AbortSignal
}

async function keepCollecting(work: Work): Promise<void> {
  const { pauses, closing } = work
  let pause = pauses.again
  while (!closing.aborted) {
    const { reached, refused } = await oneLine(work)
    pause = reached ? pauses.again : Math.min(2 * pause, pauses.most)
    // Several homes that lost one provider do not all come back in the same second.
    await rest(refused ? pauses.refused : pause * (0.75 + Math.random() / 2), closing)
  }
}

type Ended = { readonly reached: boolean; readonly refused: boolean }

/** From connecting until the line breaks. What is logged holds neither the address nor the password. */
async function oneLine({ home, letterbox, url, pauses, closing }: Work): Promise<Ended> {
  const ended = { reached: false, refused: false }
  try {
    await alone(home.db, 'the mailbox is emptied', async (still) => {
      const line = await openLine(url, closing)
      try {
        const progress: Progress = { after: 0, tries: new Map() }
        while (!closing.aborted && line.open) {
          await still()
          await takeNew({ home, letterbox, line, progress, closing })
          ended.reached = true
          await line.something(pauses.look)
        }
      } finally {
        await line.close()
      }
    })
  } catch (error) {
    ended.refused = refusesUs(error)
    home.log.warn({ code: codeOf(error), refused: ended.refused }, 'the mailbox cannot be reached')
  }
  return ended
}

const rest = (ms: number, closing: AbortSignal): Promise<void> =>
  passes(ms, undefined, { signal: closing }).catch(() => undefined)

const refusesUs = (error: unknown): boolean =>
  error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
