/** Numbers about the running home: made here, told by whoever works, read by Prometheus. */
export { openMetrics, type Metrics } from './metrics.ts'
export { serveMetrics } from './page.ts'
export { watch } from './watching.ts'
