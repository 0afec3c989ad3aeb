import type { Lang } from '#platform/i18n.ts'
import { Acts, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { pagesAt, savedAt, type LibraryFile } from './file.ts'
import { libraryFileWords } from './file-messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'

export type ReaderProps = {
  lang: Lang
  resource: Resource
  file: LibraryFile & { readonly pages: number }
  /** The pages that are shown; how many are drawn at all; how many at once. */
  first: number
  last: number
  drawn: number
  atOnce: number
  /** For those who listen, and those who copy. */
  words: string
}

export const ReaderPage = (props: ReaderProps) => {
  const { lang, resource, file, first, last, drawn, words } = props
  const { pages, read } = libraryFileWords[lang]
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return (
    <>
      <Head
        title={resource.title}
        kicker={<MoreLink href={hrefOf(resource)}>{libraryFileWords[lang].version.back}</MoreLink>}
        acts={
          <ButtonLink href={savedAt(file)} icon="download" kind="soft" download>
            {read.save}
          </ButtonLink>
        }
      />
      <div class="file-pages">
        {shown.map((nth, at) => (
          <figure key={nth} id={`p${nth}`}>
            <img
              src={`${pagesAt(file)}/${nth}`}
              alt={pages.page({ nth, pages: file.pages })}
              width={file.cover?.width ?? undefined}
              height={file.cover?.height ?? undefined}
              loading={at === 0 ? 'eager' : 'lazy'}
            />
            <figcaption class="note">{pages.page({ nth, pages: file.pages })}</figcaption>
          </figure>
        ))}
        <More {...props} />
        {last === drawn && drawn < file.pages && <p class="note">{pages.rest({ count: drawn })}</p>}
        {words !== '' && (
          <details class="file-words">
            <summary>{pages.whole}</summary>
            <p lang={resource.lang === 'und' || resource.lang === lang ? undefined : resource.lang} dir="auto">
              {words}
            </p>
          </details>
        )}
      </div>
    </>
  )
}

const More = ({ lang, file, first, last, drawn, atOnce }: ReaderProps) => {
  const { pages } = libraryFileWords[lang]
  if (first === 1 && last === drawn) return null
  return (
    <Acts>
      {first > 1 && (
        <ButtonLink href={`${pagesAt(file)}?from=${Math.max(1, first - atOnce)}`} icon="arrow-left" kind="quiet">
          {pages.before}
        </ButtonLink>
      )}
      {last < drawn && (
        <ButtonLink href={`${pagesAt(file)}?from=${last + 1}`} iconEnd="arrow-right" kind="quiet">
          {pages.next}
        </ButtonLink>
      )}
    </Acts>
  )
}
