/**
 * A slot lets an upper room add a button or a panel to a page of a lower one (Report, "it weighs like 41 voices"). The
 * lower room names the slot and renders whatever comes; the page is whole without it.
 */
import type { VNode } from 'preact'
import type { Visit } from '#platform/http/visit.ts'

export type Slot<About> = { readonly slot: string; readonly about?: About }
export const slot = <About>(name: string): Slot<About> => ({ slot: name })

/** In bulk, because a page of posts asks once for all of them: one list of pieces per thing asked about. */
export type Filling = {
  readonly slot: string
  readonly name: string
  readonly pieces: (visit: Visit, about: readonly unknown[]) => Promise<readonly (VNode | null)[]>
}

export const fill = <About>(
  into: Slot<About>,
  name: string,
  pieces: (visit: Visit, about: readonly About[]) => Promise<readonly (VNode | null)[]>,
): Filling => ({ slot: into.slot, name, pieces: (visit, about) => pieces(visit, about as readonly About[]) })

/** The pieces for each thing, in the order of the rooms. */
export async function fillSlot<About>(visit: Visit, into: Slot<About>, about: readonly About[]): Promise<VNode[][]> {
  const all = await Promise.all(visit.home.house.fillings(into.slot).map((filling) => filling.pieces(visit, about)))
  return about.map((_, at) => all.flatMap((pieces) => pieces[at] ?? []))
}
