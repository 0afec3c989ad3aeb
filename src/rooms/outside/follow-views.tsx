import type { Lang } from '#platform/i18n.ts'
import type { Group } from '#spaces'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { OwnFeed } from './feeds-store.ts'
import { outsideWords } from './messages.en.ts'
import { isOpen } from './policy.ts'

export type FollowProps = {
  lang: Lang
  clock: Clock
  group: Group
  /** Without its ending; none yet for a member who has not asked. */
  address: string | undefined
  own: OwnFeed | undefined
}

export const FollowPage = ({ lang, clock, group, address, own }: FollowProps) => {
  const words = outsideWords[lang].follow
  return (
    <>
      <Crumb lang={lang} path={[{ label: group.name, href: `/groups/${group.slug}` }]} />
      <Head title={words.title} lede={words.lede} />
      {address === undefined ? (
        <Form action={`/groups/${group.slug}/feed`}>
          <p>{words.closed}</p>
          <Acts>
            <Button icon="rss">{words.make}</Button>
          </Acts>
        </Form>
      ) : (
        <div class="form">
          <Field name="atom" label="Atom" value={`${address}.atom`} />
          <Field name="rss" label="RSS" value={`${address}.rss`} />
        </div>
      )}
      {own && <p class="note">{words.ownWarning}</p>}
      {own && <FeedLine lang={lang} clock={clock} feed={own} group={undefined} back={`/groups/${group.slug}/feed`} />}
      {isOpen(group) && <p class="note">{words.open}</p>}
    </>
  )
}

type LineProps = { lang: Lang; clock: Clock; feed: OwnFeed; group: Group | undefined; back: string }

const FeedLine = ({ lang, clock, feed, group, back }: LineProps) => {
  const words = outsideWords[lang].follow
  const made = sayTime(feed.madeAt, clock, 'day')
  const read = feed.readOn === null ? undefined : sayTime(new Date(feed.readOn), { ...clock, zone: 'UTC' }, 'day')
  return (
    <div class="own-feed">
      <div>
        {group && (
          <b>
            <a href={`/groups/${group.slug}/feed`}>{group.name}</a>
          </b>
        )}
        <p class="note">{words.since({ made, read })}</p>
      </div>
      <Form action={`/me/feeds/${feed.id}/removal`} class="inline">
        <input type="hidden" name="back" value={back} />
        <Button kind="quiet" small>
          {words.end}
        </Button>
      </Form>
    </div>
  )
}

export type OwnFeedsProps = { lang: Lang; clock: Clock; feeds: readonly { feed: OwnFeed; group: Group | undefined }[] }

/** On one's own page: every address that reads in one's name. */
export const OwnFeeds = ({ lang, clock, feeds }: OwnFeedsProps) => {
  const words = outsideWords[lang].follow
  return (
    <section class="part" id="feeds">
      <h2>{words.yours}</h2>
      <p class="note">{words.yoursLede}</p>
      <ul class="rows">
        {feeds.map(({ feed, group }) => (
          <li key={feed.id}>
            <FeedLine lang={lang} clock={clock} feed={feed} group={group} back="/me" />
            {!group && <p class="note">{words.noGroup}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const FollowAct = ({ lang, slug }: { lang: Lang; slug: string }) => (
  <ButtonLink href={`/groups/${slug}/feed`} kind="plain" small icon="rss">
    {outsideWords[lang].follow.act}
  </ButtonLink>
)
