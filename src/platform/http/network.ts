/** Where somebody comes from, as far as it is one place: of IPv6, whoever has one address has the 2⁶⁴ beside it. */
import { isIPv6 } from 'node:net'

export function networkOf(ip: string): string {
  const [bare = ''] = ip.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined || !isIPv6(bare)) return mapped ?? ip
  const [head = '', tail] = bare.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  // An embedded IPv4 at the end stands for two groups, both in the second half.
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - (bare.includes('.') ? 1 : 0)
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return `${groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}
