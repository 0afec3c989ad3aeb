import { dice } from './seeded.ts'
import { street } from './street.ts'
import { tiles } from './tiles.ts'

/** One coloured form: the class is a role in the picture (sky, far, a, b, c, d, k, n, lit, sun), coloured by the style sheet. */
export type Shape = { class: string; d: string }

export type CoverProps = {
  /** The id of what it covers: the same for ever. */
  seed: string
  /** `street` for a door (1200 × 330), `tiles` for a gathering or a space (600 × 300), `square` for a group. */
  kind: 'street' | 'tiles' | 'square'
  /** The picture that people chose, when they did; `alt` when it says something that the page does not. */
  picture?: { src: string; alt?: string | undefined } | undefined
}

const sizes = { street: [1200, 330], tiles: [600, 300], square: [300, 300] } as const

/** A home is never grey: streets and arches in the host's colour, and windows that light up at night. */
export const Cover = ({ seed, kind, picture }: CoverProps) => {
  const [width, height] = sizes[kind]
  if (picture)
    return <img class={`cover ${kind}`} src={picture.src} alt={picture.alt ?? ''} width={width} height={height} />
  const shapes = kind === 'street' ? street(dice(seed), width, height) : tiles(dice(seed), width / 100, height / 100)
  return (
    <svg
      class={`cover ${kind}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      preserveAspectRatio={kind === 'street' ? 'xMidYMax slice' : 'xMidYMid slice'}
    >
      {shapes.map((shape, place) => (
        <path key={place} class={shape.class} d={shape.d} />
      ))}
    </svg>
  )
}
