/** Every chosen channel becomes a group, before the first message: messages point at channels, too. */
import { theHome, type Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { bringGroup, type Group } from '#spaces'
import type { Everybody } from './bringing-people.ts'
import type { Choices } from './import.ts'
import { groups, markdownFrom, survey, type Group as Channel, type GroupKind, type SlackExport } from './slack/index.ts'
import { namesIn } from './wording.ts'

/** A channel of the export, and the group it is here. */
export type Place = { readonly channel: Channel; readonly group: Group }

/** A channel is for members, a private one for its own; that two people talk is nobody's business. */
const opennessOf: Record<GroupKind, 'members' | 'private' | 'hidden'> = { public: 'members', private: 'private', 'group-message': 'hidden', direct: 'hidden' }

type Bringing = { readonly lang: Lang; readonly everybody: Everybody; readonly at: Date; readonly onGroup: () => Promise<void> }

export async function bringPlaces(home: Home, from: SlackExport, chosen: Choices['groups'], { lang, everybody, at, onGroup }: Bringing): Promise<Place[]> {
  const wanted = new Map(chosen.map((one) => [one.source, one]))
  const first = new Map((await survey(from)).groups.map(({ source, firstAt }) => [source, firstAt]))
  const places: Place[] = []
  for await (const { memberSources, ...channel } of groups(from)) {
    const choice = wanted.get(channel.source)
    if (!choice) continue
    const members = memberSources.flatMap((source) => everybody.get(source) ?? [])
    const group = await home.act(theHome, (ctx) =>
      bringGroup(ctx, {
        source: channel.source,
        name: nameOf(channel, members.map(({ name }) => name), lang),
        about: markdownFrom(from, channel.purpose || channel.topic),
        at: channel.createdAt ?? first.get(channel.source) ?? at,
        by: null,
        members: members.map(({ id }) => id),
        openness: opennessOf[channel.kind],
        help: choice.help,
        archived: channel.archived,
      }),
    )
    places.push({ channel, group })
    await onGroup()
  }
  return places
}

/** Slack gives a conversation between some an id, or a name like `mpdm-maya--tom-1`. */
export const nameOf = ({ kind, name }: Pick<Channel, 'kind' | 'name'>, members: readonly string[], lang: Lang): string =>
  (kind === 'direct' || kind === 'group-message') && members.length > 0 ? namesIn(lang, members) : name
