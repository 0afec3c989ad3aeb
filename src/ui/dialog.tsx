import type { ComponentChildren } from 'preact'
import { IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

/**
 * Menus and dialogs are native popovers: opened by `popovertarget`, closed by Escape or a press elsewhere, without a script.
 * A deed that deserves a question also has a page of its own, so nothing depends on them.
 */
export const Menu = ({
  id,
  label,
  icon = 'ellipsis',
  children,
}: {
  id: string
  label: string
  icon?: IconName
  children: ComponentChildren
}) => (
  <>
    <IconButton icon={icon} label={label} small popovertarget={id} />
    <div class="menu" popover="auto" id={id} role="group" aria-label={label}>
      {children}
    </div>
  </>
)

export const MenuLink = ({
  href,
  icon,
  bad,
  children,
}: {
  href: string
  icon: IconName
  bad?: boolean | undefined
  children: ComponentChildren
}) => (
  <a href={href} class={bad ? 'bad' : undefined}>
    <Icon name={icon} />
    {children}
  </a>
)

/** A deed in a menu: a small form of its own. */
export const MenuDeed = ({
  action,
  icon,
  bad,
  hidden,
  children,
}: {
  action: string
  icon: IconName
  bad?: boolean | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  children: ComponentChildren
}) => (
  <form method="post" action={action}>
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class={bad ? 'bad' : undefined}>
      <Icon name={icon} />
      {children}
    </button>
  </form>
)

/** A question before a deed. `children` hold the form; a button with `popovertarget={id}` opens it. */
export const Dialog = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <dialog class="dialog" popover="auto" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </dialog>
)
