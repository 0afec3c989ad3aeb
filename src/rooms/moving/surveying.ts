/** Looks an archive through without taking anything, so that somebody can choose. */
import type { Home } from '#platform/home.ts'
import { homeLang } from '#platform/home-settings.ts'
import { nameOf } from './bringing-groups.ts'
import type { AskedGroup, Found, Writer } from './import.ts'
import { closeExport, groups, openExport, people, survey, type SlackExport, type Survey } from './slack/index.ts'

/** Staff is nearly always among those who write most; whoever is not can be marked later, on their own page. */
const WRITERS_ASKED = 20

/** `onProgress` gets a share between 0 and 1; what it throws ends the look. */
export async function lookThrough(home: Home, path: string, onProgress: (share: number) => void): Promise<Found> {
  const from = await openExport(path)
  try {
    const found = await survey(from, onProgress)
    const names = await namesOf(from)
    const members = await membersOf(from, names)
    const lang = home.settings.get(homeLang)
    return {
      people: found.people,
      leftOut: found.leftOut,
      writers: writersOf(found, names),
      groups: found.groups.map(({ firstAt, lastAt, createdAt: _, folder: _folder, ...group }): AskedGroup => ({
        ...group,
        label: nameOf(group, members.get(group.source) ?? [], lang),
        firstAt: firstAt?.toISOString() ?? null,
        lastAt: lastAt?.toISOString() ?? null,
      })),
    }
  } finally {
    await closeExport(from)
  }
}

type Named = ReadonlyMap<string, { readonly name: string; readonly bot: boolean }>

async function namesOf(from: SlackExport): Promise<Named> {
  const names = new Map<string, { name: string; bot: boolean }>()
  for await (const { source, name, handle, bot } of people(from)) names.set(source, { name: name || handle || source, bot })
  return names
}

/** Only of conversations that have no name of their own. */
async function membersOf(from: SlackExport, names: Named): Promise<ReadonlyMap<string, readonly string[]>> {
  const members = new Map<string, readonly string[]>()
  for await (const { source, kind, memberSources } of groups(from)) {
    if (kind !== 'direct' && kind !== 'group-message') continue
    members.set(source, memberSources.flatMap((one) => names.get(one)?.name ?? []))
  }
  return members
}

const writersOf = ({ writers }: Survey, names: Named): Writer[] =>
  [...writers]
    .filter(([source]) => names.get(source)?.bot === false)
    .sort(([, one], [, other]) => other.posts - one.posts)
    .slice(0, WRITERS_ASKED)
    .map(([source, { posts }]) => ({ source, name: names.get(source)?.name ?? source, posts }))
