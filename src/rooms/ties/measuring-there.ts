/** Measures here what is small, and in a thread of its own what would keep everybody waiting. */
import { inThread } from '#platform/threads.ts'
import type { Graph } from './graph.ts'
import { measure, type Measured } from './measuring.ts'

/** Takes about a tenth of a second. */
const FEW_TIES = 1_500

export const measureThere = async (graph: Graph, secret: number, closing?: AbortSignal): Promise<Measured> =>
  graph.from.length <= FEW_TIES
    ? measure(graph, secret)
    : inThread<Measured>('rooms/ties/measuring-apart', { given: { graph, secret }, closing })
