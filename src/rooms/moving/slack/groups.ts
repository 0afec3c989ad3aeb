/** The channels of an export, and its private conversations, with the folder each has its messages in. */
import { elementsOf } from './elements.ts'
import { fields, ids, isFields, name, text, whole, type Fields } from './guards.ts'
import type { Layout, List } from './layout.ts'
import type { Limits } from './limits.ts'
import type { Packed } from './zip.ts'

export type GroupKind = 'public' | 'private' | 'group-message' | 'direct'

/** A channel without its members, of which there may be a million. */
export type Group = {
  /** `slack:` and Slack's channel id; `slack:folder/<name>` for a folder that no list names. */
  readonly source: string
  readonly name: string
  readonly kind: GroupKind
  /** False when only a folder tells that it existed. */
  readonly listed: boolean
  readonly archived: boolean
  readonly topic: string
  readonly purpose: string
  readonly createdAt?: Date
  readonly members: number
  readonly folder: string
}

const kinds: readonly (readonly [List, GroupKind])[] = [
  ['channels.json', 'public'],
  ['groups.json', 'private'],
  ['mpims.json', 'group-message'],
  ['dms.json', 'direct'],
]

export type Open = (packed: Packed) => AsyncIterable<Buffer>

/** Every channel with its record, in the order of the lists; then the folders that no list names. */
export async function* groupsIn(
  layout: Layout,
  open: Open,
  limits: Limits,
): AsyncGenerator<{ group: Group; members: readonly string[] }> {
  const unclaimed = new Set(layout.folders.keys())
  const seen = new Set<string>()
  for (const [file, kind] of kinds) {
    const packed = layout.lists.get(file)
    if (!packed) continue
    for await (const channels of elementsOf(open(packed), limits.record)) {
      for (const channel of channels) {
        const id = isFields(channel) ? name(channel.id) : ''
        if (!isFields(channel) || id === '' || seen.has(id)) continue
        seen.add(id)
        const folder = [id, text(channel.name).normalize('NFC')].find((folder) => unclaimed.delete(folder)) ?? ''
        const members = ids(channel.members)
        yield { group: groupFrom(channel, { id, kind, folder, members: members.length }), members }
      }
    }
  }
  for (const folder of unclaimed) yield { group: unlisted(folder, layout), members: [] }
}

function groupFrom(
  channel: Fields,
  { id, kind, folder, members }: { id: string; kind: GroupKind; folder: string; members: number },
): Group {
  const created = whole(channel.created)
  return {
    source: `slack:${id}`,
    name: name(channel.name, id),
    kind,
    listed: true,
    archived: channel.is_archived === true,
    topic: text(fields(channel.topic).value),
    purpose: text(fields(channel.purpose).value),
    ...(created > 0 && created < 9e9 && { createdAt: new Date(created * 1000) }),
    members,
    folder,
  }
}

/**
 * Real exports hold folders of channels that channels.json does not name. Where the export has no list of private
 * conversations it is Slack's export of public channels only, and so are they; else they may be private.
 */
function unlisted(folder: string, { lists }: Layout): Group {
  const onlyPublic = !lists.has('groups.json') && !lists.has('mpims.json') && !lists.has('dms.json')
  const kind = folder.startsWith('mpdm-') ? 'group-message' : /^D[A-Z0-9]{6,}$/.test(folder) ? 'direct' : undefined
  return {
    source: `slack:folder/${folder}`,
    name: name(folder),
    kind: kind ?? (onlyPublic ? 'public' : 'private'),
    listed: false,
    archived: false,
    topic: '',
    purpose: '',
    members: 0,
    folder,
  }
}

/** Which names mentions of channels (`<#C123>`) stand for. */
export const channelNames = (groups: readonly Group[]): ReadonlyMap<string, string> =>
  new Map(groups.map((group) => [group.source.slice('slack:'.length), group.name]))
