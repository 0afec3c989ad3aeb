import { afterEach, expect, test } from 'vitest'
import { closeExport, openExport, reportOn, survey, upload, type ExportProblem, type Limits } from './index.ts'
import {
  all,
  at,
  channels,
  cleanUp,
  fileWith,
  generalWith,
  opens,
  says,
  tampered,
  toldIn,
  users,
  zipOf,
  type Files,
} from './test-export.ts'

afterEach(cleanUp)

const hello = says('U0MAYA', 'Hello', at('2024-03-05 10:00'))
const day = 'general/2024-03-05.json'
const fine = generalWith([hello])

async function problemOf(files: Files | Buffer | string, limits?: Partial<Limits>): Promise<unknown> {
  const content = typeof files === 'string' || Buffer.isBuffer(files) ? files : await zipOf(files)
  return openExport(await fileWith(content), limits).then(
    async (opened) => (await closeExport(opened), 'opened'),
    (error: ExportProblem) => error.problem ?? error,
  )
}

test('an export that is fine opens', async () => {
  expect(await problemOf(fine)).toBe('opened')
})

test('what is not a Slack export is told apart in one sentence each', async () => {
  await expect(openExport('/nowhere/export.zip')).rejects.toThrow('There is no file to read')
  await expect(openExport('/')).rejects.toThrow('not a zip')
  expect(await problemOf('hello')).toBe('not-a-zip')
  expect(await problemOf('')).toBe('not-a-zip')
  expect(await problemOf((await zipOf(fine)).subarray(0, -30))).toBe('not-a-zip')
  expect(await problemOf({ 'notes.txt': 'x' })).toBe('not-slack')
  expect(await problemOf({ 'inner.zip': await zipOf(fine) })).toBe('zip-in-zip')
  expect(await problemOf({ 'channels.json': channels, [day]: [hello] })).toBe('no-users')
  expect(await problemOf({ 'users.json': users, [day]: [hello] })).toBe('no-channels')
  expect(await problemOf({ 'users.json': '{"not": "a list"}', 'channels.json': channels })).toBe('broken-list')
  expect(await problemOf({ 'users.json': users, 'channels.json': '[{"id":' })).toBe('broken-list')
  expect(await problemOf({ 'a/users.json': users, 'b/users.json': users })).toBe('several-exports')
})

test('a table of contents that is cut or mad is refused', async () => {
  const zip = await zipOf(fine)
  const mad = Buffer.from(zip)
  mad.fill(0xff, zip.lastIndexOf('users.json') - 46, zip.lastIndexOf('users.json'))
  expect(await problemOf(mad)).toBe('damaged')
})

test('an export with a password is refused', async () => {
  expect(await problemOf(tampered(await zipOf(fine), day, { encrypted: true }))).toBe('encrypted')
})

test('a bomb is refused before anything of it is unpacked', async () => {
  const bomb = { ...generalWith([]), [day]: Buffer.alloc(20_000_000, 0x20) }
  expect(await problemOf(bomb)).toBe('bomb')
  expect(await problemOf(tampered(await zipOf(fine), day, { packed: 1_000_000 }))).toBe('bomb')
})

test('a bomb that lies about its size is stopped at the first byte beyond it', async () => {
  for (const size of [3_000_000, 300_000]) {
    const words = Array.from({ length: size / 10 }, (_, n) => (n * 7919).toString(36).padStart(10)).join('')
    const zip = tampered(await zipOf({ ...generalWith([]), [day]: words }), day, { size: 500 })
    await expect(survey(await opens(zip))).rejects.toMatchObject({ problem: 'bomb' })
  }
})

test('limits on files, on size and on people hold', async () => {
  expect(await problemOf(fine, { entries: 2 })).toBe('too-many-entries')
  expect(await problemOf(fine, { total: 100 })).toBe('too-big')
  expect(await problemOf(fine, { people: 3 })).toBe('too-many-people')
})

test('a day too big, and a message too long, stay behind and are counted', async () => {
  const long = says('U0TOM', 'x'.repeat(500), at('2024-03-06 10:00'))
  const cut = await opens(generalWith([hello, long]), { text: 100 })
  expect((await toldIn(cut))[0]?.posts.map(({ markdown }) => markdown.length)).toEqual([5, 100])
  expect((await survey(cut)).groups[0]?.leftOut).toEqual([{ what: 'text', why: 'too-long', count: 1 }])
  const big = await opens(generalWith([hello, long]), { day: 300 })
  expect((await toldIn(big))[0]?.posts).toHaveLength(1)
  expect((await survey(big)).leftOut).toEqual([{ what: 'file', why: 'too-big', count: 1 }])
})

