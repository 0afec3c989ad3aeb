/** The feeds of the home: of all that is public in it, of a group, of a conversation. */
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import { excerpt } from '#platform/text/index.ts'
import { PUBLIC, type AudienceId } from '#platform/audiences.ts'
import { conversationsByIds, hrefOf, type Conversation } from '#conversations'
import type { Group } from '#spaces'
import { openDoor } from '#gatherings'
import { entriesBegun, entriesIn, lastOf, MOST_ENTRIES, type Entry, type Feed } from './feed.ts'
import { entriesHeld } from './feed-gatherings.ts'
import { outsideWords } from './messages.en.ts'
import type { PublicPlaces } from './public-places.ts'
import { mayBeTold } from './told.ts'

/** A feed is the same for whoever reads it, so it speaks the language of the home. */
type Asked = { readonly home: Home; readonly origin: string }
const langOf = ({ settings }: Home) => settings.get(homeLang)

export async function homeFeed(asked: Asked, { groups }: PublicPlaces): Promise<Feed> {
  const { home, origin } = asked
  const lang = langOf(home)
  const audiences = [PUBLIC, await openDoor(home.db), ...groups.map((group) => group.audience)]
  const entries = await entriesOf({ ...asked, lang }, audiences)
  const oldest = new Date(Math.min(home.now().getTime(), ...groups.map((group) => group.foundedAt.getTime())))
  return {
    title: home.settings.get(homeName),
    about: outsideWords[lang].feeds.ofHome,
    page: `${origin}/`,
    self: `${origin}/feed`,
    lang,
    updated: lastOf(entries, oldest),
    entries,
  }
}

/** `self` is where this very feed is asked: a member's own address is not the group's. */
export async function groupFeed(asked: Asked, group: Group, self = `/groups/${group.slug}/feed`): Promise<Feed> {
  const lang = langOf(asked.home)
  const entries = await entriesOf({ ...asked, lang }, [group.audience])
  return {
    title: `${group.name} · ${asked.home.settings.get(homeName)}`,
    about: excerpt(group.about, 300) || outsideWords[lang].feeds.ofGroup,
    page: `${asked.origin}/groups/${group.slug}`,
    self: asked.origin + self,
    lang: group.lang === 'und' ? lang : group.lang,
    updated: lastOf(entries, group.foundedAt),
    entries,
  }
}

/** What began to be said and what will be held, the latest first. */
async function entriesOf(asked: Asked & { readonly lang: Lang }, audiences: readonly AudienceId[]): Promise<Entry[]> {
  const all = [await entriesBegun(asked, audiences), await entriesHeld(asked, audiences, MOST_ENTRIES)].flat()
  return all.toSorted((a, b) => b.published.getTime() - a.published.getTime()).slice(0, MOST_ENTRIES)
}

export async function conversationFeed(asked: Asked, id: number): Promise<Feed | undefined> {
  const [conversation] = await conversationsByIds(asked.home.db, [id])
  return conversation && mayBeTold(conversation) ? feedOf(asked, conversation) : undefined
}

async function feedOf(asked: Asked, conversation: Conversation): Promise<Feed> {
  const lang = langOf(asked.home)
  const entries = await entriesIn({ ...asked, lang }, conversation)
  return {
    title: `${conversation.title} · ${asked.home.settings.get(homeName)}`,
    about: conversation.excerpt || outsideWords[lang].feeds.ofConversation,
    page: asked.origin + hrefOf(conversation),
    self: `${asked.origin}/conversations/${conversation.id}/feed`,
    lang: conversation.lang === 'und' ? lang : conversation.lang,
    updated: lastOf(entries, conversation.startedAt),
    entries,
  }
}
