/** Who else has this page open, said while one looks (`client/live/presence.ts`): empty and out of sight until somebody is. */
type Props = {
  /** With `@` in the place of names, and `#` in that of a number. */
  readonly one: string
  readonly many: string
  readonly more: string
}

export const HereLine = ({ one, many, more }: Props) => (
  <p class="note presence" data-here hidden data-one={one} data-many={many} data-more={more} />
)
