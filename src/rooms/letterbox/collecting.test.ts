import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Home } from '#platform/home.ts'
import { collectMail } from '#platform/mail/collecting.ts'
import { idOf } from '#test/groups.ts'
import { openMailProvider } from '#test/mail-provider.ts'
import { undelivered, written } from '#test/mails.ts'
import { world } from '#test/world.ts'
import { stoppedAmong } from './reach-store.ts'
import { returnAddress } from './return-address.ts'
import { scene } from './test-scene.ts'

const soon = { again: 20, most: 40, refused: 20, look: 60_000 }

/** One mailbox that takes everything behind a plus, and a home that collects from it. */
async function opened() {
  const box = await openMailProvider()
  const { replyDomain, replyMailbox } = readConfig('/', [], { FOYER_IMAP_URL: box.url })
  const one = await scene({ config: { mailSecret: undefined, imapUrl: box.url, replyDomain, replyMailbox } })
  const { at, addressOf } = one
  const collect = (home: Home = at.home) => {
    const collecting = collectMail(home, soon)
    onTestFinished(() => collecting?.close())
    return collecting
  }
  const answer = async (text: string, id = text) =>
    written({
      from: at.tom.email,
      to: await addressOf(at.tom),
      text,
      messageId: `<${id.length}.${id.charCodeAt(0)}@tom>`,
    })
  return { ...one, box, collect, answer }
}

describe('a host who has only a mailbox at a provider', () => {
  test('names it, and answers come to addresses behind its plus, are published and marked as read', async () => {
    const { at, box, collect, answer, said, addressOf } = await opened()
    expect(await addressOf(at.tom)).toMatch(/^voisins\+r-[0-9a-z-]+@boite\.example$/)
    box.put(await answer('Déjà là.'))
    collect()
    await expect.poll(said).toEqual([`${at.tom.name}: Déjà là.`])
    await expect.poll(box.read).toEqual([true])
  })

  test('is told of new mail without asking, and keeps all other mail as it is', async () => {
    const { at, box, collect, answer, said } = await opened()
    collect()
    await expect.poll(box.lines).toBe(1)
    box.put(await written({ from: 'tante@example.org', to: 'voisins@boite.example', text: 'Et ta sœur ?' }))
    box.put(undelivered({ to: 'voisins@boite.example', letter: 'Subject: to my aunt' }))
    box.put(await written({ from: at.tom.email, to: 'voisins+autre@boite.example', text: 'Non.' }))
    box.put(await answer('Oui, samedi.'))
    await expect.poll(said).toEqual([`${at.tom.name}: Oui, samedi.`])
    await expect.poll(box.read).toEqual([false, false, false, true])
  })

  test('hears of letters that come back, also to the mailbox itself', async () => {
    const { at, box, collect } = await opened()
    const to = (await returnAddress(at.home, idOf(at.tom))) ?? ''
    const other = (await returnAddress(at.home, idOf(at.odile))) ?? ''
    expect(to).toMatch(/^voisins\+b-/)
    box.put(undelivered({ to }))
    box.put(undelivered({ to: 'voisins@boite.example', letter: `Subject: x\nX-Foyer-Return: <${other}>` }))
    collect()
    await expect.poll(box.read).toEqual([true, true])
    expect((await stoppedAmong(at.home.db, [idOf(at.tom), idOf(at.odile)])).size).toBe(2)
  })

  test('loses nothing while the provider is away', async () => {
    const { at, box, collect, answer, said } = await opened()
    collect()
    await expect.poll(box.lines).toBe(1)
    await box.leave()
    box.put(await answer('Pendant la panne.'))
    await box.comeBack()
    await expect.poll(said).toEqual([`${at.tom.name}: Pendant la panne.`])
    await expect.poll(box.read).toEqual([true])
  })

  test('has a mail that was received and not marked published once', async () => {
    const { at, box, collect, answer, said } = await opened()
    const raw = await answer('Une fois.')
    expect(await at.home.house.letterbox?.receive(at.home, raw)).toBe('published')
    box.put(raw)
    collect()
    await expect.poll(box.read).toEqual([true])
    expect(await said()).toEqual([`${at.tom.name}: Une fois.`])
  })
})

test('of two servers of one home one collects, and the other takes over when it goes', async () => {
  const { at, box, collect, answer, said } = await opened()
  const beside = await world({ beside: at, config: { ...at.home.config } })
  const first = collect()
  await expect.poll(box.lines).toBe(1)
  collect(beside.home)
  box.put(await answer('Une.'))
  await expect.poll(said).toHaveLength(1)
  expect(box.lines()).toBe(1)
  await first?.close()
  box.put(await answer('Deux !'))
  await expect.poll(said).toEqual([`${at.tom.name}: Une.`, `${at.tom.name}: Deux !`])
  expect(box.lines()).toBe(1)
})

test('a password that the provider refuses is said in the log, and neither it nor the address', async () => {
  const { at, box } = await opened()
  const imapUrl = box.url.replace(/:[^:@]+@/, ':s3cr%40t@')
  const said: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) })
  const collecting = collectMail({ ...at.home, log, config: { ...at.home.config, imapUrl } }, soon)
  await expect.poll(() => said.length).toBeGreaterThan(1)
  await collecting?.close()
  expect(said.join('')).toContain('"refused":true')
  expect(said.join('')).not.toMatch(/s3cr|voisins@|boite/)
})

test('a home closes also when the provider has stopped answering', async () => {
  const { box, collect, answer } = await opened()
  box.put(await answer('Oui.'))
  const collecting = collect()
  await expect.poll(box.read).toEqual([true])
  box.fallSilent()
  await collecting?.close()
})

describe('the configuration', () => {
  const read = (env: Record<string, string>) => readConfig('/', [], env)
  test('takes a mailbox, or a domain whose mail all goes into one', () => {
    const url = 'imaps://foyer:p%40ss@imap.example.org/INBOX'
    expect(read({ FOYER_IMAP_URL: url, FOYER_REPLY_DOMAIN: 'reply.example.org' })).toMatchObject({
      replyDomain: 'reply.example.org',
      replyMailbox: undefined,
    })
    expect(read({ FOYER_IMAP_URL: url, FOYER_REPLY_DOMAIN: 'Foyer@Example.org' })).toMatchObject({
      replyDomain: 'example.org',
      replyMailbox: 'foyer',
    })
    expect(read({ FOYER_IMAP_URL: 'imaps://foyer%40example.org:x@imap.example.org' })).toMatchObject({
      replyDomain: 'example.org',
      replyMailbox: 'foyer',
    })
    expect(read({ FOYER_IMAP_URL: url })).toMatchObject({ replyDomain: undefined })
  })

  test.each([
    'imaps://imap.example.org',
    'imaps://foyer@imap.example.org',
    'imaps://a:%zz@b',
    'https://a:secret@b',
    'nothing',
  ])('refuses %s, and never repeats it', (url) => {
    expect(() => read({ FOYER_IMAP_URL: url })).toThrow(
      /^FOYER_IMAP_URL cannot be used: it should be imaps:\/\/user:password/,
    )
    expect(() => read({ FOYER_IMAP_URL: url })).not.toThrow(/secret|%zz/)
  })
})
