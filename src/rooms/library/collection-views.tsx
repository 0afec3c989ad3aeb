import type { VNode } from 'preact'
import type { AudienceId } from '#platform/audiences.ts'
import type { Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import { cardOf, faceOf, type PersonCard, type PersonId } from '#people'
import { placeOf } from '#spaces'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Progress, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Name } from '#ui/who.tsx'
import { collectionHref, type Collection } from './collection.ts'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'
import { signs } from './row-views.tsx'
import type { Shelf } from './shelf.ts'

export type CollectionsProps = {
  lang: Lang
  clock: Clock
  collections: readonly Collection[]
  shelves: ReadonlyMap<AudienceId, Shelf>
  people: ReadonlyMap<PersonId, PersonCard>
  mayMake: boolean
  older: string | undefined
}

export const CollectionsPage = (props: CollectionsProps) => {
  const { lang, collections, mayMake, older } = props
  const words = libraryWords[lang].collections
  const make = mayMake && (
    <ButtonLink href="/library/collections/new" icon="plus">
      {words.make}
    </ButtonLink>
  )
  const kicker = <Crumb lang={lang} path={[{ label: libraryWords[lang].name, href: '/library' }]} />
  return (
    <>
      <Head title={words.title} lede={words.lede} kicker={kicker} acts={collections.length > 0 && make} />
      {collections.length === 0 ? (
        <Empty drawing="shelf" title={words.none} act={make}>
          {words.noneText}
        </Empty>
      ) : (
        <Rows label={words.title}>
          {collections.map((one) => (
            <CollectionRow key={one.id} {...props} collection={one} />
          ))}
        </Rows>
      )}
      <Pager lang={lang} older={older && `/library/collections?after=${older}`} olderLabel={words.older} />
    </>
  )
}

const CollectionRow = ({ lang, clock, shelves, people, collection }: CollectionsProps & { collection: Collection }) => {
  const { id, kind, title, about, author, audience, changedAt } = collection
  const card = author === null ? undefined : cardOf(people, author)
  return (
    <Row
      href={collectionHref(collection)}
      title={title}
      titleLang={otherLang(lang, collection)}
      face={card ? faceOf(card) : { id: `c${id}`, name: title }}
      lang={lang}
      when={<Time at={changedAt} clock={clock} style="short" />}
      snippet={about === '' ? undefined : { text: about }}
      state={<KindTag lang={lang} kind={kind} />}
      author={card && card.name !== '—' && <bdi>{card.name}</bdi>}
      facts={[placeOf(shelves.get(audience))?.name]}
    />
  )
}

const otherLang = (lang: Lang, of: Collection): string | undefined =>
  of.lang === 'und' || of.lang === lang ? undefined : of.lang

const KindTag = ({ lang, kind }: { lang: Lang; kind: Collection['kind'] }) => (
  <Tag icon={kind === 'path' ? 'list-ordered' : 'folder-open'} bare>
    {libraryWords[lang].collections.kinds[kind]}
  </Tag>
)

export type Step = { readonly resource: Resource; readonly note: string; readonly read: boolean }

export type CollectionProps = {
  lang: Lang
  clock: Clock
  collection: Collection
  shelf: Shelf | undefined
  steps: readonly Step[]
  author: SomeoneSeen | undefined
  follows: boolean
  mayArrange: boolean
  acts: readonly VNode[]
}

export const CollectionPage = (props: CollectionProps) => {
  const { lang, collection, shelf, steps, author, follows, mayArrange, acts } = props
  const words = libraryWords[lang].collections
  const done = steps.filter((one) => one.read).length
  const next = steps.find((one) => !one.read)
  const place = placeOf(shelf)
  return (
    <div class="resource">
      <Head
        title={collection.title}
        lede={collection.about || undefined}
        kicker={<Crumb lang={lang} path={[{ label: words.title, href: '/library/collections' }]} />}
      />
      <Meta
        facts={[
          <KindTag lang={lang} kind={collection.kind} />,
          author && <Name face={author.face} />,
          place && <a href={place.href}>{place.name}</a>,
        ]}
      />
      {collection.hiddenAt !== null && <Notice kind="warn" title={libraryWords[lang].read.hidden} />}
      {collection.kind === 'path' && follows && steps.length > 0 && (
        <div class="progress-line">
          <Progress
            value={done}
            max={steps.length}
            label={words.progress}
            said={words.done({ done, all: steps.length })}
          />
          {next && (
            <ButtonLink href={hrefOf(next.resource)} icon="arrow-right">
              {done === 0 ? words.begin : words.goOn}
            </ButtonLink>
          )}
          <p class="note">{words.yours}</p>
        </div>
      )}
      {steps.length === 0 ? <p class="note">{words.empty}</p> : <Steps {...props} />}
      <div class="deeds">
        {mayArrange && (
          <ButtonLink kind="quiet" icon="pencil" href={`${collectionHref(collection)}/edition`}>
            {words.arrange}
          </ButtonLink>
        )}
        {acts}
      </div>
    </div>
  )
}

const Steps = ({ lang, collection, steps, follows }: CollectionProps) => {
  const words = libraryWords[lang]
  return (
    <ol class={collection.kind === 'path' ? 'path-steps numbered' : 'path-steps'}>
      {steps.map(({ resource, note, read }) => (
        <li key={resource.id}>
          <h2>
            <a
              href={hrefOf(resource)}
              lang={resource.lang === 'und' || resource.lang === lang ? undefined : resource.lang}
              dir="auto"
            >
              {resource.title}
            </a>
          </h2>
          {note !== '' && <p dir="auto">{note}</p>}
          <Meta
            facts={[
              <Tag icon={signs[resource.kind]} bare>
                {words.kinds[resource.kind]}
              </Tag>,
              follows && read && (
                <Tag kind="good" icon="check" bare>
                  {words.collections.read}
                </Tag>
              ),
              resource.doubts > 0 && (
                <Tag kind="warn" bare>
                  {words.check.maybe}
                </Tag>
              ),
              resource.helped > 0 && words.list.helped({ count: resource.helped }),
            ]}
          />
        </li>
      ))}
    </ol>
  )
}
