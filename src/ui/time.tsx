import { sayTime, type Clock, type TimeStyle } from './say-time.ts'

export type TimeProps = {
  at: Date
  clock: Clock
  style?: TimeStyle | undefined
  /** Words of its own ("20 h à Nantes"): then nothing is said again in the reader's zone. */
  text?: string | undefined
}

/** A moment: for machines in the attribute, for people in the home's zone, then in theirs once the script has come. */
export const Time = ({ at, clock, style = 'moment', text }: TimeProps) => (
  <time
    datetime={at.toISOString()}
    title={text === undefined && style !== 'full' ? sayTime(at, clock, 'full') : undefined}
    data-say={text === undefined ? style : undefined}
  >
    {text ?? sayTime(at, clock, style)}
  </time>
)
