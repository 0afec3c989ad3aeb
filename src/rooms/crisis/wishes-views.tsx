import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Wish, WishBoard, type ShownWish } from '#ui/wish.tsx'
import type { WishKind } from './asking-views.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export type Looking = {
  readonly kind: WishKind
  readonly shown: readonly ShownWish[]
  /** Still looking for somebody, in all. */
  readonly count: number
}

/** What cannot wait first, and beside it what is held out. */
export const LookingFor = ({ lang, crisis, both }: { lang: Lang; crisis: Crisis; both: readonly Looking[] }) => (
  <WishBoard>
    {both.map((one) => (
      <Column key={one.kind} lang={lang} crisis={crisis} {...one} />
    ))}
  </WishBoard>
)

/** Once it is over: what people asked of each other, and the thanks it ended in. */
export const ThankedThen = ({ lang, thanked }: { lang: Lang; thanked: readonly ShownWish[] }) => (
  <section aria-labelledby="crisis-thanked">
    <h2 id="crisis-thanked">{crisisWords[lang].wishes.thanked}</h2>
    <List shown={thanked} />
  </section>
)

const Column = ({ lang, crisis, kind, shown, count }: Looking & { lang: Lang; crisis: Crisis }) => {
  const words = crisisWords[lang].wishes
  return (
    <section aria-labelledby={`crisis-${kind}s`}>
      <h2 id={`crisis-${kind}s`}>
        {words[kind]} <Count lang={lang} kind={kind} count={count} />
      </h2>
      {shown.length === 0 ? <p class="note">{words.none[kind]}</p> : <List shown={shown} />}
      {count > shown.length && <MoreLink href={`${hrefOf(crisis)}/${kind}s`}>{words.all[kind]}</MoreLink>}
    </section>
  )
}

/** The live connection counts on from what stands here. */
const Count = ({ lang, kind, count }: { lang: Lang; kind: WishKind; count: number }) => (
  <small class="crisis-count" data-crisis-count={kind} aria-live="polite">
    {crisisWords[lang].wishes.count({ n: count })}
  </small>
)

const List = ({ shown, level }: { shown: readonly ShownWish[]; level?: 2 }) => (
  <ul class="wishes">
    {shown.map((wish) => (
      <li key={wish.id}>
        <Wish wish={wish} level={level} />
      </li>
    ))}
  </ul>
)

export type ListProps = Looking & { lang: Lang; crisis: Crisis; next: string | undefined; mayMerge: boolean }

export const AllPage = ({ lang, crisis, kind, shown, count, next }: ListProps) => {
  const words = crisisWords[lang].wishes
  return (
    <div data-live={`crisis:${crisis.id}`}>
      <Head
        kicker={<Crumb lang={lang} path={[{ label: crisis.title, href: hrefOf(crisis) }]} />}
        title={
          <>
            {words[kind]} <Count lang={lang} kind={kind} count={count} />
          </>
        }
        lede={words.order}
      />
      {shown.length === 0 ? <p class="note">{words.none[kind]}</p> : <List shown={shown} level={2} />}
      <Pager lang={lang} older={next} olderLabel={words.further} />
    </div>
  )
}
