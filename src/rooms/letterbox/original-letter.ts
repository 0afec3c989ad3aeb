/** The original of a letter, as a host pastes it: what the server that received it found, and who signed it. */
import { isDomain } from './name-servers.ts'

export type Method = 'spf' | 'dkim' | 'dmarc'
export type Original = {
  /** The address that wrote it, in small letters. */
  readonly from: string | undefined
  /** What the last server found (RFC 8601), which is the topmost; undefined where it says nothing at all. */
  readonly results: readonly Result[] | undefined
  readonly signatures: readonly { readonly domain: string; readonly selector: string }[]
}
export type Result = {
  readonly method: Method
  readonly result: string
  /** Who signed. */ readonly domain: string | undefined
}

/** Nothing for what has no headers. */
export function readOriginal(pasted: string): Original | undefined {
  const headers = headersIn(pasted)
  const all = (name: string) => headers.filter((one) => one.name === name).map(({ value }) => value)
  const [results] = all('authentication-results')
  const original = {
    from: all('from')[0]
      ?.match(/([^\s<>@"]{1,64}@[\w.-]{1,190})>?\s*$/)?.[1]
      ?.toLowerCase(),
    results: results === undefined ? undefined : resultsIn(results),
    signatures: all('dkim-signature').flatMap(signatureIn),
  }
  return original.from === undefined && original.results === undefined && original.signatures.length === 0
    ? undefined
    : original
}

/** Programs show a table of their own above the original: it begins with what servers on the way wrote. */
const BEGINS =
  /^(?:delivered-to|return-path|received|x-received|x-original-to|authentication-results|arc-[a-z-]+|dkim-signature|mime-version):/i
const LONGEST_HEADER = 8_000
const MOST_HEADERS = 200

function headersIn(pasted: string): { name: string; value: string }[] {
  const lines = pasted.split('\n')
  const first = lines.findIndex((line) => BEGINS.test(line))
  const found: { name: string; value: string }[] = []
  for (const line of lines.slice(first === -1 ? 0 : first)) {
    if (line.trim() === '' || found.length > MOST_HEADERS) break
    const last = found.at(-1)
    const [, name, value = ''] = /^([\w-]{1,60}):(.*)$/.exec(line) ?? []
    if (name !== undefined) found.push({ name: name.toLowerCase(), value: value.slice(0, LONGEST_HEADER) })
    else if (last && /^\s/.test(line)) last.value = `${last.value} ${line.trim()}`.slice(0, LONGEST_HEADER)
  }
  return found
}

function resultsIn(header: string): Result[] {
  return bare(header)
    .split(';')
    .flatMap((part) => {
      const [, method, result = ''] = /^\s*(spf|dkim|dmarc)(?:\/\d+)?\s*=\s*([a-z]{1,20})\b/i.exec(part) ?? []
      if (method === undefined) return []
      const domain = /\bheader\.(?:d\s*=\s*|i\s*=\s*[^\s@]{0,64}@)([\w.-]{1,190})/i.exec(part)?.[1]?.toLowerCase()
      return [{ method: methodOf(method), result: result.toLowerCase(), domain }]
    })
}

const methodOf = (said: string): Method => {
  const name = said.toLowerCase()
  return name === 'spf' || name === 'dkim' ? name : 'dmarc'
}

/** Without what people wrote for people: comments, one in another, and quoted reasons. */
function bare(header: string): string {
  let text = header.replaceAll(/"[^"]*"/g, ' ')
  for (let depth = 0; depth < 4; depth += 1) text = text.replaceAll(/\([^()]*\)/g, ' ')
  return text
}

function signatureIn(header: string): { domain: string; selector: string }[] {
  const tag = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([\\w.-]{1,190})\\s*(?:;|$)`, 'i').exec(header)?.[1]?.toLowerCase()
  const [domain = '', selector = ''] = [tag('d'), tag('s')]
  return isDomain(domain) && /^[a-z0-9_](?:[a-z0-9._-]{0,98}[a-z0-9])?$/.test(selector) ? [{ domain, selector }] : []
}