test('names that lead out of the folder, twice the same name and other junk harm nothing', async () => {
  let zip = await zipOf([
    ...Object.entries(fine),
    [day, [says('U0TOM', 'forged', at('2024-03-05 11:00'))]],
    ['users.json', []],
    ['__MACOSX/general/._2024-03-05.json', 'junk'],
    ['general/.DS_Store', 'junk'],
    ['canvases.json', []],
    ['huddle_transcripts.json', '[\n\n]'],
    ['general/canvas_in_the_conversation.json', '[{"id": 1}]'],
    ['general/deeper/2024-03-05.json', [hello]],
    ['__uploads/F1/picture.png', 'not read'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'x'],
    ['bbbbbbbbbbbbbbbbbbbbbbbbbb', 'x'],
    ['dddddddddddddddddddddd', 'x'],
  ])
  for (const [name, evil] of [
    ['aaaaaaaaaaaaaaaaaaaaaa', '../../etc/passwd.json'],
    ['bbbbbbbbbbbbbbbbbbbbbbbbbb', '/general/2024-03-09.json'],
    ['dddddddddddddddddddddd', 'c:/x/2024-03-09.json'],
  ] as const)
    zip = tampered(zip, name, { name: evil })
  const found = await opens(zip)
  expect((await toldIn(found)).flatMap(({ posts }) => posts.map(({ markdown }) => markdown))).toEqual(['Hello'])
  expect((await survey(found)).leftOut).toEqual([
    { what: 'file', why: 'not-conversations', count: 3 },
    { what: 'file', why: 'unsafe-name', count: 3 },
    { what: 'file', why: 'duplicate', count: 2 },
    { what: 'file', why: 'elsewhere', count: 1 },
  ])
  const picture = upload(found, 'F1')
  expect(picture && Buffer.concat(await all(picture)).toString()).toBe('not read')
  expect(upload(found, '../F1')).toBeUndefined()
})

test('an export zipped again inside a folder is read as if it were not', async () => {
  const inside = Object.entries(fine).map(([name, content]) => [`My export/${name}`, content] as const)
  expect((await survey(await opens([...inside, ['readme.txt', 'x']]))).groups[0]?.messages).toBe(1)
})

test('a day with broken JSON is left out whole, and the days around it are read', async () => {
  const files = {
    ...fine,
    'general/2024-03-06.json': '[{"type": "message", "user": "U0TOM", "text": "half',
    'general/2024-03-07.json': '{}',
  }
  const later = { 'general/2024-03-08.json': [says('U0TOM', 'After', at('2024-03-08 09:00'))] }
  const found = await opens({ ...files, ...later })
  expect((await toldIn(found)).flatMap(({ posts }) => posts.map(({ markdown }) => markdown))).toEqual([
    'Hello',
    'After',
  ])
  expect(reportOn(await survey(found)).leftOut).toEqual([{ what: 'file', why: 'broken', count: 2 }])
})

test('a day whose bytes were damaged on the way is left out', async () => {
  const zip = await zipOf(generalWith([hello, says('U0TOM', 'After', at('2024-03-08 09:00'))]))
  const start = zip.indexOf(day) + day.length
  zip.fill(0, start + 20, start + 40)
  const found = await opens(zip)
  expect(reportOn(await survey(found))).toMatchObject({
    posts: 1,
    leftOut: [{ what: 'file', why: 'broken', count: 1 }],
  })
})

test('a letter that changed on the way is noticed, also where it is still JSON', async () => {
  const zip = await zipOf(fine, { compress: false })
  zip.write('J', zip.indexOf('Hello'))
  const found = await opens(zip)
  expect(reportOn(await survey(found))).toMatchObject({
    posts: 0,
    leftOut: [{ what: 'file', why: 'broken', count: 1 }],
  })
})

test('an Enterprise export (org_users.json) opens, and one that holds only direct messages', async () => {
  expect(await problemOf({ 'org_users.json': users, 'channels.json': channels })).toBe('opened')
  expect(await problemOf({ 'users.json': users, 'dms.json': [{ id: 'D0AAAAAA', members: ['U0TOM', 'U0MAYA'] }] })).toBe(
    'opened',
  )
})
