import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { collectionHref, type Collection } from './collection.ts'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'

/** Where a resource stands on a path, and what comes next there. */
export type Along = {
  readonly collection: Collection
  readonly nth: number
  readonly steps: number
  readonly read: boolean
  readonly next: Pick<Resource, 'id' | 'title'> | undefined
}

type Props = { lang: Lang; resource: Resource; along: readonly Along[]; follows: boolean }

/** Under what one has just read. */
export const AlongPaths = ({ lang, resource, along, follows }: Props) => {
  const words = libraryWords[lang].collections
  return (
    <>
      {along.map(({ collection, nth, steps, read, next }) => (
        <section key={collection.id} class="along" aria-label={collection.title}>
          <p>
            {words.step({ nth, steps })} <a href={collectionHref(collection)}>{collection.title}</a>
          </p>
          {follows && (
            <div class="acts">
              <Form
                class="inline"
                action={`/library/${resource.id}/reading${read ? '/removal' : ''}`}
                hidden={{ collection: String(collection.id) }}
              >
                <Button kind={read ? 'quiet' : 'soft'} icon="check" pressed={read}>
                  {read ? words.read : words.markRead}
                </Button>
              </Form>
              {next && (
                <ButtonLink kind="quiet" href={hrefOf(next)} iconEnd="arrow-right">
                  {words.next({ title: next.title })}
                </ButtonLink>
              )}
            </div>
          )}
        </section>
      ))}
    </>
  )
}
