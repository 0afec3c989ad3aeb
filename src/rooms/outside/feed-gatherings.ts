/** Gatherings in a feed: when and where first, by the hosts' clock, then their words. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { excerpt, mentionsIn, renderMarkdown } from '#platform/text/index.ts'
import { gatheringsSettled, hrefOf, type Gathering } from '#gatherings'
import { sayTime } from '#ui/say-time.ts'
import type { Entry } from './feed.ts'
import { outsideWords } from './messages.en.ts'
import { cardsOf, somebody, type Cards } from './somebody.ts'

const SUMMARY = 300

type Asked = { readonly home: Home; readonly origin: string; readonly lang: Lang }

export async function entriesHeld(asked: Asked, audiences: readonly AudienceId[], limit: number): Promise<Entry[]> {
  const { home } = asked
  const all = await gatheringsSettled(home.db, audiences, { now: home.now(), limit })
  const people = await cardsOf(
    home,
    all.flatMap((one) => [one.proposedBy, ...mentionsIn(one.markdown)]),
  )
  return all.map((one) => entryOf(asked, people, one))
}

function entryOf({ origin, lang }: Asked, people: Cards, gathering: Gathering): Entry {
  const { id, title, markdown, zone, starts, how, place, cancelledAt } = gathering
  const words = outsideWords[lang].feeds
  const mentions = (person: number) => {
    const { name, href } = somebody(people, person, lang)
    return href === undefined ? undefined : { name, href }
  }
  const when = sayTime(starts, { now: starts, zone, lang }, 'full')
  const published = gathering.acceptedAt ?? gathering.proposedAt
  const said = cancelledAt === null ? title : words.calledOff({ title })
  return {
    id: `${origin}/gatherings/${id}`,
    href: origin + hrefOf(gathering),
    title: `${said} (${when})`,
    lang: gathering.lang === 'und' ? undefined : gathering.lang,
    author: somebody(people, gathering.proposedBy, lang).name,
    published,
    updated: new Date(Math.max(...[published, gathering.changedAt, cancelledAt].map((at) => at?.getTime() ?? 0))),
    summary: [when, how === 'online' ? words.online : place, excerpt(markdown, SUMMARY)].filter(Boolean).join(' · '),
    html: renderMarkdown(markdown, { base: origin, mentions }),
  }
}
