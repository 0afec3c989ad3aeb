/**
 * The stage stays while one goes from page to page: Turbo keeps an element that both pages hold under one id. Only the page of the
 * room holds it by itself; every other page is given an empty place for it on its way in, as long as somebody is inside.
 */
const ID = 'live-stage'

export const stageElement = (): HTMLElement | null => document.getElementById(ID)

let keeps = false

export function keepAcrossPages(): void {
  if (keeps) return
  keeps = true
  document.addEventListener('turbo:before-render', (event) => {
    const { newBody } = (event as CustomEvent<{ newBody: HTMLElement }>).detail
    const element = stageElement()
    if (!element?.hasChildNodes() || newBody.querySelector(`#${ID}`)) return
    const place = document.createElement('section')
    place.id = ID
    place.dataset['turboPermanent'] = ''
    newBody.append(place)
  })
  document.addEventListener('turbo:render', () => {
    // A video that was moved may have been paused by its browser.
    for (const video of stageElement()?.querySelectorAll('video') ?? [])
      if (video.paused) video.play().catch(() => undefined)
    document.dispatchEvent(new CustomEvent('foyer:stage-moved'))
  })
}
