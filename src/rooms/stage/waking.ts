/** What a live room does in a browser, fetched by whoever opens one. */
import { whoChanges } from './scene-changes.ts'
import { changeScene, followScene, sceneNow, setScene } from './scene-now.ts'
import type { Scene } from './scene.ts'
import { draw, followTheatre, leave, theatreNow } from './theatre.ts'
import type { Theatre } from './theatre-state.ts'

export { beSeen, hearSound, type Seen } from './checking.ts'
export { comeDown, enter, leave, showScreen, turn } from './theatre.ts'
export { captureScreen, openDevice, whyNot } from './devices.ts'
export { canFloat, float } from './floating.ts'
export { followPassing } from './scene-now.ts'

/** Follows the scene and the stage; what was drawn is newer than what this tab knew before. */
export function wake(drawn: Scene, onScene: (scene: Scene) => void, onTheatre: (theatre: Theatre) => void): () => void {
  if (theatreNow().inside && theatreNow().gathering !== drawn.gathering.id) leave()
  whoChanges(changeScene)
  // On the way back to a room one is in, what it was told last may be newer than the page.
  setScene(drawn)
  onTheatre(theatreNow())
  draw()
  const tell = () => {
    const scene = sceneNow()
    if (scene?.gathering.id === drawn.gathering.id) onScene(scene)
  }
  const stops = [followScene(tell), followTheatre(() => onTheatre(theatreNow())), askWithoutLine(drawn)]
  return () => {
    for (const stop of stops) stop()
  }
}

const ASKED_EVERY_MS = 5000

/** Whoever has no live connection (nobody signed in) asks now and then. */
function askWithoutLine({ gathering }: Scene): () => void {
  if (document.querySelector('meta[name=foyer-live]')) return () => undefined
  const ask = async (): Promise<void> => {
    if (document.hidden) return
    const reply = await fetch(`/gatherings/${gathering.id}/live/state`)
    if (reply.ok) {
      const told: Pick<Scene, 'room' | 'questions' | 'polls' | 'lines'> = await reply.json()
      changeScene((scene) => ({ ...scene, ...told }))
    }
  }
  const timer = setInterval(() => void ask().catch(() => undefined), ASKED_EVERY_MS)
  return () => clearInterval(timer)
}
