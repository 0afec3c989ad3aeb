/** The thread that measures a large network, so that pages are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Graph } from './graph.ts'
import { measure } from './measuring.ts'

const { graph, secret }: { graph: Graph; secret: number } = workerData
parentPort?.postMessage(await measure(graph, secret))
