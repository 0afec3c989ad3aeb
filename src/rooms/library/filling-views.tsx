import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ReactLink } from '#ui/post.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'
import type { ShelfSaid } from './shelf.ts'

/** Beside the name of a group. */
export const ShelfButton = ({ lang, shelf }: { lang: Lang; shelf: ShelfSaid }) => (
  <ButtonLink kind="plain" small icon="book-open" href={`/library?shelf=${shelf}`}>
    {libraryWords[lang].list.inGroup}
  </ButtonLink>
)

/** Under an answer: what came of it. */
export const GrownActs = ({
  lang,
  resources,
}: {
  lang: Lang
  resources: readonly Pick<Resource, 'id' | 'title'>[]
}) => (
  <>
    {resources.map((one) => (
      <ReactLink key={one.id} href={hrefOf(one)} icon="book-open">
        {libraryWords[lang].grown.came({ title: one.title })}
      </ReactLink>
    ))}
  </>
)

/** In the menu of an answer. */
export const GrowAct = ({ lang, post }: { lang: Lang; post: number }) => (
  <>
    <ButtonLink kind="quiet" icon="book-open" href={`/library/new?kind=guide&from=${post}`}>
      {libraryWords[lang].grown.make}
    </ButtonLink>
    <p class="note">{libraryWords[lang].grown.makeNote}</p>
  </>
)
