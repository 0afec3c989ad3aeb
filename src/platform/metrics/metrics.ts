/**
 * Numbers for whoever looks after the machine, as Prometheus reads them. A label is a route, a statement, a job, a
 * consumer: words of the program, never a number of somebody or something, never what people wrote.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** All of them as Prometheus reads them, and what it calls that. */
  read(): Promise<{ readonly text: string; readonly type: string }>
  /** `route` as the plan of pages spells it: `/conversations/:id`. */
  answered(method: string, route: string, status: number, seconds: number): void
  keptPageSent(): void
  /** `statement` is the name it is prepared under. */
  queried(statement: string | undefined, seconds: number): void
  /** Asked when somebody looks, and not before. */
  gauge(name: string, help: string, read: () => number): void
  /** The same, with one number for each of some words. */
  gauges(name: string, help: string, label: string, read: () => Promise<ReadonlyMap<string, number>>): void
}

/** From a page that was kept to a long import. */
const ANSWER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const QUERY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5]

export function openMetrics(version: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const process = ofTheProcess()
  new Gauge({ name: 'foyer_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
    { version },
    1,
  )
  const answers = new Histogram({ name: 'foyer_http_request_duration_seconds', help: 'How long answers took', labelNames: ['method', 'route', 'status'], buckets: ANSWER_SECONDS, registers }) // prettier-ignore
  const kept = new Counter({
    name: 'foyer_http_kept_pages_sent_total',
    help: 'Answers that were kept pages, for visitors',
    registers,
  })
  const statements = new Counter({ name: 'foyer_db_queries_total', help: 'Questions to the database, by the name of the statement', labelNames: ['statement'], registers }) // prettier-ignore
  const queries = new Histogram({ name: 'foyer_db_query_duration_seconds', help: 'How long the database took, waiting for a connection left out', buckets: QUERY_SECONDS, registers }) // prettier-ignore
  return {
    async read() {
      const texts = await Promise.all([process.metrics(), registry.metrics()])
      return { text: texts.join('\n'), type: registry.contentType }
    },
    answered: (method, route, status, seconds) => answers.observe({ method, route, status }, seconds),
    keptPageSent: () => kept.inc(),
    queried(statement = 'unnamed', seconds) {
      statements.inc({ statement })
      queries.observe(seconds)
    },
    gauge(name, help, read) {
      new Gauge({
        name, help, registers,
        collect() {
          this.set(read())
        },
      }) // prettier-ignore
    },
    gauges(name, help, label, read) {
      new Gauge({
        name, help, labelNames: [label], registers,
        async collect() {
          this.reset()
          for (const [word, number] of await read()) this.set({ [label]: word }, number)
        },
      }) // prettier-ignore
    },
  }
}

let common: Registry | undefined

/** Made once: prom-client never lets go of its clock of a hundredth of a second, and a home that closes would leave it running. */
function ofTheProcess(): Registry {
  if (!common) collectDefaultMetrics({ register: (common = new Registry()) })
  return common
}
