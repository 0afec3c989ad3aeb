/** A page that is open somewhere: hears the live connection as a browser does, over a real line. */
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'

export type HeardThere = { readonly id: string; readonly event: string; readonly is: string; readonly topic: string; readonly data: Readonly<Record<string, unknown>>; readonly text: string }
export type Listening = {
  readonly heard: HeardThere[]
  /** The id of what was heard last, which a browser sends when it comes back. */
  readonly last: () => string
  /** Resolves with the first message, past or to come, that is looked for. */
  readonly until: (wanted: (heard: HeardThere) => boolean) => Promise<HeardThere>
  readonly ended: Promise<void>
  readonly close: () => void
}

type Asked = { readonly cookie: string; readonly topics?: readonly string[]; readonly after?: string; readonly lastId?: string; readonly as?: number }

export async function listenTo(address: string, { cookie, topics = [], after, lastId, as }: Asked): Promise<Listening> {
  const query = new URLSearchParams({ topics: topics.join(','), ...(after && { after }), ...(as !== undefined && { as: String(as) }) })
  const asking = request(`${address}/live?${query}`, { headers: { cookie, ...(lastId && { 'last-event-id': lastId }) } }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`/live answered ${answer.statusCode}`)
  const heard: HeardThere[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  answer.setEncoding('utf8').on('data', (piece: string) => {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const one = readBlock(block)
      if (one) heard.push(one)
    }
    for (const look of waiting) look()
  })
  // Cut in the middle: what matters is that it ended.
  answer.on('error', () => undefined)
  asking.on('error', () => undefined)
  return {
    heard,
    last: () => heard.findLast((one) => one.id !== '')?.id ?? '',
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find(wanted)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    ended: new Promise((resolve) => answer.once('close', () => resolve())),
    close: () => asking.destroy(),
  }
}

function readBlock(block: string): HeardThere | undefined {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]))
  const text = fields.get('data')
  if (text === undefined) return undefined
  const said = text === '' ? {} : (JSON.parse(text) as Partial<HeardThere>)
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', is: said.is ?? '', topic: said.topic ?? '', data: said.data ?? {}, text }
}
