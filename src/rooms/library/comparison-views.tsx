import type { Lang } from '#platform/i18n.ts'
import type { Passage, Piece } from './comparing.ts'
import { libraryWords } from './messages.en.ts'

type Props = { lang: Lang; textLang: string; passages: readonly Passage[] }

/** What stayed, what went, what came: as it is written, so that nothing is hidden by how it looks. */
export const Comparison = ({ lang, textLang, passages }: Props) => {
  const words = libraryWords[lang].history
  return (
    <div class="comparison" lang={textLang === 'und' ? undefined : textLang} dir="auto">
      {passages.map((passage, nth) => {
        if (passage.is === 'left out')
          return (
            <p key={nth} class="note" lang={lang}>
              {words.leftOut({ count: passage.count })}
            </p>
          )
        if (passage.is === 'same') return <p key={nth}>{passage.lines.join('\n')}</p>
        return (
          <p key={nth} class="changed">
            {passage.pieces.map((piece, at) => (
              <Marked key={at} lang={lang} piece={piece} />
            ))}
          </p>
        )
      })}
    </div>
  )
}

/** Colour never says it alone: what went is struck through, what came is underlined, and both are said aloud. */
const Marked = ({ lang, piece: { text, is } }: { lang: Lang; piece: Piece }) => {
  const words = libraryWords[lang].history
  if (is === 'same') return <>{text}</>
  const Mark = is === 'gone' ? 'del' : 'ins'
  return (
    <Mark>
      <span class="sr" lang={lang}>
        {' '}
        {is === 'gone' ? words.gone : words.added}{' '}
      </span>
      {text}
    </Mark>
  )
}
