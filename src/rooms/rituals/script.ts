/** The script of a ritual: how it opens, what is done and for how long, how it closes. Never needed. Pure. */
export type Step = {
  readonly title: string
  /** 0: as long as it takes. */
  readonly minutes: number
}
export type Script = { readonly opening: string; readonly steps: readonly Step[]; readonly closing: string }

export const MOST_STEPS = 20
export const LONGEST_STEP = 160
/** Half a day. */
const MOST_MINUTES = 720

/** One step a line, as one writes it by hand: `10 Le tour des prénoms`, `Le tour des prénoms : 10 min`. */
export const stepsFrom = (text: string): Step[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(stepFrom)

function stepFrom(line: string): Step {
  const [, before, after] = /^(\d{1,3})\s*(?:min\.?|minutes?|['’′])?[\s:,.–-]+(\S.*)$/i.exec(line) ?? []
  if (before !== undefined && after !== undefined) return step(after, before)
  const [, first, last] = /^(\S.*?)[\s:,–(-]+(\d{1,3})\s*(?:min\.?|minutes?|['’′])\)?$/i.exec(line) ?? []
  return first !== undefined && last !== undefined ? step(first, last) : step(line, '0')
}

const step = (title: string, minutes: string): Step => ({
  title: title.slice(0, LONGEST_STEP),
  minutes: Math.min(Number(minutes), MOST_MINUTES),
})

/** Back into the field it was written in. */
export const stepsText = (steps: readonly Step[]): string =>
  steps.map(({ title, minutes }) => (minutes > 0 ? `${minutes} ${title}` : title)).join('\n')

export const isEmpty = ({ opening, steps, closing }: Script): boolean =>
  opening === '' && closing === '' && steps.length === 0
