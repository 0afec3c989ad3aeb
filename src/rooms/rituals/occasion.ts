/** One time of a ritual. */
import type { PersonId } from '#people'
import type { Ritual, RitualId } from './ritual.ts'

export type OccasionId = number

export type Occasion = {
  readonly id: OccasionId
  readonly ritual: RitualId
  /** `2026-11-29`: its name among those of its ritual. */
  readonly day: string
  readonly starts: Date
  /** When it is past: a prompt is as soon as it is open, a gathering once it ended. */
  readonly over: Date
  readonly gathering: number | null
  readonly conversation: number | null
  readonly host: PersonId | null
  /** What its host wants to open it with. */
  readonly words: string
  readonly openedAt: Date | null
  readonly cancelledAt: Date | null
  readonly settledAt: Date | null
  readonly picture: number | null
  readonly pictureBy: PersonId | null
  readonly pictureHiddenAt: Date | null
  readonly came: number
}

export type When = 'ahead' | 'now' | 'past' | 'cancelled'

type Dated = Pick<Occasion, 'starts' | 'over' | 'cancelledAt'>

export function whenOf({ starts, over, cancelledAt }: Dated, now: Date): When {
  if (cancelledAt !== null) return 'cancelled'
  if (starts > now) return 'ahead'
  return over > now ? 'now' : 'past'
}

/** Until when somebody may still say that they host it: a welcome is hosted all week, the others until they begin. */
export const hostableUntil = ({ shape }: Pick<Ritual, 'shape'>, { starts, over }: Dated): Date =>
  shape === 'welcome' ? over : starts

export const occasionHref = (ritual: RitualId, { id }: Pick<Occasion, 'id'>): string => `/rituals/${ritual}/times/${id}`

/** Of a memory, only what everybody may look at. */
export const pictureOf = ({
  picture,
  pictureHiddenAt,
}: Pick<Occasion, 'picture' | 'pictureHiddenAt'>): string | undefined =>
  picture === null || pictureHiddenAt !== null ? undefined : `/files/${picture}/memory.webp`
