/** The ceiling of a page that costs nothing: `node:http` answering the same bytes. */
import { createServer } from 'node:http'
import { apart } from './apart.ts'

export type BareAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }

apart<BareAnswer, { port: number }>(
  ({ headers, body }) =>
    new Promise((ready) => {
      const server = createServer((_, answer) => {
        answer.writeHead(200, headers)
        answer.end(body)
      })
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        ready({ port: typeof address === 'object' && address !== null ? address.port : 0 })
      })
    }),
)
