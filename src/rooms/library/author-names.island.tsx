/** While one types a name: whom it may mean, under the field. The arrows go through them, Enter takes one; the server decides. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { completeNames, type Completed } from './author-completing.ts'

export type AuthorNamesProps = { readonly place: string; readonly lang: Lang; readonly label: string }

const nobody: Completed = { people: [], active: -1, chosen: undefined }

export default function AuthorNames({ place, lang, label }: AuthorNamesProps) {
  const here = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState<Completed>(nobody)
  const choose = useRef<(at: number) => void>(undefined)
  useEffect(() => {
    const field = here.current?.closest('form')?.elements.namedItem('name')
    if (!(field instanceof HTMLInputElement)) return undefined
    const line = completeNames(field, { place, lang, tell: setNow })
    choose.current = line.choose
    return line.close
  }, [place, lang])
  return (
    <div class="author-names" ref={here}>
      <input type="hidden" name="person" value={now.chosen ?? ''} />
      <ul role="listbox" id="author-names" aria-label={label} hidden={now.people.length === 0}>
        {now.people.map((one, at) => (
          <li
            key={one.id}
            id={`author-names-${at}`}
            role="option"
            aria-selected={at === now.active}
            // The field keeps the focus, and a phone its keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose.current?.(at)}
          >
            <Avatar face={one.face} size="s" />
            <span>
              <bdi>{one.face.name}</bdi>
              {one.note && <span class="note">{one.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
