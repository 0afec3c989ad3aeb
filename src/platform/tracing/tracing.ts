import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { FastifyRequest } from 'fastify'
import type { Tracing } from './index.ts'

/** Headers (`OTEL_EXPORTER_OTLP_HEADERS`) and patience are read by the exporter itself, as OpenTelemetry says. */
export function traceTo(endpoint: string, version: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const named = resourceFromAttributes({
    'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'foyer',
    'service.version': version,
  })
  const provider = new TracerProvider({
    resource: defaultResource().merge(named),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('foyer', version)
  // Of our own, and not the global one: two homes in one process do not mix their requests.
  const contexts = new AsyncLocalStorageContextManager().enable()
  const spans = new WeakMap<FastifyRequest, Span>()

  return {
    serve(app) {
      app.addHook('onRequest', (request, _reply, next) => {
        const { method, headers, routeOptions } = request
        const from = new W3CTraceContextPropagator().extract(ROOT_CONTEXT, headers, fromHeaders)
        const route = routeOptions.url ?? 'none'
        const span = tracer.startSpan(
          `${method} ${route}`,
          { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
          from,
        )
        spans.set(request, span)
        contexts.with(trace.setSpan(from, span), next)
      })
      app.addHook('onResponse', async (request, { raw: { statusCode } }) => {
        const span = spans.get(request)
        span?.setAttribute('http.response.status_code', statusCode)
        if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
        span?.end()
      })
    },
    async within(kind, name, work) {
      const here = contexts.active()
      // What is asked outside any request or job (a look every few seconds) would be traces without a question.
      if (kind === 'query' && trace.getSpan(here) === undefined) return work()
      const about =
        kind === 'query' ? { 'db.system.name': 'postgresql', 'db.query.summary': name } : { 'foyer.job': name }
      const span = tracer.startSpan(
        name,
        { kind: kind === 'query' ? SpanKind.CLIENT : SpanKind.CONSUMER, attributes: about },
        here,
      )
      return spanning(span, () => contexts.with(trace.setSpan(here, span), work))
    },
    async stop() {
      await provider.shutdown().catch(() => undefined)
      contexts.disable()
    },
  }
}

async function spanning<R>(span: Span, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    // Its kind, and not its message: a database error quotes the row it refused.
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' })
    throw error
  } finally {
    span.end()
  }
}

const fromHeaders = {
  get: (headers: FastifyRequest['headers'], name: string) => headers[name],
  keys: (headers: FastifyRequest['headers']) => Object.keys(headers),
}
