/** What the stage of this tab is at. */
import type { LineState } from './line.ts'

export type Theatre = {
  readonly inside: boolean
  readonly gathering: number
  readonly line: LineState
  readonly sendingLine: LineState | undefined
  readonly audio: MediaStreamTrack | null
  readonly video: MediaStreamTrack | null
  readonly screen: MediaStream | null
  /** The place heard best lately. */
  readonly speaking: number | undefined
  /** Places whose picture has stopped. */
  readonly still: ReadonlySet<number>
  readonly caption: string
  /** What people sent from their seats a moment ago. */
  readonly waves: readonly { readonly key: number; readonly sign: string; readonly by: number }[]
}

export const emptyHands: Theatre = {
  inside: false,
  gathering: 0,
  line: 'joining',
  sendingLine: undefined,
  audio: null,
  video: null,
  screen: null,
  speaking: undefined,
  still: new Set(),
  caption: '',
  waves: [],
}
