import { createHmac } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { on } from 'node:events'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { whenOver } from '#test/world.ts'
import { openEmbedded } from './engine.ts'
import { offerOf } from './test-offers.ts'

const [ANSWERED, REFUSED] = [0x0101, 0x0111]

/** As Chromium 156 asks over a relay by TCP: who it is, that it controls with a tie-breaker of zero, that this is the way it takes. */
function chromiumsCheck(names: string, password: string): Buffer {
  const attribute = (type: number, value: Buffer): Buffer => {
    const head = Buffer.alloc(4)
    head.writeUInt16BE(type, 0)
    head.writeUInt16BE(value.length, 2)
    return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
  }
  const head = Buffer.from('000100002112a44256695141386d43797a334e70', 'hex')
  const said = [
    attribute(0x0006, Buffer.from(names)),
    attribute(0xc057, Buffer.from('00010000', 'hex')),
    attribute(0x802a, Buffer.alloc(8)),
    attribute(0x0025, Buffer.alloc(0)),
    attribute(0x0024, Buffer.from('6e7f1fff', 'hex')),
  ]
  const sized = (more: number): Buffer => {
    const all = Buffer.concat([head, ...said])
    all.writeUInt16BE(all.length - 20 + more, 2)
    return all
  }
  said.push(attribute(0x0008, createHmac('sha1', password).update(sized(24)).digest()))
  const print = Buffer.alloc(4)
  print.writeUInt32BE((crc32(sized(8)) ^ 0x5354554e) >>> 0)
  said.push(attribute(0x8028, print))
  return sized(0)
}

test('whoever comes by a relay over TCP is let in beside the door that refuses them; strangers are not', async () => {
  const engine = openEmbedded({
    ports: { from: 43_200, to: 43_299 },
    addresses: [],
    bind: '127.0.0.1',
    relayedByTcp: true,
    log: () => undefined,
  })
  whenOver(() => engine.stop())
  const offer = offerOf({ direction: 'recvonly' })
  const { answer } = await engine.watch('agora', 'tom', offer)
  const read = (text: string, what: RegExp): string => what.exec(text)?.[1] ?? expect.fail(String(what))
  const names = `${read(answer, /ice-ufrag:(\S+)/)}:${read(offer, /ice-ufrag:(\S+)/)}`
  const password = read(answer, /ice-pwd:(\S+)/)
  const [door, beside] = [...answer.matchAll(/candidate:\S+ 1 UDP \d+ 127\.0\.0\.1 (\d+) typ host/g)].map(([, port]) =>
    Number(port),
  )
  const relay = createSocket('udp4')
  whenOver(async () => void relay.close())
  const asks = async (check: Buffer, port: number | undefined): Promise<number> => {
    const heard = on(relay, 'message')
    relay.send(check, port ?? expect.fail('no door'), '127.0.0.1')
    // The home asks in its turn: an answer is of another class.
    for await (const [bytes] of heard) if ((bytes.readUInt16BE(0) & 0x0110) !== 0) return bytes.readUInt16BE(0)
    return expect.fail('nobody answered')
  }
  // What the library does today: once it answers here, nobody needs a doorman any more.
  expect(await asks(chromiumsCheck(names, password), door)).toBe(REFUSED)
  // Whoever does not know the password hears nothing, not even a refusal: the next answer is that of whoever does.
  relay.send(chromiumsCheck(names, 'what a stranger guesses'), beside, '127.0.0.1')
  expect(await asks(chromiumsCheck(names, password), beside)).toBe(ANSWERED)
})
