/** The thread that sums a long list, so that pages are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { figuresOf, type Figures } from './figures.ts'
import { customersIn, wipe, type Handed } from './handed.ts'

const { handed, traits, asOf }: { handed: Handed; traits: readonly string[]; asOf: number } = workerData
let figures: Figures | undefined
try {
  figures = figuresOf(customersIn(handed), traits, asOf)
} finally {
  wipe(handed)
}
parentPort?.postMessage(figures)
