import { sayNumber, type Lang } from '#platform/i18n.ts'
import { FRAME } from '#platform/numbers/frame.ts'
import { Island } from '#ui/island.tsx'
import Explore from './explore.island.tsx'
import { tiesWords } from './messages.en.ts'
import type { Shown } from './showing.ts'
import type { Told } from './store.ts'

/** As many dots as a page without scripts draws one by one. */
export const MOST_STILL = 300
const COLOURS = 8
export const colourOf = (circle: number): string => (circle < 0 || circle >= COLOURS ? 'c-none' : `c${circle}`)

type FigureProps = { lang: Lang; told: Told; still: Shown | undefined; source: string }

/** What a share cannot show, for whoever sees it; the sentences and the tables of the page say it for everybody. */
export const NetworkFigure = ({ lang, told, still, source }: FigureProps) => {
  const words = tiesWords[lang]
  const title = words.drawing({ people: told.tied + told.team, ties: told.pairs, circles: told.circles.length })
  return (
    <figure class="chart network" aria-labelledby="network">
      <h2 id="network">{title}</h2>
      <div class="network-still">
        {still ? <Dots label={title} still={still} /> : <Bubbles lang={lang} label={title} told={told} />}
      </div>
      <Island name="ties/explore" of={Explore} props={{ lang, source }} />
      <figcaption>
        {words.drawn} {!still && words.bubbles}
      </figcaption>
    </figure>
  )
}

const SIZE = 1_000
const at = (place: number | undefined): number => Math.round(((place ?? 0) / FRAME) * SIZE)

const Dots = ({ label, still: { dots, lines, names } }: { label: string; still: Shown }) => {
  const named = new Map(names.map(({ dot, name }) => [dot, name]))
  const all = Array.from({ length: dots.length / 4 }, (_, dot) => dot)
  const place = (dot: number | undefined): string => `${at(dots[4 * (dot ?? 0)])} ${at(dots[4 * (dot ?? 0) + 1])}`
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <path
        class="tie"
        d={Array.from(
          { length: lines.length / 2 },
          (_, k) => `M${place(lines[2 * k])}L${place(lines[2 * k + 1])}`,
        ).join('')}
      />
      {all.map((dot) => {
        const [x, y, look] = [at(dots[4 * dot]), at(dots[4 * dot + 1]), colourOf(dots[4 * dot + 2] ?? -1)]
        if (dots[4 * dot + 3] === 1)
          return <rect key={dot} class={`dot ${look}`} x={x - 10} y={y - 10} width="20" height="20" rx="3" />
        return <circle key={dot} class={`dot ${look}`} cx={x} cy={y} r={named.has(dot) ? 14 : 10} />
      })}
      {[...named].map(([dot, name]) => (
        <text key={dot} x={at(dots[4 * dot]) + 19} y={at(dots[4 * dot + 1]) + 8}>
          {name}
        </text>
      ))}
    </svg>
  )
}

const Bubbles = ({ lang, label, told: { centres, between, circles } }: { lang: Lang; label: string; told: Told }) => {
  const most = Math.max(1, ...centres.map(({ dots }) => dots))
  const thickest = Math.max(1, ...between.map(([, , lines]) => lines))
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      {between.map(([a, b, lines]) => (
        <path
          key={`${a} ${b}`}
          class="tie"
          stroke-width={Math.round(1 + (24 * lines) / thickest)}
          d={`M${at(centres[a]?.x)} ${at(centres[a]?.y)}L${at(centres[b]?.x)} ${at(centres[b]?.y)}`}
        />
      ))}
      {centres.slice(0, circles.length).map(({ x, y, dots }, circle) => (
        <g key={circle}>
          <circle
            class={`dot ${colourOf(circle)}`}
            cx={at(x)}
            cy={at(y)}
            r={Math.round(10 + 70 * Math.sqrt(dots / most))}
          />
          <text class="lab" x={at(x)} y={at(y) + 8} text-anchor="middle">
            {sayNumber(lang, circle + 1)}
          </text>
        </g>
      ))}
    </svg>
  )
}
