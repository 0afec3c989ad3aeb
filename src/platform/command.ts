/**
 * What `npm run foyer -- …` can be asked. A room brings its commands in its manifest; each is one or two words
 * (`people link`, `import slack`), the words it needs after them, and its options.
 */
import type { Home } from '#platform/home.ts'

/** With `value` (what stands for it in the help, such as FILE) it takes one; without, it is a switch. */
export type Option = { readonly help: string; readonly value?: string }
type Words = readonly string[]
type Options = Readonly<Record<string, Option>>

type Said<O extends Option> = Option extends O
  ? string | boolean | undefined
  : O extends { readonly value: string }
    ? string | undefined
    : boolean

export type Asked<W extends Words = Words, O extends Options = Options> = {
  readonly words: { readonly [K in W[number]]: string }
  readonly options: { readonly [K in keyof O]: Said<O[K]> }
  /** A path as it was typed, from the folder it was typed in: npm moves to another. */
  path(typed: string): string
  /** Aborted by Ctrl-C: heed it between two steps, and leave nothing half done. */
  readonly signal: AbortSignal
}

export type Out = {
  /** The answer, once: `text` for people, `data` for --json. */
  answer(data: object, text: string): void
  /** From 0 to 1, and of what: a bar on a terminal, nothing anywhere else. */
  progress(part: number, what: string): void
}

export const DONE = 0
/** Done, with parts left out that the answer names. Trouble is 1, wrong words are 2. */
export const PARTLY_DONE = 3
export type ExitCode = typeof DONE | typeof PARTLY_DONE

/** A command that is given `Tools`; those of rooms are given the open home. */
export type CommandWith<Tools, W extends Words = Words, O extends Options = Options> = {
  readonly name: string
  /** One line, without a full stop. */
  readonly help: string
  readonly words: W
  readonly options: O
  /** It may be the first thing ever done with a data directory, as an import is: otherwise there must be a home. */
  readonly beginsHome?: boolean
  /** It tells facts: what follows from them is done before the command ends. */
  readonly tells?: boolean
  /** Throws Trouble for what a person can do something about. */
  run(tools: Tools, asked: Asked<W, O>, out: Out): Promise<ExitCode>
}
export type Command = CommandWith<Home>

/** Keeps the names of words and options in the types of `run`. The frame gives it what it declares, and nothing else. */
export const commandWith =
  <Tools>() =>
  <const W extends Words, const O extends Options>(brought: CommandWith<Tools, W, O>): CommandWith<Tools> =>
    brought as unknown as CommandWith<Tools>

export const command = commandWith<Home>()
