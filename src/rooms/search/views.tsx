import type { Lang } from '#platform/i18n.ts'
import { faceOf, type PersonCard } from '#people'
import type { Group } from '#spaces'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Select } from '#ui/field.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Hit, Results } from './finding.ts'
import { marksIn } from './marks.ts'
import { searchWords } from './messages.en.ts'
import type { SearchQuery } from './pages.ts'
import { facetKinds } from './sieves.ts'
import type { Part } from './understanding.ts'

export type SearchProps = {
  lang: Lang
  clock: Clock
  query: SearchQuery
  groups: readonly Group[]
  parts: readonly Part[]
  odd: readonly string[]
  rest: string
  typed: string
  /** May ask what nobody said yet. */
  writes: boolean
  found: (Results & { readonly names: { readonly people: readonly PersonCard[]; readonly groups: readonly Group[] } }) | undefined
}

export const SearchPage = (props: SearchProps) => {
  const { lang, rest, found } = props
  const words = searchWords[lang]
  return (
    <>
      <Head title={found && rest ? words.found({ q: rest }) : words.title} />
      <Box {...props} />
      <Parts {...props} />
      {found ? (
        <Found {...props} found={found} />
      ) : (
        <Empty drawing="table" title={words.begin}>
          {words.beginText}
        </Empty>
      )}
    </>
  )
}

const Box = ({ lang, query, groups, found }: SearchProps) => {
  const words = searchWords[lang]
  return (
    <form class="search-box" role="search" aria-label={words.field} action="/search" method="get">
      <div class="line">
        <label class="sr" for="q">
          {words.field}
        </label>
        <input class="input" type="search" id="q" name="q" value={query.q} placeholder={words.field} maxlength={200} enterkeyhint="search" autocomplete="off" autofocus={!found} />
        <Button icon="search">{words.do}</Button>
      </div>
      <details class="narrow">
        <summary>{words.narrow}</summary>
        <div class="sieves">
          <Select name="group" label={words.where} value={String(query.group ?? '')} options={[{ value: '', label: words.everywhere }, ...groups.map((group) => ({ value: String(group.id), label: group.name }))]} />
          <Select name="by" label={words.who} value={query.by ?? ''} options={[{ value: '', label: words.anybody }, { value: 'me', label: words.mine }]} />
          <Select
            name="kind"
            label={words.what}
            value={query.kind ?? ''}
            options={[{ value: '', label: words.anything }, ...facetKinds.map((one) => ({ value: one, label: words[one] }))]}
          />
          <Select
            name="when"
            label={words.when}
            value={query.when ?? ''}
            options={[{ value: '', label: words.ever }, ...(['week', 'month', 'year'] as const).map((one) => ({ value: one, label: words[one] }))]}
          />
          <Select name="order" label={words.order} value={query.order} options={[{ value: 'date', label: words.byDate }, { value: 'fit', label: words.byFit }]} />
        </div>
        <p class="note in-words">
          {words.inWords}
          {words.examples.split(' ').map((one) => (
            <code key={one}>{one}</code>
          ))}
        </p>
      </details>
    </form>
  )
}

/** What was understood, each part with a way to take it out; and what was not. */
const Parts = ({ lang, parts, odd }: SearchProps) => {
  const words = searchWords[lang]
  return (
    <>
      {parts.length > 0 && (
        <ul class="understood" aria-label={words.parts}>
          {parts.map(({ says, without }) => (
            <li key={says}>
              <a href={addressOf(without)} aria-label={words.without({ part: says })}>
                {says} <Icon name="x" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {odd.map((sentence) => (
        <p class="note" role="status" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  )
}

const Found = ({ lang, clock, query, typed, rest, parts, writes, found }: SearchProps & { found: NonNullable<SearchProps['found']> }) => {
  const words = searchWords[lang]
  const { hits, names, more, meant } = found
  const rather = meant && addressOf({ ...query, q: `${meant} ${typed}`.trim(), after: undefined })
  if (hits.length === 0 && names.people.length === 0 && names.groups.length === 0) {
    const anywhere = parts.length > 0 && rest !== '' && addressOf({ q: rest, order: query.order })
    const elsewhere = rather ? <a class="link" href={rather}>{words.meant({ word: meant ?? '' })}</a> : anywhere && <a class="link" href={anywhere}>{words.anywhere({ q: rest })}</a>
    const ask = writes && <ButtonLink kind={elsewhere ? 'quiet' : 'main'} href="/write" icon="pencil">{words.ask}</ButtonLink>
    return (
      <Empty drawing="table" title={words.nothing} act={<>{elsewhere}{ask}</>}>
        {parts.length > 0 ? words.nothingSo : words.nothingText}
      </Empty>
    )
  }
  return (
    <>
      <Names {...{ lang, names }} />
      {rather && (
        <p class="note">
          <a href={rather}>{words.meant({ word: meant })}</a>
        </p>
      )}
      {hits.length > 0 && (
        <section class="part">
          <h2>{words.said}</h2>
          <Rows label={words.said}>
            {hits.map((hit) => (
              <HitRow key={hit.url} hit={hit} lang={lang} clock={clock} />
            ))}
          </Rows>
          <Pager lang={lang} older={more && addressOf({ ...query, after: more })} olderLabel={words.more} />
        </section>
      )}
    </>
  )
}

const Names = ({ lang, names }: { lang: Lang; names: { people: readonly PersonCard[]; groups: readonly Group[] } }) => {
  const words = searchWords[lang]
  return (
    <>
      {names.people.length > 0 && (
        <section class="part">
          <h2>{words.people}</h2>
          <ul class="found-names">
            {names.people.map((card) => (
              <li key={card.id}>
                <a href={card.href ?? '/people'}>
                  <Avatar face={faceOf(card)} size="s" /> <bdi>{card.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {names.groups.length > 0 && (
        <section class="part">
          <h2>{words.groups}</h2>
          <ul class="found-names">
            {names.groups.map((group) => (
              <li key={group.id}>
                <a href={`/groups/${group.slug}`}>
                  <Icon name="users" /> {group.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const HitRow = ({ hit, lang, clock }: { hit: Hit; lang: Lang; clock: Clock }) => {
  const words = searchWords[lang]
  const textLang = hit.lang === 'und' || hit.lang === lang ? undefined : hit.lang
  return (
    <Row
      href={hit.url}
      title={hit.title}
      titleLang={textLang}
      face={hit.author ? faceOf(hit.author) : { id: hit.url, name: hit.title }}
      lang={lang}
      level={3}
      when={<Time at={hit.at} clock={clock} style="short" />}
      snippet={{ by: hit.author?.name, text: <Marked text={hit.marked} /> }}
      facts={[hit.group, hit.others > 0 && words.others({ count: hit.others })]}
    />
  )
}

const Marked = ({ text }: { text: string }) => <>{marksIn(text).map(({ found, words }) => (found ? <mark>{words}</mark> : words))}</>

function addressOf({ q, group, by, kind, when, order, after }: SearchQuery): string {
  const given = { q, group, by, kind, when, order: order === 'date' ? undefined : order, after }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value))
  return `/search?${query}`
}
