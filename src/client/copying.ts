/** A button that copies a field: shown only where the browser lets it (over https, and on this machine). */
const offer = (): void => {
  if (!('clipboard' in navigator)) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) button.hidden = false
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copies]') : null
  const field = document.getElementById(button?.dataset['copies'] ?? '')
  if (!button || !(field instanceof HTMLInputElement)) return
  const say = () => {
    const words = button.querySelector('span')
    if (words) words.textContent = button.dataset['copied'] ?? ''
  }
  // Refused, the text is at least under the hand.
  navigator.clipboard.writeText(field.value).then(say, () => field.select())
})
document.addEventListener('turbo:load', offer)
offer()
