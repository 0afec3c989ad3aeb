/** What was typed, understood: which command, its words, its options. */
import { parseArgs } from 'node:util'
import type { CommandWith } from '#platform/command.ts'
import { Trouble } from '#platform/trouble.ts'
import type { Machine } from './machine.ts'

export type Known = CommandWith<Machine>
export type Typed = {
  /** Undefined: only help was asked for, for the commands that begin with `about`. */
  readonly command: Known | undefined
  readonly about: string
  readonly words: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly data: string | undefined
  readonly json: boolean
  readonly help: boolean
}

const WRONG_WORDS = 2
const EVERYWHERE = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
const wrong = (sentence: string): Trouble => new Trouble(sentence, WRONG_WORDS)

export function understand(args: readonly string[], commands: readonly Known[]): Typed {
  const { positionals, values } = parse(args, commands)
  const { data, json = false, help = false, ...options } = values
  const everywhere = { data: typeof data === 'string' ? data : undefined, json: json === true, help: help === true }
  const command = commandIn(positionals, commands)
  if (!command) {
    const about = positionals.join(' ')
    if (help && (about === '' || commands.some(({ name }) => name.startsWith(`${about} `))))
      return { ...everywhere, command, about, words: {}, options: {} }
    throw wrong(notFound(about, commands))
  }
  if (help) return { ...everywhere, command, about: command.name, words: {}, options: {} }
  const rest = positionals.slice(command.name.split(' ').length)
  refuseOthers(command, Object.keys(options))
  return {
    ...everywhere,
    command,
    about: command.name,
    words: wordsOf(command, rest),
    options: { ...switchesOff(command), ...options },
  }
}

function parse(args: readonly string[], commands: readonly Known[]) {
  const brought = commands.flatMap((command) => Object.entries(command.options))
  const options = Object.fromEntries(
    brought.map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    return parseArgs({ args: [...args], options: { ...options, ...EVERYWHERE }, allowPositionals: true })
  } catch (error) {
    throw wrong(`${sentence(error)} npm run foyer -- --help says what is understood.`)
  }
}

/** Node says it well enough, in one sentence and a hint for programmers. */
const sentence = (error: unknown): string => {
  const said = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : ''
  return `${said.replace(/\.$/, '')}.`
}

const commandIn = (positionals: readonly string[], commands: readonly Known[]): Known | undefined =>
  commands.find(({ name }) => name.split(' ').every((word, at) => positionals[at] === word))

function notFound(about: string, commands: readonly Known[]): string {
  if (about === '') return 'Say what to do: npm run foyer -- --help lists it.'
  const longer = commands.filter(({ name }) => name.startsWith(`${about.split(' ')[0]} `)).map(({ name }) => name)
  return longer.length > 0
    ? `“${about}” is no command: there is ${longer.join(', ')}.`
    : `“${about}” is no command: npm run foyer -- --help lists them.`
}

function refuseOthers({ name, options }: Known, given: readonly string[]): void {
  const other = given.find((option) => !(option in options))
  if (other !== undefined)
    throw wrong(`${name} knows no --${other}: npm run foyer -- ${name} --help says what it knows.`)
}

function wordsOf({ name, words }: Known, given: readonly string[]): Record<string, string> {
  if (given.length < words.length)
    throw wrong(
      `${name} needs ${words.slice(given.length).join(' and ')}: npm run foyer -- ${[name, ...words].join(' ')}.`,
    )
  if (given.length > words.length)
    throw wrong(
      `${name} does not know what to do with “${given.slice(words.length).join(' ')}”: npm run foyer -- ${name} --help says what it knows.`,
    )
  return Object.fromEntries(words.map((word, at) => [word, given[at] ?? '']))
}

const switchesOff = ({ options }: Known) =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, { value }]) => (value === undefined ? [[name, false]] : [])),
  )
