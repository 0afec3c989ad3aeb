/** What a live room is told goes to whoever shows it, if anything does: the page, or the stage in its corner. */
import type { Heard } from '#client/live/wire.ts'

export const hear = (detail: Heard): void => void document.dispatchEvent(new CustomEvent('foyer:stage', { detail }))
