/**
 * OpenTelemetry, where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector: each request is a span, each question to the
 * database and each job one within it. The libraries are loaded only then; without it none of this costs anything.
 */
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config.ts'

export type Tracing = {
  /** Before the routes: what follows of a request happens within its span. */
  serve(app: FastifyInstance): void
  /** `name` is the name of the statement or the job: never its text, never its values. */
  within<R>(kind: 'query' | 'job', name: string, work: () => Promise<R>): Promise<R>
  stop(): Promise<void>
}

const none: Tracing = { serve: () => undefined, within: (_kind, _name, work) => work(), stop: async () => undefined }

export async function openTracing({ otlpEndpoint }: Pick<Config, 'otlpEndpoint'>, version: string): Promise<Tracing> {
  if (otlpEndpoint === undefined) return none
  const { traceTo } = await import('./tracing.ts')
  return traceTo(otlpEndpoint, version)
}
