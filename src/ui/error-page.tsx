import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button.tsx'
import type { DrawingName } from './drawing.tsx'
import { Empty } from './empty.tsx'
import type { Frame, Link } from './frame.ts'
import { Layout } from './layout.tsx'
import { Porch } from './porch.tsx'

export type ErrorPageProps = {
  frame: Frame
  /** 404 lost, 403 closed, 429 too fast, anything else went out on our side. */
  status: number
  /** What happened. */
  title: string
  /** What was kept, and what to do. */
  children?: ComponentChildren
  /** The ways on, the nearest first. */
  acts: readonly Link[]
}

/** An error is a page of the house like any other: one is still at home, and Turbo shows it in place. */
export const ErrorPage = ({ frame, status, title, children, acts }: ErrorPageProps) => {
  const House = frame.me ? Layout : Porch
  return (
    <House frame={frame} title={title} robots="noindex">
      <Empty
        level={1}
        drawing={drawn(status)}
        title={title}
        act={acts.map(({ href, label }, nth) => (
          <ButtonLink key={href} href={href} kind={nth === 0 ? 'main' : 'plain'}>
            {label}
          </ButtonLink>
        ))}
      >
        {children}
      </Empty>
    </House>
  )
}

const drawn = (status: number): DrawingName => {
  if (status === 404 || status === 410) return 'signpost'
  return status === 401 || status === 403 || status === 429 ? 'locked' : 'candle'
}
