/** SPF (RFC 7208), DMARC (RFC 7489) and MX of the home's own domains: what stands there, and what to write there. */
import type { NoticeKind } from '#ui/said.tsx'
import type { letterboxWords } from './messages.en.ts'
import { cut, isDomain, type Answered, type Names } from './name-servers.ts'
import type { HouseMail } from './house-mail.ts'

export type Finding = {
  readonly state: NoticeKind
  readonly said: string
  readonly todo?: string | undefined
  /** As it stands, or as it should: for a column in the host's own provider's page. */
  readonly record?: { readonly type: 'TXT' | 'MX'; readonly name: string; readonly value: string } | undefined
}
export type Words = (typeof letterboxWords)['fr']['houseMail']

export async function findRecords(ask: Names, mail: HouseMail, words: Words): Promise<Finding[]> {
  if (!isDomain(mail.domain))
    return [{ state: 'warn', said: words.noDomain({ domain: cut(mail.domain) }), todo: words.noDomainDo }]
  const findings = await Promise.all([
    spf(ask, mail, mail.domain, words),
    ...(mail.returns === undefined || mail.returns === mail.domain ? [] : [spf(ask, mail, mail.returns, words)]),
    dmarc(ask, mail, words),
    ...(mail.receives === undefined ? [] : [mx(ask, mail.receives, words)]),
  ])
  return findings
}

async function spf(ask: Names, { server }: HouseMail, domain: string, words: Words): Promise<Finding> {
  const answer = await ask.txt(domain)
  if (answer.kind === 'silent') return unasked('SPF', domain, words)
  const found = those(answer, /^v=spf1(?: |$)/i)
  const [one, ...more] = found
  const wanted = { type: 'TXT', name: domain, value: `v=spf1 ${isDomain(server) ? `a:${server}` : 'mx'} ~all` } as const
  if (one === undefined) return { state: 'bad', said: words.spf.none({ domain }), todo: words.spf.add, record: wanted }
  const record = { ...wanted, value: cut(found.join('\n')) }
  if (more.length > 0)
    return { state: 'bad', said: words.spf.several({ domain, n: found.length }), todo: words.spf.join, record }
  if (/(?:^| )\+?all(?: |$)/i.test(one))
    return { state: 'bad', said: words.spf.everybody({ domain }), todo: words.spf.close, record }
  const closed = /[-~]all\s*$/i.test(one) || /(?:^| )redirect=/i.test(one)
  return closed
    ? { state: 'good', said: words.spf.good({ domain }), record }
    : { state: 'warn', said: words.spf.open({ domain }), todo: words.spf.close, record }
}

/** Where a domain says nothing, the one above it speaks for it. */
async function dmarc(ask: Names, { domain, address }: HouseMail, words: Words): Promise<Finding> {
  for (let at = domain; isDomain(at); at = at.slice(at.indexOf('.') + 1)) {
    const answer = await ask.txt(`_dmarc.${at}`)
    if (answer.kind === 'silent') return unasked('DMARC', domain, words)
    const found = those(answer, /^v=DMARC1\s*(?:;|$)/)
    const [one, ...more] = found
    if (one === undefined) continue
    const record = { type: 'TXT', name: `_dmarc.${at}`, value: cut(found.join('\n')) } as const
    if (more.length > 0)
      return { state: 'bad', said: words.dmarc.several({ domain: at }), todo: words.dmarc.join, record }
    const policy = /;\s*p\s*=\s*(none|quarantine|reject)\s*(?:;|$)/i.exec(one)?.[1]?.toLowerCase()
    if (policy === undefined)
      return { state: 'bad', said: words.dmarc.unclear({ domain: at }), todo: words.dmarc.mend, record }
    return policy === 'none'
      ? { state: 'good', said: words.dmarc.watches({ domain }), todo: words.dmarc.later, record }
      : { state: 'good', said: words.dmarc.good({ domain, policy }), record }
  }
  const value = `v=DMARC1; p=none; rua=mailto:${address}`
  return {
    state: 'bad',
    said: words.dmarc.none({ domain }),
    todo: words.dmarc.add,
    record: { type: 'TXT', name: `_dmarc.${domain}`, value },
  }
}

async function mx(ask: Names, domain: string, words: Words): Promise<Finding> {
  const answer = await ask.mx(domain)
  if (answer.kind === 'silent') return unasked('MX', domain, words)
  // A lone point says that the domain takes no mail (RFC 7505).
  const servers = those(answer, /[^.]/)
  const value = cut(servers.join('\n'))
  return servers.length === 0
    ? { state: 'bad', said: words.mx.none({ domain }), todo: words.mx.add }
    : { state: 'good', said: words.mx.good({ domain }), record: { type: 'MX', name: domain, value } }
}

/** The public half of the key that a letter was signed with. */
export async function key(ask: Names, signed: { domain: string; selector: string }, words: Words): Promise<Finding> {
  const name = `${signed.selector}._domainkey.${signed.domain}`
  const answer = await ask.txt(name)
  if (answer.kind === 'silent') return unasked('DKIM', signed.domain, words)
  const [one] = those(answer, /(?:^|;)\s*p\s*=\s*[a-z0-9+/]/i)
  return one === undefined
    ? { state: 'bad', said: words.dkim.noKey({ name }), todo: words.dkim.publish }
    : { state: 'good', said: words.dkim.key({ name }), record: { type: 'TXT', name, value: cut(one) } }
}

const those = (answer: Answered, pattern: RegExp): string[] =>
  answer.kind === 'there' ? answer.records.filter((record) => pattern.test(record)) : []

const unasked = (what: string, domain: string, words: Words): Finding => ({
  state: 'info',
  said: words.unasked({ what, domain }),
  todo: words.unaskedDo,
})
