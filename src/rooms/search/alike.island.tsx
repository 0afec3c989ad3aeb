/** While one writes a title: what was already said of it, a moment after the last letter. Nothing moves the hands from the field. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { AlikeList, type AlikeShown, type AlikeWords } from './alike-views.tsx'
import { watchTitle, type AlikeAnswer } from './alike-watching.ts'

export type AlikeProps = {
  readonly words: AlikeWords
  /** The title that these fit, as the page was asked for. */
  readonly title: string
  readonly shown: readonly AlikeShown[]
}

export default function AlikeWhileAsking({ words, title, shown }: AlikeProps) {
  const place = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState<AlikeAnswer>({ shown, heard: '' })
  useEffect(() => {
    const field = place.current?.closest('form')?.elements.namedItem('title')
    return field instanceof HTMLInputElement ? watchTitle(field, title, setNow) : undefined
  }, [title])
  return (
    <div ref={place}>
      <p class="sr" role="status">
        {now.heard}
      </p>
      <AlikeList words={words} shown={now.shown} />
    </div>
  )
}
