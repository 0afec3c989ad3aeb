/**
 * A nameless file on disk that holds one channel's messages while they are put in order. It is read back without
 * waiting: what was just written is in the system's memory, and a turn through the event loop for each of half a
 * million messages took five times as long as all the rest. Every so many, others get their turn.
 */
import { readSync } from 'node:fs'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Place } from './ledger.ts'

const WRITE_AT_ONCE = 1 << 20
/** Neighbours in a conversation are often neighbours in the file: about 10 messages. */
const READ_AT_ONCE = 1 << 13
const READS_IN_A_TURN = 200

export async function openSpill(folder: string) {
  const own = await mkdtemp(join(folder, 'foyer-slack-'))
  const file = await open(join(own, 'messages'), 'w+', 0o600)
  // Gone from its folder at once where the system allows it, so that even a killed process leaves nothing behind.
  await rm(own, { recursive: true, force: true }).catch(() => undefined)

  let waiting: Buffer[] = []
  let waitingBytes = 0
  let end = 0
  let window: Buffer = Buffer.alloc(READ_AT_ONCE)
  let windowAt = 0
  let windowBytes = 0
  let reads = 0

  async function write(line: string): Promise<Place> {
    const buffer = Buffer.from(line)
    const place = { offset: end, bytes: buffer.length }
    waiting.push(buffer)
    waitingBytes += buffer.length
    end += buffer.length
    if (waitingBytes >= WRITE_AT_ONCE) await flush()
    return place
  }

  async function flush(): Promise<void> {
    const all = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    if (all.length > 0) await writeAll(file, all)
  }

  async function read({ offset, bytes }: Place): Promise<string> {
    if (waitingBytes > 0) await flush()
    if (offset < windowAt || offset + bytes > windowAt + windowBytes) {
      if (bytes > window.length) window = Buffer.alloc(bytes)
      windowAt = offset
      windowBytes = Math.min(window.length, end - offset)
      readInto(window.subarray(0, windowBytes), file, offset)
      if (++reads % READS_IN_A_TURN === 0) await setImmediate()
    }
    return window.toString('utf8', offset - windowAt, offset - windowAt + bytes)
  }

  async function close(): Promise<void> {
    await file.close()
    await rm(own, { recursive: true, force: true })
  }

  return { write, read, close }
}

async function writeAll(file: FileHandle, buffer: Buffer): Promise<void> {
  for (let done = 0; done < buffer.length;) done += (await file.write(buffer, done)).bytesWritten
}

function readInto(buffer: Buffer, { fd }: FileHandle, offset: number): void {
  for (let done = 0; done < buffer.length;) {
    const read = readSync(fd, buffer, done, buffer.length - done, offset + done)
    if (read === 0) throw new Error('the spill file is shorter than what was written')
    done += read
  }
}
