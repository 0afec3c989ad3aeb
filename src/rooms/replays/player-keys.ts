/** Keys of the player, as other players have them. */
export type Deeds = {
  readonly toggle: () => void
  readonly by: (ms: number) => void
  /** 0 to 1 of the whole. */
  readonly to: (share: number) => void
  readonly mute: () => void
}

const ARROW_MS = 5000
const LETTER_MS = 10_000

export function keyPressed(event: KeyboardEvent, { toggle, by, to, mute }: Deeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { target } = event
  const onButton = target instanceof HTMLButtonElement || target instanceof HTMLSelectElement
  const deeds: Readonly<Record<string, () => void>> = {
    ' ': toggle,
    k: toggle,
    j: () => by(-LETTER_MS),
    l: () => by(LETTER_MS),
    ArrowLeft: () => by(-ARROW_MS),
    ArrowRight: () => by(ARROW_MS),
    Home: () => to(0),
    End: () => to(1),
    m: mute,
  }
  const deed = deeds[event.key]
  // A button that has the focus is pressed by the space bar, and a list of speeds walked by its arrows.
  if (!deed || (onButton && event.key.length !== 1) || (onButton && event.key === ' ')) return
  event.preventDefault()
  deed()
}
