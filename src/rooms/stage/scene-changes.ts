/** Apart from the scene of the tab, which listens to the document: views are drawn on the server too. */
import type { Scene } from './scene.ts'

let changing: ((change: (scene: Scene) => Scene) => void) | undefined

export const whoChanges = (by: typeof changing): void => void (changing = by)
export const changeScene = (change: (scene: Scene) => Scene): void => changing?.(change)
