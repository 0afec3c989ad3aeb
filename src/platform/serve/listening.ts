import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config.ts'
import { Trouble } from '#platform/trouble.ts'

/** How far to look for a free port when nobody asked for one. */
const NEXT_PORTS = 20

/** Listens where it was asked to, or on the next free port when it was not asked. Answers the port. */
export async function listen(app: FastifyInstance, { port, portAsked, bind }: Config): Promise<number> {
  const last = portAsked ? port : port + NEXT_PORTS
  for (let candidate = port; ; candidate++) {
    const trouble = await listenAt(app, candidate, bind)
    if (trouble === undefined) return portOf(app) ?? candidate
    if (trouble !== 'EADDRINUSE' || candidate >= last) throw explain(trouble, candidate, bind)
  }
}

async function listenAt(app: FastifyInstance, port: number, bind: string): Promise<string | undefined> {
  try {
    await app.listen({ port, host: bind })
    return undefined
  } catch (error) {
    const code = codeOf(error)
    // A machine without IPv6 has no "every address" of that kind.
    if (code === 'EAFNOSUPPORT' && bind === '::') return listenAt(app, port, '0.0.0.0')
    if (code === undefined) throw error
    return code
  }
}

function portOf(app: FastifyInstance): number | undefined {
  const [address] = app.addresses()
  return typeof address === 'object' ? address.port : undefined
}

function explain(code: string, port: number, bind: string): Trouble {
  if (code === 'EADDRINUSE') return new Trouble(`Port ${port} is taken by another program: choose one with npm start -- --port NUMBER.`)
  if (code === 'EACCES') return new Trouble(`This user may not listen on port ${port}: choose one above 1023 with npm start -- --port NUMBER.`)
  if (code === 'EADDRNOTAVAIL') return new Trouble(`This machine has no network address ${bind}: FOYER_BIND should name one of its own.`)
  return new Trouble(`The home could not listen on port ${port} (${code}): choose another with npm start -- --port NUMBER.`)
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
