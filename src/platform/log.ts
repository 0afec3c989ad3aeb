/** One line of JSON per thing worth knowing, on stderr. Never what people wrote, their names or their addresses. */
import { pino, type Logger } from 'pino'
import type { Config } from '#platform/config.ts'

export type Log = Logger

export const openLog = ({ log }: Pick<Config, 'log'>): Log =>
  pino({ level: log, base: null, serializers: { err: sayError } }, pino.destination(2))

/** A database error quotes the row it refused: only its kind and its place are kept. */
function sayError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, schema, table } = error as Error & Record<'code' | 'constraint' | 'schema' | 'table', unknown>
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return { kind: error.name, code, schema, table, constraint, stack: places(error) }
  return { kind: error.name, message: error.message, stack: places(error) }
}

const places = (error: Error): string => (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).join('\n')
