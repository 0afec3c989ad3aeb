/** The help, made from what the commands say of themselves. */
import type { Known, Typed } from './words.ts'

export function helpFor({ command, about }: Pick<Typed, 'command' | 'about'>, commands: readonly Known[]): string {
  return command
    ? helpOfOne(command)
    : helpOfAll(commands.filter(({ name }) => about === '' || name.startsWith(`${about} `)))
}

const helpOfAll = (commands: readonly Known[]): string => `foyer, what can be done with a home from its machine

${rows(commands.map((command) => [`npm run foyer -- ${usage(command)}`, command.help]))}

${rows(EVERYWHERE)}

  Exit codes: 0 done, 1 trouble, 2 words not understood, 3 done with parts left out.
  node bin/foyer.mjs … does the same, without the two lines that npm prints first.
`

const helpOfOne = (command: Known): string => `npm run foyer -- ${usage(command)}
  ${command.help}.

${rows([...Object.entries(command.options).map(([name, { value, help }]): Row => [spelled(name, value), help]), ...EVERYWHERE])}
`

type Row = readonly [string, string]
const EVERYWHERE: readonly Row[] = [
  ['--data DIR', 'the data directory of the home (otherwise FOYER_DATA, or ./data)'],
  ['--json', 'answers in JSON, and draws no bar'],
  ['--help', 'this text; after a command, more about it'],
]

const spelled = (name: string, value: string | undefined): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`
const usage = ({ name, words, options }: Known): string =>
  [name, ...words, ...Object.entries(options).map(([option, { value }]) => `[${spelled(option, value)}]`)].join(' ')

function rows(all: readonly Row[]): string {
  const width = Math.max(...all.map(([left]) => left.length))
  return all.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
