import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type TagKind = 'good' | 'warn' | 'bad' | 'calm' | 'ember'

/** A word about the state of a thing. Its colour never says more than its word. */
export const Tag = ({
  kind,
  icon,
  bare,
  children,
}: {
  kind?: TagKind
  icon?: IconName
  bare?: boolean
  children: ComponentChildren
}) => (
  <span class={['tag', kind, bare && 'bare'].filter(Boolean).join(' ')}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)

/** A number of new things; `word` says of what, for those who listen. */
export const Count = ({ n, word }: { n: number; word?: string | undefined }) => (
  <span class="count">
    {n}
    {word && <span class="sr"> {word}</span>}
  </span>
)

/** Something new, without a number; `word` is what it means. */
export const Dot = ({ word }: { word: string }) => (
  <>
    <span class="dot" />
    <span class="sr">, {word}</span>
  </>
)

/** A small line of facts, set apart by points. Empty ones are left out. */
export const Meta = ({ facts }: { facts: ComponentChildren[] }) => (
  <div class="meta">
    {facts.filter(Boolean).map((fact, place) => (
      <span key={place}>{fact}</span>
    ))}
  </div>
)

/** How far along. `said` is the sentence, which matters more than the bar. */
export const Progress = ({
  value,
  max,
  label,
  said,
}: {
  value: number
  max: number
  label: string
  said?: ComponentChildren
}) => (
  <div class="progress">
    {said && <p class="note">{said}</p>}
    <progress value={value} max={max} aria-label={label}>{`${value} / ${max}`}</progress>
  </div>
)

/** A number in a sentence, with the way to where it comes from. Put the number in `<b>`. */
export const Stat = ({
  children,
  source,
}: {
  children: ComponentChildren
  source?: { href: string; label: string } | undefined
}) => (
  <div class="stat">
    <p class="fact">{children}</p>
    {source && (
      <a class="link" href={source.href}>
        {source.label} <Icon name="arrow-right" />
      </a>
    )}
  </div>
)
