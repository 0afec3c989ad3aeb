import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'main' | 'soft' | 'quiet' | 'plain' | 'bad' | 'quiet-bad'

type Looks = {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  iconEnd?: IconName | undefined
  children: ComponentChildren
}

export type ButtonProps = Looks & {
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formaction?: string | undefined
  formnovalidate?: boolean | undefined
  /** Says that it is on or off; leave out for a button that does one thing. */
  pressed?: boolean | undefined
  busy?: boolean | undefined
  disabled?: boolean | undefined
  popovertarget?: string | undefined
  id?: string | undefined
  label?: string | undefined
  /** In an island. */
  onClick?: (() => void) | undefined
}

/** A verb. Inside a form it sends it. `data-…` attributes pass through. */
export const Button = ({ kind, small, wide, icon, iconEnd, pressed, busy, label, children, ...rest }: ButtonProps) => (
  <button
    type="submit"
    {...rest}
    class={classes({ kind, small, wide })}
    aria-pressed={pressed}
    aria-busy={busy}
    aria-label={label}
  >
    {icon && <Icon name={busy ? 'loader-circle' : icon} />}
    {busy && !icon && <Icon name="loader-circle" />}
    {children}
    {iconEnd && <Icon name={iconEnd} />}
  </button>
)

export type ButtonLinkProps = Looks & {
  href: string
  download?: boolean | undefined
  lang?: string | undefined
  id?: string | undefined
}

/** A way to another page that looks like an act. */
export const ButtonLink = ({ kind, small, wide, icon, iconEnd, children, ...rest }: ButtonLinkProps) => (
  <a {...rest} class={classes({ kind, small, wide })}>
    {icon && <Icon name={icon} />}
    {children}
    {iconEnd && <Icon name={iconEnd} />}
  </a>
)

export type IconButtonProps = {
  icon: IconName
  label: string
  small?: boolean | undefined
  href?: string | undefined
  popovertarget?: string | undefined
  pressed?: boolean | undefined
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
}

/** Only where a word does not fit: `label` is read aloud. */
export const IconButton = ({ icon, label, small, href, pressed, type = 'button', ...rest }: IconButtonProps) => {
  const look = small ? 'icon-button small' : 'icon-button'
  return href ? (
    <a class={look} href={href} aria-label={label}>
      <Icon name={icon} />
    </a>
  ) : (
    <button {...rest} class={look} type={type} aria-label={label} aria-pressed={pressed}>
      <Icon name={icon} />
    </button>
  )
}

/** Acts side by side, the main one first. */
export const Acts = ({ children }: { children: ComponentChildren }) => <div class="acts">{children}</div>

/** A quiet way further, at the end of something. */
export const MoreLink = ({
  href,
  icon = 'arrow-right',
  children,
}: {
  href: string
  icon?: IconName
  children: ComponentChildren
}) => (
  <a class="link" href={href}>
    {children} <Icon name={icon} />
  </a>
)

const looks: Record<ButtonKind, string> = {
  main: '',
  soft: 'soft',
  quiet: 'quiet',
  plain: 'plain',
  bad: 'bad',
  'quiet-bad': 'quiet bad',
}
const classes = ({ kind = 'main', small, wide }: Pick<Looks, 'kind' | 'small' | 'wide'>): string =>
  ['button', looks[kind], small ? 'small' : '', wide ? 'wide' : ''].filter(Boolean).join(' ')
