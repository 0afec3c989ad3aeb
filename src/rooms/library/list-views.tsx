import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Select } from '#ui/field.tsx'
import { Filters, Head, Pager } from '#ui/finding.tsx'
import { TongueField } from '#ui/tongue-field.tsx'
import type { ListQuery } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { kinds } from './resource.ts'
import { ResourceRows, type RowsProps } from './row-views.tsx'
import { sayShelf, type Shelf } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

export type ListProps = RowsProps & {
  query: ListQuery
  /** The name of the shelf that was asked for. */
  shelf: string | undefined
  /** Those one may choose among. */
  offered: readonly Shelf[]
  tags: readonly string[]
  member: boolean
  /** The place after which it goes on. */
  older: string | undefined
}

export const LibraryPage = (props: ListProps) => {
  const { lang, query, shelf, member, resources, older } = props
  const words = libraryWords[lang]
  const onShelf = query.shelf === undefined ? '' : `?shelf=${query.shelf}`
  const shelves = (
    <ButtonLink href="/library/collections" kind="quiet" icon="list-ordered">
      {words.collections.title}
    </ButtonLink>
  )
  const write = member && (
    <ButtonLink href={`/library/new${onShelf}`} icon="plus">
      {words.list.write}
    </ButtonLink>
  )
  const plain = Object.values(query).every((value) => value === undefined)
  if (resources.length === 0 && plain)
    return (
      <>
        <Head title={words.name} lede={words.list.lede} />
        <Empty drawing="shelf" title={words.list.empty} act={write}>
          {words.list.emptyText}
        </Empty>
      </>
    )
  return (
    <>
      <Head
        title={words.name}
        kicker={shelf}
        lede={words.list.lede}
        acts={
          <>
            {write}
            {shelves}
          </>
        }
      />
      <div class="library">
        <Finder {...props} />
        <Filters label={words.list.filters} filters={filtersOf(props)} />
        <TagLine {...props} />
        {resources.length === 0 ? (
          <p class="note">
            {words.list.emptySo} <a href="/library">{words.list.whole}</a>
          </p>
        ) : (
          <ResourceRows {...props} />
        )}
        <Pager
          lang={lang}
          older={older && addressOf({ ...query, after: older })}
          olderLabel={words.list.older}
          note={words.list.order}
        />
      </div>
    </>
  )
}

/** Words go to the search of the whole home, sieved; places and languages stay here. */
const Finder = ({ lang, query, offered }: ListProps) => {
  const words = libraryWords[lang].list
  return (
    <>
      <form class="search-box" role="search" aria-label={words.search} action="/search" method="get">
        <input type="hidden" name="kind" value={query.kind ?? 'resource'} />
        <div class="line">
          <label class="sr" for="library-q">
            {words.search}
          </label>
          <input
            class="input"
            type="search"
            id="library-q"
            name="q"
            placeholder={words.search}
            maxlength={200}
            enterkeyhint="search"
            autocomplete="off"
          />
          <Button icon="search">{words.find}</Button>
        </div>
      </form>
      {offered.length > 0 && (
        <details class="narrow" open={query.shelf !== undefined || query.lang !== undefined}>
          <summary>{words.narrow}</summary>
          <form action="/library" method="get" class="sieves">
            {query.kind && <input type="hidden" name="kind" value={query.kind} />}
            <Select
              name="shelf"
              label={words.where}
              value={query.shelf ?? ''}
              options={[
                { value: '', label: words.everywhere },
                ...offered.map((one) => ({ value: sayShelf(one), label: nameOfShelf(lang, one) })),
              ]}
            />
            <TongueField label={words.lang} auto={words.anyLang} value={query.lang ?? ''} />
            <Button kind="quiet">{words.show}</Button>
          </form>
        </details>
      )}
    </>
  )
}

function filtersOf({ lang, query, member }: ListProps) {
  const words = libraryWords[lang].list
  const { kind, mine } = query
  const first = { ...query, after: undefined }
  return [
    {
      label: words.all,
      href: addressOf({ ...first, kind: undefined, mine: undefined }),
      current: kind === undefined && mine === undefined,
    },
    ...kinds.map((one) => ({
      label: words[one],
      href: addressOf({ ...first, kind: one, mine: undefined }),
      current: kind === one,
    })),
    ...(member
      ? [{ label: words.mine, href: addressOf({ ...first, kind: undefined, mine: '1' }), current: mine !== undefined }]
      : []),
  ]
}

const TagLine = ({ lang, query, tags }: ListProps) => {
  const words = libraryWords[lang].list
  const all = query.tag === undefined || tags.includes(query.tag) ? tags : [query.tag, ...tags]
  if (all.length === 0) return null
  const filters = all.map((tag) => ({
    label: words.tagged({ tag }),
    href: addressOf({ ...query, after: undefined, tag: tag === query.tag ? undefined : tag }),
    current: tag === query.tag,
  }))
  return (
    <div class="tag-line">
      <Filters label={words.tags} filters={filters} />
    </div>
  )
}

function addressOf(query: ListQuery): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, value)
  return given.size === 0 ? '/library' : `/library?${given}`
}
