import type { Lang } from '#platform/i18n.ts'
import { Acts, ButtonLink } from '#ui/button.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { coverAt, isReadable, isShown, pagesAt, savedAt, shownAt, type Kept, type LibraryFile } from './file.ts'
import { libraryFileWords } from './file-messages.en.ts'

export type FileProps = {
  lang: Lang
  clock: Clock
  /** Of the resource: what the picture is called for those who do not see it. */
  title: string
  /** The language its words are in, when it is not the reader's. */
  spoken: string | undefined
  file: LibraryFile
  /** Those it took the place of, the last first. */
  earlier: readonly LibraryFile[]
  mayReplace: boolean
}

/** What one came for, as it is best met: played, seen, read; and always saved. */
export const FilePart = (props: FileProps) => {
  const { lang, file, mayReplace } = props
  const { read, version } = libraryFileWords[lang]
  return (
    <section class="file" aria-label={read.file} data-turbo="false">
      <Shown {...props} />
      <div class="file-said">
        <p class="file-name" dir="auto">
          {file.name}
        </p>
        <Meta facts={factsOf(props)} />
        <Acts>
          {isReadable(file) && (
            <ButtonLink href={pagesAt(file)} icon="book-open">
              {read.open}
            </ButtonLink>
          )}
          <ButtonLink
            href={savedAt(file)}
            icon="download"
            kind={isShown(file) || isReadable(file) ? 'soft' : 'main'}
            download
          >
            {read.save}
          </ButtonLink>
          {mayReplace && (
            <ButtonLink href={`/library/${file.resource}/files/new`} icon="upload" kind="quiet">
              {version.bring}
            </ButtonLink>
          )}
        </Acts>
        {read.reading[file.reading] && <p class="note">{read.reading[file.reading]}</p>}
      </div>
      <FirstWords {...props} />
      <Earlier {...props} />
    </section>
  )
}

const factsOf = ({ lang, file }: FileProps) => {
  const { read, size } = libraryFileWords[lang]
  const { pages } = file
  return [
    read.kinds[file.kind],
    pages !== null && (file.kind === 'pptx' ? read.slides({ count: pages }) : read.pages({ count: pages })),
    size({ bytes: file.bytes }),
  ]
}

const Shown = ({ lang, title, file }: FileProps) => {
  const { read } = libraryFileWords[lang]
  if (file.kind === 'audio')
    return (
      <audio class="file-sound" controls preload="metadata" src={shownAt(file)} aria-label={title}>
        {read.noPlayer}
      </audio>
    )
  if (file.kind === 'video')
    return (
      <video class="file-film" controls playsinline preload="metadata" src={shownAt(file)} aria-label={title}>
        {read.noPlayer}
      </video>
    )
  if (file.kind === 'picture')
    return (
      <a class="file-picture" href={shownAt(file)} title={read.see}>
        <img
          src={coverAt(file)}
          alt={title}
          width={file.cover?.width ?? undefined}
          height={file.cover?.height ?? undefined}
        />
      </a>
    )
  if (file.cover === null) return <Sheet file={file} />
  return (
    <div class="file-cover">
      {isReadable(file) ? (
        <a href={pagesAt(file)}>
          <CoverPicture lang={lang} file={file} cover={file.cover} />
        </a>
      ) : (
        <CoverPicture lang={lang} file={file} cover={file.cover} />
      )}
    </div>
  )
}

const CoverPicture = ({ lang, file, cover }: Pick<FileProps, 'lang' | 'file'> & { cover: Kept }) => (
  <img
    src={coverAt(file)}
    alt={libraryFileWords[lang].read.firstPage({ name: file.name })}
    width={cover.width ?? undefined}
    height={cover.height ?? undefined}
    loading="lazy"
  />
)

/** A sheet with its corner turned down, and what it is in capitals: a file that brings no picture is not grey for it. */
const Sheet = ({ file }: Pick<FileProps, 'file'>) => (
  <svg class={`file-sheet ${file.kind}`} viewBox="7 5 106 147" aria-hidden="true">
    <path class="paper" d="M8 14a8 8 0 0 1 8-8h66l30 30v100a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8z" />
    <path class="fold" d="M82 6v22a8 8 0 0 0 8 8h22z" />
    {linesOf(file.kind).map((d) => (
      <path key={d} class="line" d={d} />
    ))}
    <text class="kind" x="60" y="128" text-anchor="middle">
      {(/\.(\w{1,5})$/.exec(file.name)?.[1] ?? '').toUpperCase()}
    </text>
  </svg>
)

/** A page of words, slides, a table; each is known from afar. */
function linesOf(kind: LibraryFile['kind']): string[] {
  if (kind === 'pptx' || kind === 'odp') return ['M26 52h68v42H26z', 'M38 66h30', 'M38 78h44']
  if (kind === 'xlsx' || kind === 'ods' || kind === 'csv')
    return ['M26 52h68v46H26z', 'M26 67h68', 'M26 82h68', 'M48 52v46', 'M71 52v46']
  return kind === 'other' ? ['M44 76h32', 'M60 60v32'] : ['M26 56h68', 'M26 70h58', 'M26 84h64', 'M26 98h40']
}

const FirstWords = ({ lang, spoken, file }: FileProps) => {
  if (file.words === '') return null
  return (
    <details class="file-words" open={file.kind === 'text' || file.kind === 'markdown' || file.kind === 'csv'}>
      <summary>{libraryFileWords[lang].read.firstWords}</summary>
      <p lang={spoken} dir="auto">
        {file.words}…
      </p>
    </details>
  )
}

const Earlier = ({ lang, clock, earlier }: FileProps) => {
  const { read, size } = libraryFileWords[lang]
  if (earlier.length === 0) return null
  return (
    <details class="file-earlier">
      <summary>{read.earlier}</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.nth}>
            <a href={savedAt(one)} download dir="auto">
              {one.name}
            </a>{' '}
            <span class="note">
              {size({ bytes: one.bytes })}, <Time at={one.at} clock={clock} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
