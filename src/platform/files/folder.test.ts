import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileHeaders, openFolder, type FileStore } from './index.ts'

let root: string
let files: FileStore
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foyer-files-'))
  files = await openFolder(root)
})
afterAll(() => rm(root, { recursive: true }))

const read = async (key: string, range?: { start: number; end: number }) => {
  const file = await files.get(key)
  return file && (await buffer(file.stream(range))).toString()
}

test('what is kept is given back, whole or in part, with its type', async () => {
  const key = await files.put(Buffer.from('hello home'), 'text/plain; charset=utf-8')
  expect(key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}\.txt$/)
  expect(await read(key)).toBe('hello home')
  expect(await read(key, { start: 6, end: 9 })).toBe('home')
  expect(await files.get(key)).toMatchObject({ size: 10, type: 'text/plain' })
})

test('the same content is kept once, also when it comes in pieces', async () => {
  async function* pieces() {
    yield Buffer.from('in ')
    yield Buffer.from('pieces')
  }
  const key = await files.put(pieces(), 'video/webm')
  expect(await files.put(Buffer.from('in pieces'), 'video/webm')).toBe(key)
  expect(await read(key)).toBe('in pieces')
})

test('a film that lies on the same disk is kept and lent without being copied, and stays where it was', async () => {
  const [path, lent] = ['film.webm', 'lent.webm'].map((name) => join(root, '.arriving', name)) as [string, string]
  await writeFile(path, 'a long film')
  const key = await files.putFile(path, 'video/webm')
  expect(await files.putFile(path, 'video/webm')).toBe(key)
  expect(await files.put(Buffer.from('a long film'), 'video/webm')).toBe(key)
  await files.putFile(path, 'video/webm')
  expect(await files.lend(key, lent)).toBe(true)
  expect(new Set(await Promise.all([path, lent, join(root, key)].map(async (one) => (await stat(one)).ino))).size).toBe(
    1,
  )
  expect(await files.lend(key.replaceAll('a', 'b'), join(root, 'nothing'))).toBe(false)
  for (const one of [path, lent]) await rm(one)
  expect(await read(key)).toBe('a long film')
})

test('an upload that breaks off leaves nothing behind', async () => {
  const before = await all()
  async function* torn(): AsyncGenerator<Buffer> {
    yield Buffer.from('half')
    throw new Error('the line went dead')
  }
  await expect(files.put(torn(), 'video/webm')).rejects.toThrow('the line went dead')
  expect(await all()).toEqual(before)
  expect(await readdir(join(root, '.arriving'))).toEqual([])
})

test('what a crash left half written goes when the home opens, but not what is being written now', async () => {
  await writeFile(join(root, '.arriving', 'old'), 'x')
  await writeFile(join(root, '.arriving', 'new'), 'x')
  await utimes(join(root, '.arriving', 'old'), 0, 0)
  await openFolder(root)
  expect(await readdir(join(root, '.arriving'))).toEqual(['new'])
})

test('nothing outside the folder can be read or removed', async () => {
  const secret = join(root, '..', 'foyer-secret.txt')
  await writeFile(secret, 'secret')
  await writeFile(join(root, 'plain.txt'), 'not kept by us')
  const hash = 'ab'.repeat(32)
  for (const key of [
    '../foyer-secret.txt',
    'plain.txt',
    `ab/ab/../../../foyer-secret.txt`,
    `ab/cd/${hash}.txt`,
    `/etc/passwd`,
    `ab/ab/${hash}.txt\0`,
    `ab/ab/${hash}.txt/../x`,
    '',
    '.arriving/new',
  ]) {
    expect(await files.get(key)).toBeUndefined()
    await files.remove(key)
  }
  await stat(secret)
  await rm(secret)
})

test('a file that is not there is undefined, and removing it twice is no trouble', async () => {
  const key = await files.put(Buffer.from('short-lived'), 'image/webp')
  await files.remove(key)
  await files.remove(key)
  expect(await files.get(key)).toBeUndefined()
})

test('each walks all that is kept, and only that', async () => {
  const key = await files.put(Buffer.from('one more'), 'image/webp')
  const found = await all()
  expect(found).toContainEqual({ key, size: 8 })
  expect(found.every((one) => /^[0-9a-f/]+\.[a-z]+$/.test(one.key))).toBe(true)
})

test('an unknown kind is kept as bytes, and only downloaded', async () => {
  const key = await files.put(Buffer.from('<script>'), 'text/html')
  expect(await files.get(key)).toMatchObject({ type: 'application/octet-stream' })
  expect(fileHeaders('text/html')).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  })
})

test('a picture is shown in place and can act as nothing', () => {
  expect(fileHeaders('image/webp')).toEqual({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
  })
})

test('a name cannot end its header, whatever is in it', () => {
  const { 'content-disposition': disposition } = fileHeaders('application/pdf', {
    name: 'été "x"\r\nSet-Cookie: a=b/../😀.pdf',
  })
  expect(disposition).toBe(
    `attachment; filename="_t_ _x___Set-Cookie: a=b_.._${'__'}.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20_x___Set-Cookie%3A%20a%3Db_.._%F0%9F%98%80.pdf`,
  )
})

test('a long name is not cut inside a letter', () => {
  expect(() => fileHeaders('application/pdf', { name: `${'a'.repeat(149)}😀` })).not.toThrow()
})

async function all() {
  const found = []
  for await (const one of files.each()) found.push(one)
  return found
}
