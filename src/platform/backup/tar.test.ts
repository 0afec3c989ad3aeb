import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentOf, entriesIn, tarInto, TarBroken } from './tar.ts'

const AT = new Date('2026-03-14T09:26:53Z')

async function freshFile(): Promise<{ path: string; file: FileHandle }> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-tar-'))
  const path = join(folder, 'some.tar')
  const file = await open(path, 'wx+')
  onTestFinished(async () => {
    await file.close()
    rmSync(folder, { recursive: true })
  })
  return { path, file }
}

const tar = (...args: string[]): Buffer =>
  execFileSync('tar', args, { env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } })
const read = async (file: FileHandle) => {
  const found: [string, string][] = []
  for await (const entry of entriesIn(file))
    found.push([entry.name, Buffer.concat(await Array.fromAsync(contentOf(file, entry))).toString('latin1')])
  return found
}

test('what it writes, the tar of the machine lists and takes out byte for byte', async () => {
  const { path, file } = await freshFile()
  const bytes = Buffer.from(Array.from({ length: 1300 }, (_, at) => at % 256))
  const writer = tarInto(file, AT)
  await writer.add('foyer.json', Buffer.from('{}\n'))
  await writer.add(
    'files/ab/cd/bytes.bin',
    [bytes.subarray(0, 700), bytes.subarray(700)][Symbol.iterator]() as unknown as AsyncIterable<Buffer>,
  )
  await writer.add('nothing', Buffer.alloc(0))
  await writer.add('exactly-one-block', Buffer.alloc(512, 'x'))
  const size = await writer.finish()

  expect(tar('-tvf', path).toString().split('\n')[0]).toMatch(
    /^-rw------- foyer\/foyer +3 2026-03-14 09:26 foyer\.json$/,
  )
  expect(tar('-tf', path).toString()).toBe('foyer.json\nfiles/ab/cd/bytes.bin\nnothing\nexactly-one-block\n')
  expect(tar('-xOf', path, 'files/ab/cd/bytes.bin').equals(bytes)).toBe(true)
  expect((await file.stat()).size).toBe(size)
  expect(await read(file)).toEqual([
    ['foyer.json', '{}\n'],
    ['files/ab/cd/bytes.bin', bytes.toString('latin1')],
    ['nothing', ''],
    ['exactly-one-block', 'x'.repeat(512)],
  ])
})

test('a part that is not kept is as if it had never been written', async () => {
  const { path, file } = await freshFile()
  const writer = tarInto(file, AT)
  await writer.add('long', Buffer.alloc(5000, 'y'), () => false)
  await writer.add('short', Buffer.from('z'))
  await writer.finish()
  expect(tar('-tf', path).toString()).toBe('short\n')
  expect(await read(file)).toEqual([['short', 'z']])
})

test('a film of nine gigabytes has its size read by both', async () => {
  const { path, file } = await freshFile()
  // Zeros are not written, so that the file takes no room: what is tried is the header.
  const sparse = {
    ...handleOf(file),
    write: async (bytes: Uint8Array, from: number, length: number, at: number) =>
      bytes.length > 1024 ? { bytesWritten: length } : file.write(bytes, from, length, at),
  }
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  const writer = tarInto(sparse as unknown as FileHandle, AT)
  await writer.add(
    'film',
    (async function* () {
      for (let n = 0; n < 144; n++) yield zeros
    })(),
  )
  await writer.add('after', Buffer.from('the film'))
  await writer.finish()
  expect(tar('-tvf', path).toString()).toMatch(/9663676416 .* film\n.* 8 .* after/)
  const entries = []
  for await (const { name, size } of entriesIn(file)) entries.push([name, size])
  expect(entries).toEqual([
    ['film', 9 * 1024 ** 3],
    ['after', 8],
  ])
})
const handleOf = (file: FileHandle) => ({
  truncate: (size: number) => file.truncate(size),
  sync: async () => undefined,
})

test('what is cut off, or holds links, is refused', async () => {
  const { file } = await freshFile()
  const writer = tarInto(file, AT)
  await writer.add('one', Buffer.alloc(600, 'x'))
  const size = await writer.finish()
  for (const length of [size - 1, 2048, 1536, 1000, 512, 100, 0]) {
    await file.truncate(length)
    await expect(read(file)).rejects.toThrow(TarBroken)
  }

  const folder = mkdtempSync(join(tmpdir(), 'foyer-tar-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  execFileSync('sh', ['-c', 'ln -s /etc/passwd link && tar --format=ustar -cf other.tar link'], { cwd: folder })
  const other = await open(join(folder, 'other.tar'))
  await expect(read(other)).rejects.toThrow('something else than files')
  await other.close()
})
