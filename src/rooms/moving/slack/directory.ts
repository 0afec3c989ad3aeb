/** Everybody an export names: those in its list, and those who are found only by what they wrote. */
import { elementsOf } from './elements.ts'
import { fields, isFields, name, text, type Fields } from './guards.ts'
import type { Limits } from './limits.ts'
import { ExportProblem } from './problem.ts'

export type Author = { readonly id: string; readonly bot: boolean }
type Known = { readonly name: string; readonly bot: boolean; readonly listed: boolean }

/** An integration may speak under many names (a bridge, one for each person): beyond these it speaks as itself. */
const NAMES_OF_ONE_BOT = 200

export type Directory = ReturnType<typeof newDirectory>

export async function directoryFrom(chunks: AsyncIterable<Buffer>, limits: Limits): Promise<Directory> {
  const directory = newDirectory(limits)
  for await (const users of elementsOf(chunks, limits.record)) for (const user of users) directory.list(user)
  return directory
}

export function newDirectory(limits: Limits) {
  const known = new Map<string, Known>()
  const ownerOf = new Map<string, string>() // by bot_id: the user under which Slack lists that bot
  const namesOf = new Map<string, number>()

  function add(id: string, person: Known): void {
    if (known.size >= limits.people) throw new ExportProblem('too-many-people')
    known.set(id, person)
  }

  function list(user: unknown): void {
    const id = idOf(user)
    if (id === undefined || known.has(id) || !isFields(user)) return
    const bot = isBot(user)
    add(id, { name: nameOfUser(user), bot, listed: true })
    const botId = text(fields(user.profile).bot_id)
    if (bot && botId !== '') ownerOf.set(botId, id)
  }

  /** Who wrote a message; undefined when it does not say. Somebody who is not in the list is added. */
  function authorOf(message: Fields): Author | undefined {
    const user = text(message.user)
    const botId = text(message.bot_id)
    if (user !== '' && (message.subtype !== 'bot_message' || botId === '')) return person(user, message)
    const said = name(message.username, fields(message.bot_profile).name)
    return botId === '' && said === '' ? undefined : bot(botId, said)
  }

  function person(id: string, message: Fields): Author {
    const bot = id === SLACKBOT
    if (!known.has(id)) {
      const profile = fields(message.user_profile)
      const found = name(profile.display_name, profile.real_name, profile.name, message.username)
      add(id, { name: bot ? 'Slackbot' : found, bot, listed: false })
    }
    return { id, bot: known.get(id)?.bot ?? bot }
  }

  function bot(botId: string, said: string): Author {
    const self = ownerOf.get(botId) ?? (botId || 'bot')
    const own = said === '' || known.get(self)?.name === said
    const named = `${self}:${said}`
    if (!own && known.has(named)) return { id: named, bot: true }
    const names = namesOf.get(self) ?? 0
    if (own || names >= NAMES_OF_ONE_BOT) {
      if (!known.has(self)) add(self, { name: said, bot: true, listed: false })
      return { id: self, bot: true }
    }
    namesOf.set(self, names + 1)
    add(named, { name: said, bot: true, listed: false })
    return { id: named, bot: true }
  }

  return {
    list,
    authorOf,
    find: (id: string): Known | undefined => known.get(id),
    isListed: (id: string): boolean => known.get(id)?.listed === true,
    found: function* (): Generator<[string, Known]> {
      for (const [id, person] of known) if (!person.listed) yield [id, person]
    },
  }
}

const SLACKBOT = 'USLACKBOT'

export const idOf = (user: unknown): string | undefined => (isFields(user) && text(user.id)) || undefined

export const isBot = (user: Fields): boolean => user.is_bot === true || text(user.id) === SLACKBOT

export function nameOfUser(user: Fields): string {
  const profile = fields(user.profile)
  return name(profile.display_name, profile.real_name, user.real_name, user.name)
}
