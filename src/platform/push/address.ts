/**
 * The address of a push service comes from a browser, and so from anybody: asked blindly, the home would knock on doors
 * of its own network for them. It must be https, a name, the usual port; and when the name is looked up to connect, every
 * address it stands for must be one of the public internet.
 */
import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { Config } from '#platform/config.ts'

/** Where the home may go: everywhere public, and to the one private place that a test named. */
export type Reach = Pick<Config, 'privatePush'>

/** As browsers write it. Other letters would be more bytes than an index holds. */
const WRITTEN = /^[!-~]{1,2000}$/

export function mayBeAsked(address: string, { privatePush }: Reach): boolean {
  const url = WRITTEN.test(address) ? URL.parse(address) : null
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false
  if (privatePush !== undefined && url.origin === privatePush) return true
  const host = url.hostname.replace(/\.$/, '')
  // Numbers are no names: a service has one. URL has turned every spelling of an IPv4 into the usual by now.
  return url.protocol === 'https:' && url.port === '' && host.includes('.') && !host.startsWith('[') && isIP(host) === 0
}

/** For the connection itself: what was asked a moment before may be answered otherwise now. */
export const lookupPublic: LookupFunction = (name, options, done) => {
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, [])
    const [first] = found
    if (first === undefined || !found.every(({ address }) => isPublic(address))) return done(notPublic(), [])
    if (options.all === true) done(null, found)
    else done(null, first.address, first.family)
  })
}

const notPublic = (): NodeJS.ErrnoException => Object.assign(new Error('not a public address'), { code: 'ENOTPUBLIC' })

export function isPublic(address: LookupAddress['address']): boolean {
  const family = isIP(address)
  if (family === 4) return !reserved.check(address, 'ipv4')
  // What is written with an IPv4 in it lies outside of what is given to machines of the internet, and is refused with it.
  return family === 6 && global.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}

/** Given out so far; and, within it and among the older ones, what is set aside (IANA, special-purpose registries, 2025). */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const reserved = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  reserved.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  reserved.addSubnet(net, bits, 'ipv6')
