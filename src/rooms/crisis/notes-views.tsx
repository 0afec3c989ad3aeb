import type { Lang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Note, Standing } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import type { NameOf } from './somebody.ts'

export type NotesProps = {
  lang: Lang
  clock: Clock
  crisis: number
  standing: readonly Standing[]
  html: ReadonlyMap<number, SafeHtml>
  name: NameOf
  open: boolean
  /** Anybody's, when it is drawn for everybody: the browser takes away what this reader may not. */
  mayChange: boolean
}

/** What is certain, first on the page: each signed, dated, and with what it took the place of. */
export const Notes = ({ standing, ...props }: NotesProps) => {
  const { lang, open } = props
  const words = crisisWords[lang].notes
  return (
    <div id="crisis-notes">
      {standing.length === 0 ? (
        <p class="note">{open ? words.none : words.noneClosed}</p>
      ) : (
        <ol class="checked">
          {standing.map((one) => (
            <li key={one.note.id} id={`note-${one.note.id}`}>
              <Checked {...props} {...one} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const Checked = ({ note, before, ...props }: Omit<NotesProps, 'standing'> & Standing) => {
  const { lang, name, clock, crisis, mayChange } = props
  const words = crisisWords[lang].notes
  const gone = note.withdrawnAt !== null
  return (
    <article class={gone ? 'gone' : undefined}>
      <Said note={note} {...props} />
      {gone && (
        <p class="note">
          <b>{words.takenBack({ name: name(note.withdrawnBy) })}</b>{' '}
          <Time at={note.withdrawnAt ?? note.at} clock={clock} style="moment" />
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{words.earlier({ n: before.length })}</summary>
          {before.map((one) => (
            <div key={one.id} class="gone">
              <Said note={one} {...props} />
            </div>
          ))}
        </details>
      )}
      {!gone && mayChange && (
        <p class="tending">
          <a href={`/crisis/${crisis}/notes/${note.id}/correction`}>{words.correct}</a>
        </p>
      )}
    </article>
  )
}

const Said = ({ note, html, clock, name, lang }: { note: Note } & Omit<NotesProps, 'standing'>) => (
  <>
    <div class="body" lang={note.lang} dir="auto" dangerouslySetInnerHTML={{ __html: html.get(note.id) ?? '' }} />
    <p class="note signed">
      <Icon name={note.withdrawnAt === null ? 'circle-check' : 'x'} />
      <span>
        {crisisWords[lang].notes.by({ name: name(note.by), source: note.source })},{' '}
        <Time at={note.at} clock={clock} style="moment" />
      </span>
    </p>
  </>
)
