/**
 * Markup that was made before from the very same values is not made again. All that it is made of is what it is kept
 * under: so nothing is ever out of date, and nobody is shown what was made for somebody else unless it is the same to the
 * letter. Memory is bounded; what was not shown for the longest time goes first.
 */
import { Fragment, h, type ComponentChildren, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { jsxTemplate } from 'preact/jsx-runtime'
import { FromOutside } from './avatar.tsx'
import { renderPart } from './render.ts'

/** What can be written down whole: no function, no piece of markup, nothing that looks something up. */
export type Plain =
  string | number | boolean | null | undefined | Date | readonly Plain[] | { readonly [name: string]: Plain }

/** Some four thousand posts. Measured on pages of twenty: they took half of what a page allocates. */
const MOST_CHARACTERS = 12 * 1024 * 1024
/** No text that people write can hold it: the database refuses it. */
const HOLE = '\u0000'

const known = new Map<string, readonly string[]>()
let characters = 0
let kinds = 0

/**
 * A component that is made once for each set of values. `beside` stands where `made` puts its second argument, and is
 * drawn each time: what comes from other rooms, and is no value.
 */
export function kept<Said extends Plain>(
  made: (said: Said, beside: ComponentChildren) => VNode,
): (props: { readonly said: Said; readonly beside?: ComponentChildren }) => VNode {
  const kind = (kinds += 1)
  return ({ said, beside }) => {
    // What a page says once for all that stands in it is a value as well. There is no other (`kept.test.tsx` looks).
    const outside = useContext(FromOutside)
    const key = `${kind} ${outside} ${JSON.stringify(said)}`
    const pieces = known.get(key) ?? draw(made(said, HOLE), outside).split(HOLE)
    if (pieces.length > 2) return made(said, beside)
    keep(key, pieces)
    // As an element: what is no element would be put there to the letter, signs and all.
    return jsxTemplate([...pieces], h(Fragment, null, beside))
  }
}

const draw = (part: VNode, outside: boolean): string =>
  renderPart(h(FromOutside.Provider, { value: outside, children: part }))

function keep(key: string, pieces: readonly string[]): void {
  if (!known.delete(key)) characters += sizeOf(key, pieces)
  known.set(key, pieces)
  for (const [oldest, its] of known) {
    if (characters <= MOST_CHARACTERS) return
    known.delete(oldest)
    characters -= sizeOf(oldest, its)
  }
}

const sizeOf = (key: string, pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, key.length)
