import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { plainText, shorten } from '#platform/text/index.ts'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Crisis, Standing } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import type { OnPaper } from './paper.ts'

type Sheet = {
  lang: Lang
  clock: Clock
  crisis: Crisis
  /** Who took it, and what is certain, on the same paper. */
  by: string
  standing: readonly Standing[]
  children: ComponentChildren
}

/** What is carried from door to door: one line each, with a box to tick. */
export const PaperSheet = ({ lang, clock, crisis, by, standing, children }: Sheet) => {
  const { paper: words } = crisisWords[lang]
  const { columns } = words
  return (
    <div class="paper">
      <h1 lang={crisis.lang}>{crisis.title}</h1>
      <p>
        <span lang={crisis.lang}>{crisis.place}</span>. {words.taken({ name: by })},{' '}
        <Time at={clock.now} clock={clock} style="full" />.
      </p>
      <p class="danger">{words.care}</p>
      {standing.length > 0 && (
        <ul>
          {standing.map(({ note }) => (
            <li key={note.id} lang={note.lang}>
              {plainText(note.text)} (<Time at={note.at} clock={clock} style="moment" />)
            </li>
          ))}
        </ul>
      )}
      <table>
        <thead>
          <tr>
            <th>
              <span class="sr">{columns.done}</span>
            </th>
            <th>{columns.when}</th>
            <th>{columns.what}</th>
            <th>{columns.where}</th>
            <th>{columns.name}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const LONGEST = 240

export const PaperRows = ({ lang, some }: { lang: Lang; some: readonly OnPaper[] }) => (
  <>
    {some.map((one) => (
      <PaperRow key={one.wish.id} lang={lang} {...one} />
    ))}
  </>
)

const PaperRow = ({ lang, wish, name, reach }: OnPaper & { lang: Lang }) => {
  const { asking, paper } = crisisWords[lang]
  const more = shorten(plainText(wish.markdown), LONGEST)
  return (
    <tr>
      <td class="box">□</td>
      <td>
        {paper.kinds[wish.kind]}
        <br />
        {asking[wish.kind].urgencies[wish.urgency]}
        <br />
        n° {wish.id}
      </td>
      <td lang={wish.lang === 'und' ? undefined : wish.lang} dir="auto">
        <b>{wish.title}</b>
        {more && <div>{more}</div>}
        {wish.taken >= wish.wanted && <div>{paper.helped}</div>}
      </td>
      <td dir="auto">{wish.place}</td>
      <td dir="auto">
        {name}
        <br />
        <b>{reach}</b>
      </td>
    </tr>
  )
}
