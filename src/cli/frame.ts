/** Runs one command from its words to its exit code. */
import { resolve } from 'node:path'
import type { Command, CommandWith } from '#platform/command.ts'
import { readConfig } from '#platform/config.ts'
import { catchUpFully } from '#platform/facts/behind.ts'
import type { House } from '#platform/house.ts'
import { openLog } from '#platform/log.ts'
import { Trouble } from '#platform/trouble.ts'
import { backup } from './backup.ts'
import { helpFor } from './help.ts'
import { machineFor, type Machine } from './machine.ts'
import { speak, type Screen, type Speaker } from './out.ts'
import { moveDatabase } from './move.ts'
import { restoreCommand } from './restore.ts'
import { status } from './status.ts'
import { understand, type Known, type Typed } from './words.ts'

export type Running = {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly root: string
  readonly house: House
  readonly answers: Screen
  readonly notes: Screen
  readonly signal: AbortSignal
}

export async function run(running: Running): Promise<number> {
  const { args, house, answers, notes, signal } = running
  // Even what is not understood is answered in JSON to whoever asks for it.
  const speaker = speak({ json: args.includes('--json'), answers, notes })
  try {
    const commands = commandsOf(house)
    const typed = understand(args, commands)
    if (typed.help || !typed.command) {
      answers.write(helpFor(typed, commands))
      return 0
    }
    return await runOne(typed.command, typed, running, speaker)
  } catch (error) {
    if (signal.aborted) return INTERRUPTED
    speaker.trouble(...said(error))
    return error instanceof Trouble ? error.code : 1
  } finally {
    speaker.end()
  }
}

/** What a shell calls a program that Ctrl-C ended. */
const INTERRUPTED = 130

export function commandsOf(house: House): Known[] {
  const brought = house.rooms.flatMap((room) => room.commands ?? []).map(withHome)
  return [status, backup, restoreCommand, moveDatabase, ...brought]
}

function withHome(command: Command): CommandWith<Machine> {
  return {
    ...command,
    async run(machine, asked, out) {
      const home = await machine.home()
      const code = await command.run(home, asked, out)
      if (command.tells) await catchUpFully(home.db, home.house.reactions, home.now)
      return code
    },
  }
}

async function runOne(
  command: Known,
  { data, words, options }: Typed,
  { env, root, house, signal }: Running,
  speaker: Speaker,
): Promise<number> {
  const config = readConfig(root, data === undefined ? [] : ['--data', data], env)
  const machine = machineFor({ config, house, log: openLog(config), mayBegin: command.beginsHome ?? false })
  const path = (typed: string) => resolve(env['FOYER_CALLED_FROM'] ?? '.', typed)
  try {
    return await command.run(machine, { words, options, path, signal }, speaker)
  } finally {
    await machine.close()
  }
}

function said(error: unknown): [string, number] {
  if (error instanceof Trouble) return [error.message, error.code]
  return [
    `Something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    1,
  ]
}
