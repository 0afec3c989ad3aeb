/** What was typed while it went on, as captions of the replay. */
import type { Caption } from '#stage'
import { momentOf, type Part } from './replay.ts'
import type { Cue } from './timeline.ts'

/** Typed and sent a moment after it was said. */
const TYPED_MS = 3000
const SHOWN_MS = 6000

export function cuesFrom(captions: readonly Pick<Caption, 'at' | 'text'>[], parts: readonly Part[]): Cue[] {
  const shown = captions.flatMap(({ at, text }) => {
    const moment = momentOf(parts, at)
    return moment === undefined ? [] : [{ fromMs: Math.max(0, moment - TYPED_MS), text }]
  })
  return shown.map((cue, nth) => ({
    ...cue,
    untilMs: Math.max(cue.fromMs + 1, Math.min(cue.fromMs + SHOWN_MS, shown[nth + 1]?.fromMs ?? Infinity)),
  }))
}

/** Those of which all was typed within. */
export const cuesWithin = (cues: readonly Cue[], { fromMs, untilMs }: { fromMs: number; untilMs: number }): Cue[] =>
  cues.filter((cue) => cue.fromMs >= fromMs && cue.fromMs < untilMs)

/** WebVTT (W3C), from the moment at which the replay begins. */
export const vttOf = (cues: readonly Cue[], fromMs: number): string =>
  ['WEBVTT', ...cues.filter((cue) => cue.untilMs > fromMs).map((cue) => `${stamp(cue.fromMs - fromMs)} --> ${stamp(cue.untilMs - fromMs)}\n${escaped(cue.text)}`)].join('\n\n') + '\n' // prettier-ignore

const stamp = (ms: number): string => new Date(Math.max(0, ms)).toISOString().slice(11, 23)
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\s*\n\s*/g, ' ')
