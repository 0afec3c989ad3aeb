import type { ComponentChildren } from 'preact'
import { Drawing, type DrawingName } from './drawing.tsx'

export type EmptyProps = {
  drawing: DrawingName
  title: string
  /** What will be here, and what to do meanwhile. */
  children?: ComponentChildren
  /** One button. */
  act?: ComponentChildren
  level?: 1 | 2 | 3 | undefined
}

/** Nothing here yet: one drawing, one sentence, one thing to do. */
export const Empty = ({ drawing, title, children, act, level = 2 }: EmptyProps) => {
  const Title = `h${level}` as const
  return (
    <div class="empty">
      <Drawing name={drawing} />
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {act}
    </div>
  )
}

/** The end of a list that ends: one has read everything. */
export const ThatsAll = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="thats-all">
    <Drawing name="hearth" />
    <div>
      <h2>{title}</h2>
      {children && <p class="note">{children}</p>}
    </div>
  </div>
)
