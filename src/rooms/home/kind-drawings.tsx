import type { JSX } from 'preact'
import type { Kind } from './kinds.ts'

/** In the house style (one wash, one line, one ember), in a box of 52: `f` wash, `l` line, `e` ember. */
const drawn: Record<Kind, JSX.Element> = {
  aid: (
    <>
      <path class="l" d="M13 48V30h10v18M29 48V24l9-7 9 7v24M2 48h48" />
      <path class="e" d="M34 48v-9a4 4 0 0 1 8 0v9z" />
    </>
  ),
  customers: (
    <>
      <path class="l" d="M12 22h28l-3 26H15zM19 22v-4a7 7 0 0 1 14 0v4" />
      <circle class="e" cx="26" cy="34" r="4.5" />
    </>
  ),
  club: (
    <>
      <path class="l" d="M8 48a9 9 0 0 1 18 0M26 48a9 9 0 0 1 18 0M2 48h48" />
      <circle class="l" cx="17" cy="31" r="5" />
      <circle class="l" cx="35" cy="31" r="5" />
      <path class="e" d="M26 12c1 4 5 6 5 10a5 5 0 0 1-10 0c0-4 4-6 5-10z" />
    </>
  ),
  alumni: (
    <>
      <path class="l" d="M6 24l20-9 20 9-20 9zM15 28v11c0 4 22 4 22 0V28M2 48h48" />
      <path class="l" d="M42 26v10" />
      <circle class="e" cx="42" cy="39" r="3.5" />
    </>
  ),
  none: (
    <>
      <path class="l" d="M13 48V28a13 13 0 0 1 26 0v20M2 48h48M26 34v8M22 38h8" />
      <circle class="e" cx="26" cy="24" r="3.5" />
    </>
  ),
}

export const KindDrawing = ({ kind }: { kind: Kind }) => (
  <svg class="drawing" viewBox="0 0 52 52" aria-hidden="true">
    <path class="f" d="M4 48V24a22 22 0 0 1 44 0v24z" />
    {drawn[kind]}
  </svg>
)
