import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { world } from '#test/world.ts'
import { isPublic, lookupPublic, mayBeAsked } from './address.ts'
import { keysFrom, signedFor } from './keys.ts'
import { pushTo } from './pushing.ts'
import { isBrowserKeys, MOST_BYTES, seal } from './sealing.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')

describe('a message', () => {
  test('is sealed as in the example of RFC 8291, section 5', () => {
    const to = {
      p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    }
    const fresh = {
      salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
      secret: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
    }
    expect(seal(Buffer.from('When I grow up, I want to be a watermelon'), to, fresh, 1).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    )
    expect(isBrowserKeys(to)).toBe(true)
    expect(isBrowserKeys({ ...to, p256dh: Buffer.alloc(65, 4) })).toBe(false)
    expect(isBrowserKeys({ ...to, auth: Buffer.alloc(15) })).toBe(false)
    // Its length says little of it, and no service is given more than it takes.
    expect(seal(Buffer.alloc(20), to).length).toBe(seal(Buffer.alloc(500), to).length)
    expect(seal(Buffer.alloc(MOST_BYTES), to).length).toBe(4096)
    expect(() => seal(Buffer.alloc(MOST_BYTES + 1), to)).toThrow()
  })

  test('says which home sends it, as push services check it', () => {
    const example = {
      words:
        'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0',
      signature: 'i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA',
      key: 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs',
    }
    expect(isSigned(example)).toBe(true)
    const keys = keysFrom('a secret of the home')
    const at = new Date((1_453_523_768 - 12 * 3600) * 1000)
    const said = signedFor('https://push.example.net', keys, 'mailto:push@example.com', at)
    const [, words = '', signature = '', key = ''] = /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(said) ?? []
    expect(words).toBe(example.words)
    expect(isSigned({ words, signature, key })).toBe(true)
    expect(isSigned({ words: `${words}x`, signature, key })).toBe(false)
    expect(keysFrom('a secret of the home').shown).toBe(key)
    expect(keysFrom('another').shown).not.toBe(key)
  })
})

function isSigned({ words, signature, key }: { words: string; signature: string; key: string }): boolean {
  const point = bytes(key)
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const open = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  return verify('sha256', Buffer.from(words), { key: open, dsaEncoding: 'ieee-p1363' }, bytes(signature))
}

describe('an address that somebody gave us', () => {
  test.for([
    'http://push.example.org/a',
    'https://push.example.org:8443/a',
    'https://tom:word@push.example.org/a',
    'https://push.example.org/a#b',
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://8.8.8.8/a',
    'https://localhost/a',
    'https://localhost./a',
    'https://db/a',
    'ftp://push.example.org/a',
    'file:///etc/passwd',
    'push',
    'https://push.example.org/é',
    `https://push.example.org/${'a'.repeat(2000)}`,
  ])('%s is not asked', (address) => {
    expect(mayBeAsked(address, { privatePush: undefined })).toBe(false)
  })

  test('of a push service is; of a private one only where a test named it', () => {
    expect(mayBeAsked('https://updates.push.example.org/wpush/v2/gAAAA?token=1', { privatePush: undefined })).toBe(true)
    expect(mayBeAsked('http://127.0.0.1:4000/a', { privatePush: 'http://127.0.0.1:4000' })).toBe(true)
    expect(mayBeAsked('http://127.0.0.1:4001/a', { privatePush: 'http://127.0.0.1:4000' })).toBe(false)
  })

  test.for([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    'x',
  ])('%s is no place on the internet', (address) => {
    expect(isPublic(address)).toBe(false)
  })
  test.for(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a01:e0a::1'])('%s is one', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  test('is looked up as it is connected to, and a name for this machine leads nowhere', async () => {
    const said = await new Promise((resolve) =>
      lookupPublic('localhost', { all: true }, (error) => resolve(error?.code)),
    )
    expect(said).toBe('ENOTPUBLIC')
  })

  test('that stands for a private place by the time it is connected to, as its owner can make it, is not reached', async () => {
    const { home } = await world()
    const told = vi.spyOn(dns, 'lookup').mockImplementation(((
      _: string,
      __: object,
      done: (error: null, found: object[]) => void,
    ) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as unknown as typeof dns.lookup)
    syncBuiltinESMExports()
    onTestFinished(() => {
      told.mockRestore()
      syncBuiltinESMExports()
    })
    const pair = createECDH('prime256v1')
    const keys = { p256dh: pair.generateKeys(), auth: randomBytes(16) }
    const parcel = { words: 'Bonjour', keptS: 60, urgency: 'low' } as const
    expect(await pushTo(home, { address: 'https://push.example.org/a', keys }, parcel)).toEqual({
      is: 'later',
      inS: undefined,
      why: 'ENOTPUBLIC',
    })
  })
})
