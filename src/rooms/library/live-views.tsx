import type { Lang } from '#platform/i18n.ts'
import { libraryWords } from './messages.en.ts'
import type { Resource } from './resource.ts'

type NewerProps = {
  lang: Lang
  resource: Pick<Resource, 'id'>
  /** The one that is shown, or written on. */
  version: number
  reader: number | null
  /** What a newer one means to whoever has this page open, and where it is seen. */
  to: 'read' | 'written'
}

/** Empty and out of sight until somebody saves another version; its words stand here, in the reader's language. */
export const Newer = ({ lang, resource, version, reader, to }: NewerProps) => {
  if (reader === null) return null
  const words = libraryWords[lang].live[to]
  return (
    <p
      class="arrived"
      data-newer={String(version)}
      data-reader={String(reader)}
      data-words={words.changed({ name: '@' })}
      data-somebody={words.somebody}
      hidden
      aria-live="polite"
    >
      {to === 'read' ? (
        <a class="button small" href={`/library/${resource.id}`} />
      ) : (
        <a class="button small" href={`/library/${resource.id}/history`} target="_blank" rel="noopener" />
      )}
    </p>
  )
}
