import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { listenTo } from '#test/listening.ts'
import { world } from '#test/world.ts'
import { relayByNats } from './nats.ts'

/** The real server, where one is installed (Debian: `nats-server`); it is no part of a home, and does not come with npm. */
const installed = spawnSync('nats-server', ['--version']).status === 0

async function natsServer(): Promise<string> {
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  await once(free, 'close')
  const server = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(async () => {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  })
  await new Promise<void>((resolve) => server.stderr.on('data', (said: Buffer) => said.toString().includes('Server is ready') && resolve()))
  return `nats://127.0.0.1:${port}`
}

test.runIf(installed)('two servers of one home hear each other through NATS, and another home on it hears neither', async () => {
  const natsUrl = await natsServer()
  const at = await world({ config: { natsUrl } })
  const other = await world({ beside: at, config: { natsUrl } })
  const elsewhere = await world({ config: { natsUrl } })
  const here = await listenTo(await at.serve(), { cookie: await at.cookie(at.maya) })
  const there = await listenTo(await other.serve(), { cookie: await at.cookie(at.tom) })
  // The same numbers are other people there.
  const away = await listenTo(await elsewhere.serve(), { cookie: await elsewhere.cookie(elsewhere.tom) })
  expect(elsewhere.tom.person).toBe(at.tom.person)
  at.home.live.cut(at.tom.person ?? 0)
  await there.ended
  other.home.live.cut(at.maya.person ?? 0)
  await here.ended
  expect(elsewhere.home.live.listeners()).toBe(1)
  away.close()
})

test('a NATS server that does not answer is a sentence', async () => {
  await expect(relayByNats('nats://127.0.0.1:9', 'home', () => undefined)).rejects.toThrow('NATS_URL names a server that does not answer')
  expect(() => readConfig('/tmp', [], { NATS_URL: 'http://nats' })).toThrow('NATS_URL cannot be used: it should be nats://host:4222.')
})
