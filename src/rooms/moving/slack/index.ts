/**
 * Reading a Slack export. A zip on disk goes in; people, channels and conversations come out, one at a time, in the
 * words of this home and knowing nothing of it. An export is a file from outside: what is wrong with it is either an
 * `ExportProblem` in one sentence, or counted as left out while the rest is read.
 *
 * Twice through the zip: `survey` reads everything and keeps counts; `conversations` reads a channel again and puts it
 * in order over a file on disk. Memory is the names of the people, plus about 50 bytes for each message of one channel.
 */
import { conversationsOf, type Conversation, type ReadOptions } from './conversations.ts'
import type { Source } from './days.ts'
import { directoryFrom } from './directory.ts'
import { channelNames, groupsIn, type Group } from './groups.ts'
import { layoutOf, type Layout } from './layout.ts'
import { listed } from './left-out.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { toMarkdown, type Names } from './markup.ts'
import { peopleFrom, sourceOf, type Person } from './people.ts'
import { ExportProblem } from './problem.ts'
import { newWriters, sizeOf, surveyGroup, surveyPeople, type Survey } from './survey.ts'
import { closeZip, contentOf, openZip, Unreadable, type Packed, type Zip } from './zip.ts'

export type { Conversation, Post, ReadOptions, Title } from './conversations.ts'
export type { PostFile } from './files.ts'
export type { Group, GroupKind } from './groups.ts'
export type { LeftOut } from './left-out.ts'
export type { Limits } from './limits.ts'
export type { Person } from './people.ts'
export { ExportProblem, type Problem } from './problem.ts'
export { reportOn, type Reported } from './report.ts'
export { kindOf } from './reaction-kinds.ts'
export { escapeInline, target } from './escape.ts'
export type { Survey, SurveyedGroup, Writers } from './survey.ts'

/** An open export: hold it, give it back, close it. */
export type SlackExport = {
  readonly zip: Zip
  readonly layout: Layout
  readonly source: Source
  /** Without those who are a member of what; `groups` tells that. */
  readonly groups: readonly Group[]
  readonly held: { survey?: Survey }
}

/** Throws an `ExportProblem` for what is not a whole, harmless Slack export. Reads the lists, and no message yet. */
export async function openExport(path: string, limits: Partial<Limits> = {}): Promise<SlackExport> {
  const all = { ...defaultLimits, ...limits }
  const zip = await openZip(path)
  try {
    const layout = await layoutOf(zip, all)
    const open = (packed: Packed) => contentOf(zip, packed)
    const directory = await directoryFrom(open(usersOf(layout)), all).catch(asProblem)
    const found: Group[] = []
    try {
      for await (const { group } of groupsIn(layout, open, all)) found.push(group)
    } catch (error) {
      asProblem(error)
    }
    return { zip, layout, source: { open, directory, limits: all }, groups: found, held: {} }
  } catch (error) {
    await closeZip(zip)
    throw error
  }
}

export const closeExport = ({ zip }: SlackExport): Promise<void> => closeZip(zip)

/** Reads everything once; a second call answers at once. `onProgress` gets a share between 0 and 1. */
export async function survey(from: SlackExport, onProgress?: (share: number) => void): Promise<Survey> {
  if (from.held.survey) return from.held.survey
  const { layout, source } = from
  const size = Math.max(1, sizeOf(layout))
  let done = 0
  const onBytes = (bytes: number) => onProgress?.((done += bytes) / size)
  const { writers, wrote } = newWriters()
  const groups = []
  for (const group of from.groups) {
    groups.push(await surveyGroup(group, daysOf(from, group), source, { onBytes, wrote }))
  }
  const people = await surveyPeople(source.open(usersOf(layout)), source)
  from.held.survey = { groups, people, writers, leftOut: listed(layout.leftOut) }
  return from.held.survey
}

/** Everybody, bots and those who are known only by what they wrote included. Surveys first if nobody has. */
export async function* people(from: SlackExport): AsyncGenerator<Person> {
  await survey(from)
  yield* peopleFrom(from.source.open(usersOf(from.layout)), from.source.directory, from.source.limits)
}

/** Every channel and private conversation, with its members as sources of people. */
export async function* groups(
  from: SlackExport,
): AsyncGenerator<Group & { readonly memberSources: readonly string[] }> {
  for await (const { group, members } of groupsIn(from.layout, from.source.open, from.source.limits)) {
    yield { ...group, memberSources: members.map(sourceOf) }
  }
}

/** What Slack's markup says, in Markdown: of a channel's purpose, above all. */
export const markdownFrom = (from: SlackExport, slack: string): string => toMarkdown(slack, namesIn(from, {}))

/** One channel's conversations, months first, each beginning to end. Surveys first if nobody has. */
export async function* conversations(
  from: SlackExport,
  group: Group,
  options: ReadOptions = {},
): AsyncGenerator<Conversation> {
  await survey(from)
  yield* conversationsOf(group, daysOf(from, group), from.source, namesIn(from, options), options.scratch)
}

/** The bytes of a file that the export brings along, by Slack's file id; undefined for most, which are only linked. */
export function upload(from: SlackExport, fileId: string): AsyncIterable<Buffer> | undefined {
  const packed = from.layout.uploads.get(fileId)
  return packed && from.source.open(packed)
}

const daysOf = ({ layout }: SlackExport, { folder }: Group) => layout.folders.get(folder) ?? []

function usersOf({ lists }: Layout): Packed {
  const users = lists.get('users.json') ?? lists.get('org_users.json')
  if (!users) throw new ExportProblem('no-users')
  return users
}

function namesIn({ source, groups }: SlackExport, { personHref, groupHref }: ReadOptions): Names {
  const channels = channelNames(groups)
  const named = (id: string, name: string | undefined, href: string | undefined) =>
    name === undefined ? undefined : { name, ...(href !== undefined && { href }) }
  return {
    person: (id) => named(id, source.directory.find(id)?.name, personHref?.(sourceOf(id))),
    channel: (id) => named(id, channels.get(id), groupHref?.(sourceOf(id))),
  }
}

/** A list at the root that cannot be read leaves nothing to import. */
function asProblem(error: unknown): never {
  throw error instanceof Unreadable ? new ExportProblem('broken-list') : error
}
