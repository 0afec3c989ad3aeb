import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Acts, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Finder } from '#ui/finder.tsx'
import { Filters, Head, Pager } from '#ui/finding.tsx'
import { Notice } from '#ui/said.tsx'
import { Wish, WishBoard, type ShownWish } from '#ui/wish.tsx'
import type { BoardQuery } from './board-pages.ts'
import { aidWords } from './messages.en.ts'
import { hrefOf, type Kind, type Wish as Kept } from './wish.ts'

export type BoardProps = {
  lang: Lang
  asked: BoardQuery
  /** The name of the group that is looked at alone. */
  group: string | undefined
  columns: readonly { kind: Kind; wishes: readonly ShownWish[]; more: number | undefined }[]
  met: readonly ShownWish[]
  /** What waits for a first look of this reader. */
  waiting: readonly Kept[]
  /** A number or two, in sentences. */
  said: readonly string[]
  foot: readonly VNode[]
  /** Here as a brand or a partner: they are told why they read little. */
  guest: boolean
}

export const BoardPage = ({ lang, asked, group, columns, met, waiting, said, foot, guest }: BoardProps) => {
  const words = aidWords[lang].board
  const within = asked.group === undefined ? '' : `?group=${asked.group}`
  const sifted = asked.group !== undefined || asked.q !== undefined || asked.urgent !== undefined
  const bare =
    columns.every((column) => column.wishes.length === 0) && met.length === 0 && !sifted && asked.after === undefined
  return (
    <div class="aid">
      <Head
        title={words.title}
        lede={group === undefined ? words.lede : words.inGroup({ name: group })}
        acts={
          <>
            <ButtonLink href={`/needs/new${within}`}>{words.ask}</ButtonLink>
            <ButtonLink href={`/offers/new${within}`} kind="quiet">
              {words.offer}
            </ButtonLink>
          </>
        }
      />
      {guest && <p class="note">{words.asGuest}</p>}
      {said.length > 0 && (
        <div class="stat">
          <p class="fact">{said.join(' ')}</p>
          <MoreLink href="/aid/numbers">{aidWords[lang].numbers.more}</MoreLink>
        </div>
      )}
      {waiting.length > 0 && <ToLookAt lang={lang} waiting={waiting} />}
      {bare ? (
        <Empty drawing="tools" title={words.emptyTitle}>
          {words.emptyText}
        </Empty>
      ) : (
        <>
          <Sift lang={lang} asked={asked} />
          <WishBoard>
            {columns.map((column) => (
              <Column key={column.kind} lang={lang} asked={asked} {...column} />
            ))}
          </WishBoard>
          {met.length > 0 && (
            <section class="part" aria-labelledby="met">
              <h2 id="met">{words.metTitle}</h2>
              <WishList wishes={met} />
            </section>
          )}
        </>
      )}
      <p class="part">
        <MoreLink href="/aid/advice">{aidWords[lang].advice.title}</MoreLink>
      </p>
      {foot}
    </div>
  )
}

export const WishList = ({ wishes }: { wishes: readonly ShownWish[] }) => (
  <ul class="wishes">
    {wishes.map((wish) => (
      <li key={wish.id}>
        <Wish wish={wish} />
      </li>
    ))}
  </ul>
)

const Column = ({
  lang,
  asked,
  kind,
  wishes,
  more,
}: BoardProps['columns'][number] & { lang: Lang; asked: BoardQuery }) => {
  const words = aidWords[lang].board
  const title = kind === 'need' ? words.sectionNeed : words.sectionOffer
  return (
    <section aria-labelledby={`${kind}s`}>
      <h2 id={`${kind}s`}>{title}</h2>
      {wishes.length === 0 && <p class="note empty-column">{kind === 'need' ? words.noneNeed : words.noneOffer}</p>}
      <WishList wishes={wishes} />
      {more !== undefined && asked.kind === undefined && (
        <p class="more">
          <MoreLink href={addressOf({ ...asked, kind: `${kind}s` })}>
            {kind === 'need' ? words.moreNeed : words.moreOffer}
          </MoreLink>
        </p>
      )}
      {more !== undefined && asked.kind !== undefined && (
        <Pager lang={lang} older={addressOf({ ...asked, after: more })} olderLabel={words.older} />
      )}
    </section>
  )
}

const Sift = ({ lang, asked }: { lang: Lang; asked: BoardQuery }) => {
  const words = aidWords[lang].board
  const first = { ...asked, after: undefined }
  const isAll =
    asked.kind === undefined && asked.urgent === undefined && asked.q === undefined && asked.group === undefined
  return (
    <>
      <Filters
        label={words.filters}
        filters={[
          { label: words.all, href: '/aid', current: isAll },
          { label: words.needs, href: addressOf({ ...first, kind: 'needs' }), current: asked.kind === 'needs' },
          { label: words.offers, href: addressOf({ ...first, kind: 'offers' }), current: asked.kind === 'offers' },
          {
            label: words.urgent,
            href: addressOf({ ...first, urgent: asked.urgent ? undefined : 'yes' }),
            current: asked.urgent === 'yes',
          },
          { label: words.mine, href: '/aid/mine' },
        ]}
      />
      <details class="near" open={asked.q !== undefined}>
        <summary class="link">{asked.q === undefined ? words.near : words.nearSaid({ place: asked.q })}</summary>
        <Finder
          action="/aid"
          label={words.near}
          act={words.nearAct}
          q={asked.q}
          with={{ ...(asked.kind ? { kind: asked.kind } : {}), ...(asked.group ? { group: String(asked.group) } : {}) }}
        />
        {asked.q !== undefined && <a href={addressOf({ ...first, q: undefined })}>{words.everywhere}</a>}
      </details>
    </>
  )
}

const ToLookAt = ({ lang, waiting }: { lang: Lang; waiting: readonly Kept[] }) => (
  <Notice kind="warn" title={aidWords[lang].board.waiting({ n: waiting.length })}>
    <ul class="plain">
      {waiting.map((wish) => (
        <li key={wish.id}>
          <a href={hrefOf(wish)} lang={wish.lang === 'und' ? undefined : wish.lang}>
            {wish.title}
          </a>
        </li>
      ))}
    </ul>
  </Notice>
)

export function addressOf(asked: BoardQuery): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? '/aid' : `/aid?${new URLSearchParams(given)}`
}

export const AdvicePage = ({ lang }: { lang: Lang }) => {
  const words = aidWords[lang].advice
  const { danger, meet, tell, details, money, no, report } = words
  return (
    <div class="prose">
      <Head title={words.title} lede={words.lede} />
      <ul>
        {[danger, meet, tell, details, money, no, report].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Acts>
        <ButtonLink href="/aid" kind="quiet">
          {words.back}
        </ButtonLink>
      </Acts>
    </div>
  )
}
