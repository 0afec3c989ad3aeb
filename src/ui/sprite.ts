import { icons } from './icons.ts'

/** Every icon in one file that the browser keeps: pages only point into it. */
export const spriteSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(icons)
    .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`)
    .join('')}</svg>`

/** Named by its content, so that it can be kept for ever: the server and the build find the same name without a manifest. */
export const spriteFile = `icons-${fingerprint(spriteSvg())}.svg`
export const spriteUrl = `/assets/${spriteFile}`

/** FNV-1a on 32 bits: names a file, protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
