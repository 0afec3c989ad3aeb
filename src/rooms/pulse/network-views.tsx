import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import { Behind } from './chart.tsx'
import { pulseWords } from './messages.en.ts'
import { HEIGHT, WIDTH, type Dot, type Drawing } from './network-drawing.ts'
import type { Network } from './network.ts'
import { Spoken } from './spoken-views.tsx'

/** The same people twice, with the team and without: what a share cannot show. A table says it for whoever cannot see it. */
export const NetworkFigure = ({ lang, network, level }: { lang: Lang; network: Network; level: 2 | 3 }) => {
  const words = pulseWords[lang].holds
  const { people, team, withTeam, without, drawing } = network
  const left = Math.round((without?.value ?? 0) * people)
  const title = words.drawing({ left, people, alone: people - left })
  const Title = `h${level}` as const
  return (
    <figure class="chart">
      <Title>{title}</Title>
      {drawing ? (
        <div class="duo">
          <Side drawing={drawing} team label={words.with({ team, share: withTeam / people })} />
          <Side drawing={drawing} team={false} label={words.without} />
        </div>
      ) : (
        <p class="note">{words.tooMany}</p>
      )}
      <figcaption>{words.drawn}</figcaption>
      <Behind lang={lang}>
        <Table
          caption={title}
          captionHidden
          columns={[
            { label: words.columns.who },
            { label: words.columns.with, number: true },
            { label: words.columns.without, number: true },
          ]}
          rows={[
            [words.linked, sayNumber(lang, withTeam), sayNumber(lang, left)],
            [words.apart, sayNumber(lang, people - withTeam), sayNumber(lang, people - left)],
          ]}
        />
      </Behind>
    </figure>
  )
}

/** Without the team the dots keep their places: what is gone is seen. */
const Side = ({ drawing: { dots, ties }, team, label }: { drawing: Drawing; team: boolean; label: string }) => (
  <figure>
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label.replaceAll('*', '')}>
      {ties.map(([a, b]) => {
        const [one, other] = [dots[a], dots[b]]
        if (!one || !other || (!team && (one.team || other.team))) return null
        const look = one.team || other.team ? 'tie of-team' : 'tie'
        return <path key={`${a} ${b}`} class={look} d={`M${one.x} ${one.y}L${other.x} ${other.y}`} />
      })}
      {dots.map((dot, place) => (
        <Somebody key={place} dot={dot} team={team} />
      ))}
    </svg>
    <figcaption>
      <Spoken text={label} />
    </figcaption>
  </figure>
)

const Somebody = ({ dot: { x, y, team: isTeam, holds }, team }: { dot: Dot; team: boolean }) => {
  if (isTeam) return team ? <rect class="t" x={x - 5.5} y={y - 5.5} width="11" height="11" rx="1.5" /> : null
  return <circle class={team || holds ? 'm' : 'm out'} cx={x} cy={y} r="4.6" />
}
