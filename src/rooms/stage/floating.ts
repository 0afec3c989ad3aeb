/**
 * The middle of the stage in a window of its own, above everything else on the screen, where the browser has one. A picture that
 * stands in the page would close it at each turn of a page, and stay with whoever spoke when it was opened: so it has an element of its
 * own, outside of every page, which shows whoever is in the middle. It is silent: one hears the stage.
 */
let video: HTMLVideoElement | undefined
const shown = typeof MediaStream === 'undefined' ? undefined : new MediaStream()

export const canFloat = (): boolean => document.pictureInPictureEnabled

/** Opens it, or closes it. By a press, as browsers ask. */
export async function float(): Promise<void> {
  if (document.pictureInPictureElement) return document.exitPictureInPicture()
  if (!shown || !canFloat()) return
  video ??= silent(shown)
  await video.play()
  await video.requestPictureInPicture()
}

export function stopFloating(): void {
  if (document.pictureInPictureElement && document.pictureInPictureElement === video)
    document.exitPictureInPicture().catch(() => undefined)
  putIn(undefined)
}

/** What is in the middle now. */
export function putIn(stream: MediaStream | undefined): void {
  const [track] = stream?.getVideoTracks() ?? []
  for (const old of shown?.getVideoTracks() ?? []) if (old !== track) shown?.removeTrack(old)
  if (track && shown?.getVideoTracks().length === 0) shown.addTrack(track)
}

function silent(stream: MediaStream): HTMLVideoElement {
  const element = document.createElement('video')
  element.muted = true
  element.playsInline = true
  element.srcObject = stream
  return element
}
