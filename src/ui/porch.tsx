import type { ComponentChildren } from 'preact'
import { Document, type DocumentProps } from './document.tsx'
import { Foot } from './foot.tsx'
import type { Frame } from './frame.ts'
import { Before } from './layout.tsx'
import { HomeName } from './logo.tsx'
import { uiWords } from './words.ts'

export type PorchProps = Omit<DocumentProps, 'frame' | 'children' | 'bodyClass'> & {
  frame: Frame
  children: ComponentChildren
  /** One narrow column: signing in, accepting an invitation, choosing a name. */
  narrow?: boolean | undefined
}

/** Before one is inside: the door, signing in, the welcome, and errors for strangers. No rail. */
export const Porch = ({ frame, narrow, children, ...document }: PorchProps) => (
  <Document {...document} frame={frame}>
    <a class="skip" href="#main">
      {uiWords[frame.lang].skip}
    </a>
    <div class={narrow ? 'door narrow' : 'door'}>
      <header class="porch">
        <HomeName home={frame.home} />
        {frame.signIn && (
          <a class="button plain" href={frame.signIn.href}>
            {frame.signIn.label}
          </a>
        )}
      </header>
      <main id="main" tabindex={-1}>
        <Before frame={frame} />
        {children}
      </main>
      <Foot frame={frame} />
    </div>
  </Document>
)
