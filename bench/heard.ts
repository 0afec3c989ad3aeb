/** Hears what is said to the database while something is done in this process. */
import pg from 'pg'

export type Said = { readonly text: string; readonly values: readonly unknown[] }

export async function hear(deed: () => Promise<void>): Promise<Said[]> {
  const heard: Said[] = []
  const original = pg.Client.prototype.query
  const listening = function (this: pg.Client, asked: unknown, values?: unknown, ...rest: unknown[]): unknown {
    const said = saidIn(asked, values)
    if (said) heard.push(said)
    return Reflect.apply(original, this, [asked, values, ...rest])
  }
  pg.Client.prototype.query = listening as typeof original
  try {
    await deed()
  } finally {
    pg.Client.prototype.query = original
  }
  return heard
}

function saidIn(asked: unknown, values: unknown): Said | undefined {
  if (typeof asked === 'string') return { text: asked, values: Array.isArray(values) ? [...values] : [] }
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string')
    return undefined
  const given = 'values' in asked && Array.isArray(asked.values) ? asked.values : []
  return { text: asked.text, values: [...given] }
}

/** What is said within the transaction, its two ends included. */
export function transactionIn(heard: readonly Said[]): Said[] {
  const begins = heard.findIndex(({ text }) => /^(begin|start transaction)/i.test(text))
  const ends = heard.findIndex(({ text }) => /^commit/i.test(text))
  if (begins < 0 || ends < 0) throw new Error('no transaction was heard')
  return heard.slice(begins, ends + 1)
}
