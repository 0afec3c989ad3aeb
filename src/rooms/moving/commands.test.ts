import { afterAll, expect, test } from 'vitest'
import { DONE, PARTLY_DONE, type Out } from '#platform/command.ts'
import { Trouble } from '#platform/trouble.ts'
import { world, type World } from '#test/world.ts'
import { commands } from './commands.ts'
import { at as ts, cleanUp, fileWith, generalWith, says, zipOf, type Files } from './slack/test-export.ts'

afterAll(cleanUp)

async function run(at: World, file: string, dryRun = false): Promise<{ code: number; data: object; text: string; bars: string[] }> {
  let answered = { data: {}, text: '' }
  const bars: string[] = []
  const out: Out = { answer: (data, text) => void (answered = { data, text }), progress: (_, what) => void bars.push(what) }
  const [slack] = commands
  if (!slack) throw new Error('no such command')
  const code = await slack.run(at.home, { words: { FILE: file }, options: { 'dry-run': dryRun }, path: (typed) => typed, signal: new AbortController().signal }, out)
  return { code, ...answered, bars }
}
const archive = async (files: Files): Promise<string> => fileWith(await zipOf(files))

const whole = generalWith([
  says('U0TOM', 'Who has a ladder?', ts('2024-03-05 10:00'), { thread_ts: ts('2024-03-05 10:00') }),
  says('U0MAYA', 'I do', ts('2024-03-05 11:00'), { thread_ts: ts('2024-03-05 10:00') }),
])

test('an export is brought from the machine: tried first, then for good, then again', async () => {
  const at = await world()
  const file = await archive(whole)
  const counts = { people: 3, bots: 0, groups: 1, conversations: 1, posts: 2, replies: 1, reactions: 0, edits: 0, files: 0, leftOut: [] }
  const tried = await run(at, file, true)
  expect(tried.data).toEqual({ ...counts, dryRun: true })
  expect(tried.text).toContain('Nothing was changed')
  expect(await at.facts()).toEqual([])

  const brought = await run(at, file)
  expect(brought).toMatchObject({ code: DONE, data: { ...counts, added: { people: 4, conversations: 1, posts: 2, reactions: 0 } } })
  expect(brought.bars).toContain('2 messages of 2')
  expect(await at.as(at.tom).text('/groups/general')).toContain('Who has a ladder?')
  expect(await at.as(at.maya).text('/moving')).toContain('export.zip')

  expect(await run(at, file)).toMatchObject({ code: DONE, data: counts, text: expect.stringContaining('nothing was added') })
})

test('with a day that cannot be read it says so, and ends with another code', async () => {
  const at = await world()
  const { code, text } = await run(at, await archive({ ...whole, 'general/2024-03-06.json': '[{' }))
  expect(code).toBe(PARTLY_DONE)
  expect(text).toContain('Files of the archive that cannot be read')
})

test('what is no export, or is not there, is one sentence', async () => {
  const at = await world()
  await expect(run(at, await archive({ 'a.txt': 'a' }))).rejects.toThrow(Trouble)
  await expect(run(at, '/nowhere/slack.zip')).rejects.toThrow('There is no file to read at this place.')
})
