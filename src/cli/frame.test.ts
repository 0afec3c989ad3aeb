import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildHouse } from '#platform/house.ts'
import { command, DONE, PARTLY_DONE } from '#platform/command.ts'
import { Trouble } from '#platform/trouble.ts'
import { world } from '#test/world.ts'
import { house } from '#app'
import { run } from './frame.ts'
import { speak } from './out.ts'
import { foyer, ground, root, urlOf } from './test-homes.ts'

const nowhere = { data: '/tmp/no-home-was-ever-here' }

test('the help lists every command, those of the rooms too, and tells more about one or a few', async () => {
  const all = await foyer('--help', nowhere)
  expect(all).toMatchObject({ code: 0, notes: '' })
  for (const words of ['backup [--to FILE]', 'restore FILE [--replace]', 'status', 'people link ADDRESS'])
    expect(all.text).toContain(`npm run foyer -- ${words}`)
  expect((await foyer('backup --help', nowhere)).text).toContain('--to FILE')
  const people = await foyer('people --help', nowhere)
  expect(people.text).toContain('people link ADDRESS')
  expect(people.text).not.toContain('restore FILE')
})

test.for([
  ['', 'Say what to do: npm run foyer -- --help lists it.'],
  ['bakup', '“bakup” is no command: npm run foyer -- --help lists them.'],
  ['people', '“people” is no command: there is people link.'],
  ['people link', 'people link needs ADDRESS: npm run foyer -- people link ADDRESS.'],
  ['restore a b', 'restore does not know what to do with “b”: npm run foyer -- restore --help says what it knows.'],
  ['status --replace', 'status knows no --replace: npm run foyer -- status --help says what it knows.'],
  ['status --loud', "Unknown option '--loud'. npm run foyer -- --help says what is understood."],
  ['nonsense --help', '“nonsense” is no command: npm run foyer -- --help lists them.'],
])('words that are not understood are answered in a sentence: %s', async ([words, sentence]) => {
  expect(await foyer(words ?? '', nowhere)).toMatchObject({ code: 2, text: '', notes: `\n${sentence}\n\n` })
})

test('where there is no home none is made by asking about it, and a script reads why', async () => {
  const data = join(ground(), 'data')
  const said = await foyer('status --json', { data })
  expect(said).toMatchObject({
    code: 1,
    json: { code: 1, trouble: `There is no home in ${data} yet: npm start makes one, --data DIR names another place.` },
  })
  expect(readdirSync(join(data, '..'))).toEqual([])
})

test('a file given as the data directory is said to be a file', async () => {
  const data = join(ground(), 'letter.txt')
  writeFileSync(data, 'Dear Maya')
  expect((await foyer('status', { data })).notes).toContain(`${data} is a file`)
})

test('a path starts where it was typed', async () => {
  const folder = ground()
  mkdirSync(join(folder, 'here'))
  let notes = ''
  await run({
    args: ['status', '--data', 'here'],
    env: { FOYER_CALLED_FROM: folder },
    root,
    house,
    signal: new AbortController().signal,
    answers: { write: () => undefined },
    notes: { write: (said) => void (notes += said) },
  })
  expect(notes).toContain(`There is no home in ${join(folder, 'here')} yet`)
})

test('status tells version, schema and about how much there is, and changes nothing', async () => {
  const at = await world()
  const { json, text } = await foyer('status --json', { data: at.home.config.dataDir, database: await urlOf(at.home) })
  expect(json).toMatchObject({
    version: '0.1.0',
    database: 'DATABASE_URL',
    schema: { at: readdirSync(join(root, 'migrations')).toSorted().at(-1), waiting: [] },
  })
  expect(text).toContain('{"table":"people.people","rows":7,"about":false}')
})

test('a command of a room gets the open home, its words and its options; what it tells is read before it ends', async () => {
  const at = await world()
  const said: object[] = []
  const greeting = command({
    name: 'greet loudly',
    help: 'greets',
    words: ['NAME'],
    options: { twice: { help: 'twice' }, from: { value: 'WHO', help: 'from whom' } },
    tells: true,
    async run(home, { words, options }, out) {
      if (words.NAME === 'nobody') throw new Trouble('There is nobody to greet.')
      said.push({ name: words.NAME, twice: options.twice, from: options.from })
      out.answer({ members: (await home.actorFor(at.tom.person ?? 0)).standing }, 'Bonjour !')
      return options.twice ? PARTLY_DONE : DONE
    },
  })
  const read: string[] = []
  const room = {
    name: 'greetings',
    floor: 5 as const,
    about: 'Greets.',
    pages: [],
    facts: [],
    tables: [],
    commands: [greeting],
    person: { export: async () => ({}), erase: async () => undefined },
    reactions: [
      {
        name: 'greetings.reads',
        react: async (_: unknown, facts: readonly { name: string }[]) =>
          void read.push(...facts.map(({ name }) => name)),
      },
    ],
  }
  const asked = async (...args: string[]) => {
    let text = ''
    const code = await run({
      args: [...args, '--data', at.home.config.dataDir],
      env: { DATABASE_URL: await urlOf(at.home) },
      root,
      house: buildHouse([...house.rooms, room]),
      signal: new AbortController().signal,
      answers: { write: (more) => void (text += more) },
      notes: { write: (more) => void (text += more) },
    })
    return { code, text }
  }
  expect(await asked('greet', 'loudly', 'Tom', '--from', 'Inès')).toEqual({ code: 0, text: 'Bonjour !\n' })
  expect(await asked('greet', 'loudly', 'Tom', '--twice', '--json')).toEqual({
    code: 3,
    text: '{"members":"member"}\n',
  })
  expect(await asked('greet', 'loudly', 'nobody')).toEqual({ code: 1, text: '\nThere is nobody to greet.\n\n' })
  expect(said).toEqual([
    { name: 'Tom', twice: false, from: 'Inès' },
    { name: 'Tom', twice: true, from: undefined },
  ])
  expect(read).toContain('people.joined')
})

test('a bar is drawn on a terminal alone, and wiped before the answer', () => {
  const drawn = (json: boolean, isTTY: boolean): string => {
    let text = ''
    const screen = { write: (more: string) => void (text += more), isTTY, columns: 60 }
    const out = speak({ json, answers: screen, notes: screen })
    out.progress(0.5, 'conversations.posts')
    out.answer({ done: true }, 'Done.')
    return text
  }
  expect(drawn(false, true)).toBe('\r\x1b[K  ████████████░░░░░░░░░░░░  50 %  conversations.posts\r\x1b[KDone.\n')
  expect(drawn(false, false)).toBe('Done.\n')
  expect(drawn(true, true)).toBe('{"done":true}\n')
})
