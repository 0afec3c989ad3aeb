import { randomUUID } from 'node:crypto'
import { Trouble } from '#platform/trouble.ts'
import { hearers, isWord } from './hearers.ts'
import type { Relay } from './index.ts'

/**
 * `home` tells homes apart that share a NATS server. A server that cannot be reached at the start is a sentence and an
 * end, like a wrong database; one that goes away later is waited for.
 */
export async function relayByNats(url: string, home: string, onError: (error: unknown) => void): Promise<Relay> {
  const { connect } = await import('@nats-io/transport-node')
  const node = randomUUID()
  const heard = hearers()
  const line = await connect({ servers: url, name: 'foyer', noEcho: true, maxReconnectAttempts: -1 }).catch((error: unknown) => {
    throw new Trouble(`NATS_URL names a server that does not answer: ${error instanceof Error ? error.message : String(error)}`)
  })
  line.subscribe(`foyer.${home}`, {
    callback(error, message) {
      if (error) return onError(error)
      try {
        const said: unknown = message.json()
        if (isWord(said) && said['node'] !== node && isWord(said['word'])) heard.hand(String(said['channel']), said['word'])
      } catch (unreadable) {
        onError(unreadable)
      }
    },
  })
  void hearReturns(line.status(), () => heard.all({}))
  return {
    say(channel, word = {}) {
      try {
        line.publish(`foyer.${home}`, JSON.stringify({ node, channel, word }))
      } catch (error) {
        onError(error)
      }
    },
    hear: heard.add,
    close: () => line.drain(),
  }
}

/** Words were lost while the line was down: everybody looks for themselves. */
async function hearReturns(statuses: AsyncIterable<{ readonly type: string }>, onReturn: () => void): Promise<void> {
  for await (const status of statuses) if (status.type === 'reconnect') onReturn()
}
