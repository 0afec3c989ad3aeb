/** Chapters lead into the player of the same page; without a script they are a list with their moments. */
import { useEffect, useState } from 'preact/hooks'
import { sayMoment } from './replay.ts'
import type { Mark } from './timeline.ts'

export type ChaptersProps = { readonly chapters: readonly Mark[] }

export default function Chapters({ chapters }: ChaptersProps) {
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  return (
    <ol class="replay-chapters">
      {chapters.map(({ atMs, title }) => {
        const said = (
          <>
            <span class="replay-moment">{sayMoment(atMs)}</span> <span dir="auto">{title}</span>
          </>
        )
        return (
          <li key={`${atMs} ${title}`}>
            {awake ? (
              <button
                type="button"
                onClick={() => document.dispatchEvent(new CustomEvent('replay:seek', { detail: atMs }))}
              >
                {said}
              </button>
            ) : (
              <span>{said}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
