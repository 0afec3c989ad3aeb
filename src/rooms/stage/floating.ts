/** The middle of the stage in a window of its own, above everything else on the screen, where the browser has one. */
export async function float(): Promise<void> {
  if (document.pictureInPictureElement) return document.exitPictureInPicture()
  const video = document.querySelector<HTMLVideoElement>('#live-stage .seat.main video')
  if (video && document.pictureInPictureEnabled)
    await video.requestPictureInPicture().then(
      () => undefined,
      () => undefined,
    )
}
