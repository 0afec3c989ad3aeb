/** From a network to what is said and drawn of it, with the team and without. Pure; with many people, the work of a thread. */
import { coreness, neighbours, randomFrom } from '#platform/numbers/index.ts'
import { circles } from '#platform/numbers/circles.ts'
import { drawingOf, type Drawing } from './drawing.ts'
import { figuresOf, type Figures, type Found } from './figures.ts'
import { pairsOf, withoutTeam, type Graph } from './graph.ts'

export type Side = { readonly figures: Figures; readonly drawing: Drawing }
export type Measured = Readonly<Record<'with' | 'without', Side>>

const SEED = 1_729

export const measure = async (graph: Graph, secret: number): Promise<Measured> => ({
  with: await sideOf(graph, secret),
  without: await sideOf(withoutTeam(graph), secret + 1),
})

async function sideOf(graph: Graph, secret: number): Promise<Side> {
  const pairs = pairsOf(graph)
  const near = neighbours(graph.people, pairs.ties)
  const found: Found = {
    graph,
    pairs,
    near,
    circles: await circles(graph.people, pairs.ties, pairs.weights, randomFrom(SEED)),
    cores: coreness(near),
  }
  return { figures: figuresOf(found), drawing: await drawingOf(found, secret) }
}
