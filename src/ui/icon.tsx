import type { icons } from './icons.ts'
import { spriteUrl } from './sprite.ts'

export type IconName = keyof typeof icons

/** An outline, always beside a text or inside something that has a name. */
export const Icon = ({ name, class: more }: { name: IconName; class?: string | undefined }) => (
  <svg class={more ? `icon ${more}` : 'icon'} aria-hidden="true">
    <use href={`${spriteUrl}#i-${name}`} />
  </svg>
)
