import type { ComponentChildren } from 'preact'
import { Document, type DocumentProps } from './document.tsx'
import type { Frame } from './frame.ts'
import { Foot } from './foot.tsx'
import { Bar, Rail, Thumb } from './rail.tsx'
import { Crisis, Notice } from './said.tsx'
import { uiWords } from './words.ts'

export type LayoutProps = Omit<DocumentProps, 'frame' | 'children' | 'bodyClass'> & {
  frame: Frame
  children: ComponentChildren
  /** The right column: only when it says something. */
  aside?: { label: string; children: ComponentChildren } | undefined
  /** Nothing around the content: a board, a pulse. */
  wide?: boolean | undefined
  /** A space with its own colour: the `id` given to `lookSheet`. */
  space?: string | undefined
}

/** The house around a page: rail on the left, bar and thumb on a phone, the room, and the column beside it. */
export const Layout = ({ frame, aside, wide, space, children, ...document }: LayoutProps) => (
  <Document {...document} frame={frame}>
    <a class="skip" href="#main">
      {uiWords[frame.lang].skip}
    </a>
    <div class="house">
      <Bar frame={frame} />
      <Rail frame={frame} />
      <div class="column">
        <main class={space ? `room own-look look-${space}` : 'room'} id="main" tabindex={-1}>
          <Before frame={frame} />
          <Columns aside={aside} wide={wide}>
            {children}
          </Columns>
        </main>
        <Foot frame={frame} />
      </div>
    </div>
    <Thumb frame={frame} />
  </Document>
)

/** What the house says before the page: a crisis, what was just done. */
export const Before = ({ frame }: { frame: Pick<Frame, 'crisis' | 'notices'> }) =>
  frame.crisis || frame.notices.length > 0 ? (
    <div class="before">
      {frame.crisis && <Crisis {...frame.crisis} />}
      {frame.notices.map((notice) => (
        <Notice key={notice.title} kind={notice.kind} title={notice.title} live>
          {notice.link ? (
            <>
              {notice.text} <a href={notice.link.href}>{notice.link.label}</a>
            </>
          ) : (
            notice.text
          )}
        </Notice>
      ))}
    </div>
  ) : null

const Columns = ({ aside, wide, children }: Pick<LayoutProps, 'aside' | 'wide' | 'children'>) => {
  if (wide && !aside) return <>{children}</>
  return (
    <div class={aside ? 'cols two' : 'cols'}>
      <div>{children}</div>
      {aside && (
        <aside class="beside" aria-label={aside.label}>
          {aside.children}
        </aside>
      )}
    </div>
  )
}
