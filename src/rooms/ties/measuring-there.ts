/** Measures here what is small, and in a thread of its own what would keep everybody waiting. */
import { inThread } from '#platform/threads.ts'
import type { Graph } from './graph.ts'
import { measure, type Measured } from './measuring.ts'

/** Takes about a tenth of a second. */
const FEW_TIES = 1_500
/** 181,000 ties were measured in 250 megabytes. */
const heapMbFor = (ties: number): number => Math.ceil(256 + ties / 700)

export const measureThere = async (graph: Graph, secret: number, closing?: AbortSignal): Promise<Measured> =>
  graph.from.length <= FEW_TIES
    ? measure(graph, secret)
    : inThread<Measured>('rooms/ties/measuring-apart', {
        given: { graph, secret },
        heapMb: heapMbFor(graph.from.length),
        closing,
      })
