import type { AudienceId } from '#platform/audiences.ts'
import type { Lang } from '#platform/i18n.ts'
import { cardOf, faceOf, type PersonCard, type PersonId } from '#people'
import { placeOf } from '#spaces'
import type { IconName } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Kind, type Resource } from './resource.ts'
import type { Shelf } from './shelf.ts'

export type RowsProps = {
  lang: Lang
  clock: Clock
  resources: readonly Resource[]
  shelves: ReadonlyMap<AudienceId, Shelf>
  people: ReadonlyMap<PersonId, PersonCard>
}

export const ResourceRows = ({ lang, clock, resources, shelves, people }: RowsProps) => (
  <Rows label={libraryWords[lang].list.title}>
    {resources.map((one) => (
      <ResourceRow key={one.id} {...{ lang, clock, people }} resource={one} shelf={shelves.get(one.audience)} />
    ))}
  </Rows>
)

export const signs: Readonly<Record<Kind, IconName>> = {
  guide: 'book-open',
  article: 'file-text',
  link: 'link',
  file: 'folder-open',
}

type RowProps = Pick<RowsProps, 'lang' | 'clock' | 'people'> & { resource: Resource; shelf: Shelf | undefined }

const ResourceRow = ({ lang, clock, people, resource, shelf }: RowProps) => {
  const words = libraryWords[lang]
  const [first] = resource.authors
  const author = first === undefined ? undefined : cardOf(people, first)
  return (
    <Row
      href={hrefOf(resource)}
      title={resource.title}
      titleLang={resource.lang === 'und' || resource.lang === lang ? undefined : resource.lang}
      face={author ? faceOf(author) : { id: `r${resource.id}`, name: resource.title }}
      lang={lang}
      when={<Time at={resource.changedAt} clock={clock} style="short" />}
      snippet={resource.excerpt === '' ? undefined : { text: resource.excerpt }}
      state={
        <Tag icon={signs[resource.kind]} bare>
          {words.kinds[resource.kind]}
        </Tag>
      }
      author={author && author.name !== '—' && <bdi>{author.name}</bdi>}
      facts={[
        placeOf(shelf)?.name,
        resource.doubts > 0 && (
          <Tag kind="warn" bare>
            {words.check.maybe}
          </Tag>
        ),
        resource.helped > 0 && words.list.helped({ count: resource.helped }),
      ]}
    />
  )
}
