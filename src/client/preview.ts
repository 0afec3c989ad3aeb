import { readColour } from '#ui/look.ts'

/**
 * Beside a form that dresses the home stands the home, small: what is typed is seen there before it is kept. Without a
 * script it follows the offered colours by the style sheet, and shows the rest once it is saved.
 */
function follow(): void {
  const preview = document.querySelector('[data-preview]')
  wear(preview ? ownColour() : undefined)
  if (!preview) return
  for (const said of preview.querySelectorAll<HTMLElement>('[data-says]')) {
    const field = fieldNamed(said.dataset['says'] ?? '')
    if (field) said.textContent = field.value.trim() || (said.dataset['otherwise'] ?? '')
  }
  sayContrast(preview)
}

const fieldNamed = (name: string) => document.querySelector<HTMLInputElement>(`main input[name="${name}"]`)

/** What was typed, once it is a colour, while "own" is chosen. */
const ownColour = (): string | undefined =>
  document.querySelector('main input[name="colour"][value="own"]:checked') ? readColour(fieldNamed('accent')?.value) : undefined

/** On the root, so that everything derived is derived again; taken off on every other page. */
function wear(colour: string | undefined): void {
  const { style } = document.documentElement
  if (colour === undefined) style.removeProperty('--host')
  else style.setProperty('--host', colour)
}

/** Measured on the button that is shown, as a reader's eye would: nothing is promised that is not so. */
function sayContrast(preview: Element): void {
  const note = preview.querySelector<HTMLElement>('[data-contrast]')
  const button = preview.querySelector('.button')
  if (!note || !button) return
  const { color, backgroundColor } = getComputedStyle(button)
  const [text, ground] = [luminance(color), luminance(backgroundColor)]
  const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)
  // Rounded down: 4.49 is not 4.5.
  const said = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10)
  note.textContent = (note.dataset['contrast'] ?? '').replace('{n}', said)
}

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** Relative luminance, WCAG 2.2; a canvas reads every notation that a browser knows. */
function luminance(colour: string): number {
  if (!canvas) return 0
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => linear(part / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

document.addEventListener('input', ({ target }) => {
  if (!document.querySelector('[data-preview]') || !(target instanceof HTMLInputElement)) return
  const picked = target.dataset['picks']
  if (picked) {
    const field = fieldNamed(picked)
    if (field) field.value = target.value
  }
  // Once the style sheet has followed too.
  requestAnimationFrame(follow)
})
document.addEventListener('turbo:load', follow)
follow()
