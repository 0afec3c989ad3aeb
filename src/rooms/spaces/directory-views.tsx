import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Finder } from '#ui/finder.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Icon } from '#ui/icon.tsx'
import { Meta } from '#ui/state.tsx'
import { GroupRows } from './group-rows.tsx'
import { hrefOf, type Group, type Space } from './place.ts'
import { langOf, Openly } from './place-views.tsx'
import { spacesWords } from './words.ts'

export type DirectoryProps = {
  lang: Lang
  q: string | undefined
  yours: readonly Group[]
  others: readonly Group[]
  spaces: readonly Space[]
  more: string | undefined
  may: { found: boolean; openSpace: boolean; signIn: boolean }
}

export const DirectoryPage = ({ lang, q, yours, others, spaces, more, may }: DirectoryProps) => {
  const words = spacesWords[lang].directory
  const nothing = yours.length === 0 && others.length === 0
  const found = may.found && (
    <ButtonLink href="/groups/new" icon="plus">
      {words.found}
    </ButtonLink>
  )
  return (
    <>
      <Head title={words.title} lede={words.lede} acts={nothing && q === undefined ? undefined : found} />
      {nothing && q === undefined ? (
        <Empty
          drawing="door"
          title={words.emptyTitle}
          act={may.signIn ? <SignIn label={words.signIn} /> : found || undefined}
        >
          {may.signIn ? words.emptyStranger : words.emptyText}
        </Empty>
      ) : (
        <SearchGroups lang={lang} q={q} />
      )}
      {nothing && q !== undefined && (
        <Empty
          drawing="lantern"
          title={words.noneFound({ q })}
          act={
            <ButtonLink href="/groups" kind="quiet">
              {words.all}
            </ButtonLink>
          }
        >
          {words.noneFoundText}
        </Empty>
      )}
      {yours.length > 0 && (
        <section class="part">
          <h2>{words.yours}</h2>
          <GroupRows lang={lang} groups={yours} spaces={spaces} />
        </section>
      )}
      {others.length > 0 && (
        <section class="part">
          <h2>{yours.length > 0 ? words.others : words.all}</h2>
          <GroupRows lang={lang} groups={others} spaces={spaces} />
          <Pager lang={lang} older={more} olderLabel={words.more} />
        </section>
      )}
      {q === undefined && <Spaces lang={lang} spaces={spaces} mayOpen={may.openSpace} />}
    </>
  )
}

const SignIn = ({ label }: { label: string }) => (
  <ButtonLink href="/sign-in?next=%2Fgroups" icon="log-in">
    {label}
  </ButtonLink>
)

const SearchGroups = ({ lang, q }: { lang: Lang; q: string | undefined }) => {
  const words = spacesWords[lang].directory
  return <Finder action="/groups" label={words.search} act={words.searchAct} q={q} />
}

/** One space needs no list: its groups are the page. */
const Spaces = ({ lang, spaces, mayOpen }: { lang: Lang; spaces: readonly Space[]; mayOpen: boolean }) => {
  const words = spacesWords[lang].directory
  if (spaces.length < 2 && !mayOpen) return null
  return (
    <section class="part">
      <h2>{words.spaces}</h2>
      <ul class="rows">
        {spaces.map((space) => (
          <li key={space.id}>
            <article class="row group-row">
              <span class="group-sign">
                <Icon name="house" />
              </span>
              <h3>
                <a href={hrefOf(space)} lang={langOf(space, lang)} dir="auto">
                  {space.name}
                </a>
              </h3>
              <Meta facts={[<Openly key="openly" place={space} lang={lang} />]} />
            </article>
          </li>
        ))}
      </ul>
      {mayOpen && (
        <p>
          <ButtonLink href="/spaces/new" kind="quiet" small icon="plus">
            {words.openSpace}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
