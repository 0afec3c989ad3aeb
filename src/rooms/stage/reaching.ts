/** What a host is told about the addresses that live pictures are offered at. Pure. */
import { isIP } from 'node:net'

export type Reached = {
  /** Of this machine, as it knows itself. */
  readonly own: readonly string[]
  /** FOYER_LIVE_ADDRESS. */
  readonly said: readonly string[]
  /** What the address of the home leads to, as far as that can be found out. */
  readonly named: readonly string[]
}

export type Advice =
  /** Said already, or the machine stands in the open itself. */
  | { readonly is: 'fine' }
  /** The home is known under an address that this machine does not have: it stands behind something. */
  | { readonly is: 'say'; readonly value: string }
  /** What was said is not where the home's own address leads. */
  | { readonly is: 'differs'; readonly value: string }
  /** Only private addresses, and no public name: within this network everybody is reached, from outside nobody. */
  | { readonly is: 'inside' }

export function adviceOn({ own, said, named }: Reached): Advice {
  const outside = named.find((address) => !isPrivate(address))
  if (said.length > 0) {
    const numbers = said.filter((one) => isIP(one) !== 0)
    const isElsewhere = outside !== undefined && numbers.length === said.length && !numbers.includes(outside)
    return isElsewhere ? { is: 'differs', value: outside } : { is: 'fine' }
  }
  if (own.some((address) => !isPrivate(address))) return { is: 'fine' }
  return outside === undefined ? { is: 'inside' } : { is: 'say', value: outside }
}

/** Of this machine or of a network of one's own: RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291. */
export const isPrivate = (address: string): boolean =>
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe[89ab])/i.test(
    address,
  )
