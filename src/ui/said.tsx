import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'good' | 'warn' | 'bad'
const signs: Record<NoticeKind, IconName> = {
  info: 'info',
  good: 'circle-check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
}

/** Said by the house: what happened, what was kept, what to do. `live` for what has just happened. */
export const Notice = ({
  kind = 'info',
  title,
  live,
  children,
}: {
  kind?: NoticeKind | undefined
  title: ComponentChildren
  live?: boolean | undefined
  children?: ComponentChildren
}) => (
  <div
    class={kind === 'info' ? 'notice' : `notice ${kind}`}
    role={live ? (kind === 'bad' ? 'alert' : 'status') : undefined}
  >
    <Icon name={signs[kind]} />
    <div>
      <p>
        <b>{title}</b>
      </p>
      {children && <div class="note">{children}</div>}
    </div>
  </div>
)

/** A crisis is open: first on every page, with the two things one may need to do. */
export const Crisis = ({
  id,
  title,
  text,
  links,
}: {
  id?: number | undefined
  title: string
  text: string
  links: { label: string; href: string; bare?: boolean }[]
}) => (
  <div class="crisis" role="status" data-crisis={id}>
    <Icon name="siren" />
    <p>
      <b>{title}</b> {text}
    </p>
    <div class="acts">
      {links.map((link) => (
        <a key={link.label} href={link.href} data-turbo={link.bare ? 'false' : undefined}>
          {link.label}
        </a>
      ))}
    </div>
  </div>
)

/** A short word about what was just done, with the way back. */
export const Toast = ({ children }: { children: ComponentChildren }) => (
  <div class="toast" role="status">
    {children}
  </div>
)
