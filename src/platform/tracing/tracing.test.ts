import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { world } from '#test/world.ts'

const attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.number().optional() }),
})
const span = z.object({
  traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional(), name: z.string(), kind: z.number(), attributes: z.array(attribute),
}) // prettier-ignore
const sent = z.object({
  resourceSpans: z.array(z.object({ resource: z.object({ attributes: z.array(attribute) }), scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
}) // prettier-ignore

/** A collector as OTLP over HTTP asks for it: what it receives is kept. */
async function collector() {
  const received: z.output<typeof sent>[] = []
  const server = createServer((request, answer) => {
    void json(request).then((body) => {
      if (request.url === '/v1/traces') received.push(sent.parse(body))
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}/`,
    spans: () =>
      received.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    service: () =>
      received[0]?.resourceSpans[0]?.resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue,
  }
}

test('a request is a span with its questions to the database in it, and goes on where somebody else began', async () => {
  const there = await collector()
  const at = await world({ config: { otlpEndpoint: there.endpoint } })
  const [traceId, caller] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
  await at.as(at.tom).get(`/people/${at.odile.person}`, { traceparent: `00-${traceId}-${caller}-01` })
  await at.home.tracing.stop()
  const request = there.spans().find(({ name }) => name === 'GET /people/:id')
  expect(request).toMatchObject({ traceId, parentSpanId: caller, kind: 2 })
  expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } })
  const questions = there.spans().filter(({ parentSpanId }) => parentSpanId === request?.spanId)
  expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining(['people.visitor', 'people.byId']))
  expect(there.service()).toBe('foyer')
})

test('a span says which statement and which page, and nothing of whom', async () => {
  const there = await collector()
  const at = await world({ config: { otlpEndpoint: there.endpoint } })
  await at.as(at.tom).get(`/people/${at.odile.person}`)
  await at.home.tracing.stop()
  const said = JSON.stringify(there.spans().map(({ name, attributes }) => ({ name, attributes })))
  expect(said).not.toMatch(new RegExp(`Odile|Tom|@|/people/${at.odile.person}\\b|select`))
})

test('without a collector nothing of it is loaded', async () => {
  const at = await world()
  expect(await at.home.tracing.within('query', 'any', async () => 'as it is')).toBe('as it is')
  await at.home.tracing.stop()
})
