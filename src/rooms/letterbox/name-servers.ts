/** What name servers say of the domains that the host's own configuration names, and of no other. Their answers are strangers' words. */
import { Resolver } from 'node:dns/promises'
import type { Config } from '#platform/config.ts'

/** Nothing there, or nobody who could say: a host must not mend what is only out of reach. */
export type Answered =
  { readonly kind: 'there'; readonly records: readonly string[] } | { readonly kind: 'none' | 'silent' }
export type Names = {
  readonly txt: (name: string) => Promise<Answered>
  readonly mx: (name: string) => Promise<Answered>
}

/** Shown on a page, so that a long record does not fill it. In signs. */
const LONGEST = 500
const MOST = 50

export function names({ nameServers }: Pick<Config, 'nameServers'>): Names {
  const resolver = new Resolver({ timeout: 3_000, tries: 1 })
  if (nameServers) resolver.setServers(nameServers)
  return {
    txt: (name) => answered(resolver.resolveTxt(name).then((all) => all.map((pieces) => pieces.join('')))),
    mx: (name) => answered(resolver.resolveMx(name).then((all) => all.map(({ exchange }) => exchange))),
  }
}

export const cut = (record: string): string => (record.length > LONGEST ? `${record.slice(0, LONGEST)}…` : record)

/** A domain of the internet: two names or more, and none of an address in numbers. */
export const isDomain = (text: string): boolean =>
  /^(?=.{4,190}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(text)

/** The same house of names: one is the other, or stands below it (RFC 7489, 3.1.1, without a list of public suffixes). */
export const areKin = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

async function answered(asking: Promise<readonly string[]>): Promise<Answered> {
  try {
    return { kind: 'there', records: (await asking).slice(0, MOST) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { kind: code === 'ENOTFOUND' || code === 'ENODATA' ? 'none' : 'silent' }
  }
}
