import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listenForMail } from '#platform/mail/listening.ts'
import { SECRET } from '#test/post-office.ts'
import { handTo } from '#test/mails.ts'
import { scene } from './test-scene.ts'

async function opened() {
  const one = await scene({ config: { mailListen: '127.0.0.1:0' } })
  const listening = await listenForMail(one.at.home)
  onTestFinished(() => listening?.close())
  return { ...one, port: listening?.port ?? 0 }
}

describe('the mail server of the home', () => {
  test('takes an answer to one of its letters, also where only the envelope names the address', async () => {
    const { at, port, addressOf, said } = await opened()
    const to = await addressOf(at.tom)
    const mail = { from: at.tom.email, to: 'undisclosed@example.org', subject: 'Re: Four', text: 'Oui.' }
    expect(await handTo(port, { ...mail, envelope: { from: at.tom.email, to: [to.toUpperCase()] } })).toMatch(/^250/)
    expect(await said()).toEqual([`${at.tom.name}: Oui.`])
  })

  test('passes nothing on: any other address is refused, and nothing is read', async () => {
    const { at, port, addressOf, said } = await opened()
    const mail = { from: at.tom.email, text: 'Oui.' }
    expect(await handTo(port, { ...mail, to: 'somebody@elsewhere.example' })).toContain('550')
    expect(await handTo(port, { ...mail, to: 'maya@reply.voisins.example' })).toContain('550')
    expect(await handTo(port, { ...mail, to: (await addressOf(at.tom)).replace('+', '+1') })).toContain('550')
    expect(await said()).toEqual([])
  })

  test('takes a forged mail without a word, so that its sender learns nothing', async () => {
    const { at, port, addressOf, said, office } = await opened()
    expect(await handTo(port, { from: 'zed@example.org', to: await addressOf(at.tom), text: 'Moi, Tom.' })).toMatch(
      /^250/,
    )
    expect([await said(), office.taken]).toEqual([[], []])
  })

  test('refuses what is too large before it comes', async () => {
    const { at, port, addressOf } = await opened()
    const line = connect(port, '127.0.0.1')
    onTestFinished(() => void line.destroy())
    const ask = async (words: string) => {
      line.write(`${words}\r\n`)
      return String((await once(line, 'data'))[0])
    }
    await once(line, 'data')
    expect(await ask('EHLO mx.example.org')).toMatch(/SIZE 31457280/)
    expect(await ask(`MAIL FROM:<${at.tom.email}> SIZE=41457280`)).toMatch(/^552/)
    expect(await ask('VRFY tom')).not.toContain(at.tom.email)
    expect(await ask(`RCPT TO:<${await addressOf(at.tom)}>`)).toMatch(/^503/)
  })
})

test('a home that named no port listens nowhere', async () => {
  const { at } = await scene()
  expect(await listenForMail(at.home)).toBeUndefined()
})

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='
const words = 'Oui, samedi à dix heures.'

describe('a mail server of the host hands mail over', () => {
  const opened = async () => {
    const one = await scene({ config: { mailSecret: SECRET } })
    const door = `${await one.at.serve()}/mail/inbound`
    const give = async (body: string | Uint8Array<ArrayBuffer>, secret?: string) =>
      fetch(door, {
        method: 'POST',
        body,
        headers: { 'content-type': 'message/rfc822', ...(secret ? { authorization: `Bearer ${secret}` } : {}) },
      })
    const raw = `From: ${one.at.tom.email}\r\nTo: ${await one.addressOf(one.at.tom)}\r\nMessage-ID: <w@x>\r\n\r\n${words}`
    return { ...one, door, give, raw }
  }

  test('with the secret, and the answer is published', async () => {
    const { at, give, raw, said } = await opened()
    expect((await give(raw, SECRET)).status).toBe(204)
    expect(await said()).toEqual([`${at.tom.name}: ${words}`])
  })

  test('and to whoever has no secret there is no such page', async () => {
    const { give, raw, said, door } = await opened()
    expect((await give(raw)).status).toBe(404)
    expect((await give(raw, 'another secret of that length')).status).toBe(404)
    expect((await fetch(door)).status).toBe(404)
    expect(await said()).toEqual([])
  })

  test('made to hold the home up, and it is put aside in a moment, for good', async () => {
    const { at, give, addressOf, said } = await opened()
    const head = `From: ${at.tom.email}\r\nTo: ${await addressOf(at.tom)}\r\n`
    const began = process.cpuUsage()
    const parts = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(200_000)}--x--`
    const lines = `${head}\r\n${'\r\n'.repeat(5_000_000)}`
    for (const mail of [parts, lines, `${head}${'X: y\r\n'.repeat(100_000)}\r\nBonjour`])
      expect((await give(mail, SECRET)).status).toBe(204)
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(3)
    expect(await said()).toEqual([])
  })

  test('with a sign in it that no database keeps, and the rest is published', async () => {
    const { at, give, addressOf, said } = await opened()
    const head = `From: ${at.tom.email}\r\nTo: ${await addressOf(at.tom)}\r\n`
    const mail = (type: string, body: string) =>
      `${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`
    const named = `--k\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''four%00%0D%0A.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${PIXEL}\r\n`
    const words = '--k\r\n\r\nLe voici.\r\n'
    for (const one of [
      mail('text/plain', 'Sam=00edi.'),
      mail('text/html', '<p>Diman=00che.</p>'),
      `${head}Content-Type: multipart/mixed; boundary=k\r\n\r\n${words}${named}--k--`,
    ])
      expect((await give(one, SECRET)).status).toBe(204)
    const [first, second, third] = await said()
    expect([first, second]).toEqual([`${at.tom.name}: Samedi.`, `${at.tom.name}: Dimanche.`])
    expect(third).toMatch(/Le voici\.\n\n.*four/)
  })

  test('too large, or no mail at all, and nothing breaks', async () => {
    const { give, said } = await opened()
    expect((await give(new Uint8Array(31 * 1024 * 1024), SECRET)).status).toBe(413)
    expect((await give(new Uint8Array([0, 255, 13, 10, 0]), SECRET)).status).toBe(204)
    expect((await give('', SECRET)).status).toBeLessThan(500)
    expect(await said()).toEqual([])
  })
})
