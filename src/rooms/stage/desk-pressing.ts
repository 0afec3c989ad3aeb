/** Pressing the buttons of one's camera, microphone and screen: on after the browser asked, off at once. */
import type { WhyNot } from './devices.ts'
import type { Awake } from './room.island.tsx'
import type { Theatre } from './theatre-state.ts'

export function pressDevice(
  awake: Awake,
  theatre: Theatre,
  kind: 'audio' | 'video',
  onTrouble: (why: WhyNot) => void,
): void {
  if (theatre[kind]) return awake.turn(kind, null)
  awake.openDevice(kind).then(
    (track) => awake.turn(kind, track),
    (error: unknown) => onTrouble(awake.whyNot(error)),
  )
}

export function pressScreen(awake: Awake, theatre: Theatre): void {
  if (theatre.screen) return awake.showScreen(null)
  void awake.captureScreen().then(awake.showScreen)
}
