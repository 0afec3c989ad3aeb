import type { ComponentChildren } from 'preact'
import { Document, type DocumentProps } from './document.tsx'
import type { Frame } from './frame.ts'
import { Before } from './layout.tsx'
import { uiWords } from './words.ts'

export type EveningProps = Omit<DocumentProps, 'frame' | 'children' | 'bodyClass'> & {
  frame: Frame
  children: ComponentChildren
}

/** A live room: it fills the screen and nothing stands around it. Always evening, in both themes. */
export const Evening = ({ frame, children, ...document }: EveningProps) => (
  <Document {...document} frame={frame} bodyClass="evening">
    <a class="skip" href="#main">
      {uiWords[frame.lang].skip}
    </a>
    <main class="live-room" id="main" tabindex={-1}>
      <Before frame={frame} />
      {children}
    </main>
  </Document>
)
