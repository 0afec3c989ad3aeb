/** Keeps what is sent in rooms that are recorded. Beside the forwarding and never in its way: what a disk does not take in time is given up. */
import { mkdir, open, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kept, Layer } from './layer.ts'
import type { Publisher } from './publisher.ts'
import { openTake, type Take, type Written } from './take.ts'
import { headOf } from './webm.ts'

export type Recorder = {
  record(room: string, dir: string): Promise<void>
  /** Resolves when the files are closed. */
  stop(room: string): Promise<void>
  hear(room: string, publisher: Publisher, layer: Layer, kept: Kept, anew: boolean, now: number): void
  left(room: string, publisher: Publisher): void
  /** Twice a second. */
  flush(now: number): void
  close(): Promise<void>
}

/** Half a minute of a full stage in good quality. */
const MOST_PENDING = 100 * 1024 * 1024

type Opening = {
  readonly now: () => number
  readonly stumbled: (error: unknown) => void
  /** Nothing more of this room is kept. */
  readonly broke: (room: string) => void
}

type Reel = { readonly take: Take; readonly film: Film }
type Room = { readonly dir: string; readonly reels: Map<Publisher, Reel> }

export function openRecorder({ now, stumbled, broke }: Opening): Recorder {
  const rooms = new Map<string, Room>()
  const closing = new Set<Promise<void>>()

  const begin = (room: string, publisher: Publisher, at: number): Reel => {
    const { dir, reels } = rooms.get(room) ?? { dir: '', reels: new Map<Publisher, Reel>() }
    const film = openFilm(dir, publisher, (error) => {
      if (rooms.get(room)?.dir !== dir) return
      stumbled(new Error(`a recording ended before its gathering: ${String(error)}`))
      broke(room)
      void stop(room)
    })
    const reel = { take: openTake(publisher, at), film }
    reels.set(publisher, reel)
    return reel
  }
  const finish = ({ take, film }: Reel): void => {
    film.write(take.end(now()))
    const closed = film.close().finally(() => closing.delete(closed))
    closing.add(closed)
  }
  const stop = async (room: string): Promise<void> => {
    const reels = [...(rooms.get(room)?.reels.values() ?? [])]
    rooms.delete(room)
    reels.forEach(finish)
    await Promise.all(closing)
  }
  return {
    async record(room, dir) {
      if (rooms.get(room)?.dir === dir) return
      await stop(room)
      await mkdir(dir, { recursive: true, mode: 0o700 })
      rooms.set(room, { dir, reels: new Map() })
    },
    stop,
    hear(room, publisher, layer, kept, anew, at) {
      const recorded = rooms.get(room)
      if (!recorded) return
      const reel = recorded.reels.get(publisher) ?? begin(room, publisher, at)
      reel.take.hear(layer, kept, anew, at)
    },
    left(room, publisher) {
      const reel = rooms.get(room)?.reels.get(publisher)
      if (reel) finish(reel)
      rooms.get(room)?.reels.delete(publisher)
    },
    flush(at) {
      for (const { reels } of rooms.values()) for (const { take, film } of reels.values()) film.write(take.flush(at))
    },
    async close() {
      await Promise.all([...rooms.keys()].map(stop))
    },
  }
}

/** A file, and the one beside it, that are only ever added to. */
type Film = { write(some: Written): void; close(): Promise<void> }

function openFilm(dir: string, { name, codec }: Publisher, failed: (error: unknown) => void): Film {
  const began = Date.now()
  let pending = 0
  let broken = false
  const fail = (error: unknown): void => {
    if (!broken) failed(error)
    broken = true
  }
  const files = openBeside(dir, name, began)
  let last: Promise<unknown> = files
    .then(({ film }) => film.appendFile(headOf({ publisher: name, began, codec })))
    .catch(fail)
  return {
    write({ clusters, heard }) {
      if (broken || clusters.length + heard.length === 0) return
      pending += clusters.length
      if (pending > MOST_PENDING) return fail(new Error('the disk is too slow'))
      last = last
        .then(async () => {
          if (broken) return
          const { film, beside } = await files
          await film.appendFile(clusters)
          await beside.appendFile(heard)
        })
        .catch(fail)
        .finally(() => (pending -= clusters.length))
    },
    async close() {
      await last
      const opened = await files.catch(() => undefined)
      await opened?.film.close()
      await opened?.beside.close()
    },
  }
}

/** The next free number: whoever comes back has another file. Beside the first stands when all began. */
async function openBeside(
  dir: string,
  publisher: string,
  began: number,
): Promise<{ film: FileHandle; beside: FileHandle }> {
  await writeFile(join(dir, 'began'), String(began), { flag: 'wx', mode: 0o600 }).catch(ignoreThere)
  const name = publisher.replaceAll(/[^\w-]/g, '_').slice(0, 60)
  for (let count = 1; ; count += 1) {
    const path = join(dir, `${name}.${count}`)
    try {
      const film = await open(`${path}.webm`, 'ax', 0o600)
      return { film, beside: await open(`${path}.heard`, 'a', 0o600) }
    } catch (error) {
      ignoreThere(error)
    }
  }
}

function ignoreThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
