/** What a pasted original says of the letters of this home, each with what to do. */
import type { HouseMail } from './house-mail.ts'
import { areKin, cut, isDomain, type Names } from './name-servers.ts'
import type { Method, Original, Result } from './original-letter.ts'
import { key, type Finding, type Words } from './house-mail-records.ts'

/** Signatures of one letter: its own, its server's, and those of a list or two. */
const MOST_KEYS = 3

export async function judge(
  ask: Names,
  original: Original | undefined,
  mail: HouseMail,
  words: Words,
): Promise<Finding[]> {
  if (!original) return [{ state: 'warn', said: words.original.none, todo: words.original.how }]
  if (original.from !== mail.address)
    return [
      {
        state: 'warn',
        said: words.original.another({ from: cut(original.from ?? '?'), address: mail.address }),
        todo: words.original.own,
      },
    ]
  // Never a name that only the letter knows: whoever wrote it would have the home ask for it.
  const ours = isDomain(mail.domain) ? original.signatures.filter(({ domain }) => areKin(domain, mail.domain)) : []
  const keys = await Promise.all(ours.slice(0, MOST_KEYS).map((one) => key(ask, one, words)))
  const { results } = original
  if (!results)
    return [
      { state: 'warn', said: words.original.unchecked, todo: words.original.elsewhere },
      ...signer(original, mail, words),
      ...keys,
    ]
  return [plain('spf', results, words), dkim(original, results, mail, words), plain('dmarc', results, words), ...keys]
}

function plain(method: Exclude<Method, 'dkim'>, results: readonly Result[], words: Words): Finding {
  const said = results.find((one) => one.method === method)?.result ?? 'none'
  if (said === 'pass') return { state: 'good', said: words[method].pass }
  if (said === 'none') return { state: 'warn', said: words[method].unsaid, todo: words[method].failDo }
  if (said === 'temperror')
    return { state: 'info', said: words.later({ what: method.toUpperCase() }), todo: words.unaskedDo }
  return { state: 'bad', said: words[method].fail({ result: said }), todo: words[method].failDo }
}

/** One signature in the name of the house is enough; mail services add their own. */
function dkim(original: Original, results: readonly Result[], mail: HouseMail, words: Words): Finding {
  const all = results.filter((one) => one.method === 'dkim')
  const passed = all
    .filter((one) => one.result === 'pass')
    .map((one) => one.domain ?? original.signatures[0]?.domain ?? '')
  const [stranger] = passed
  if (passed.some((domain) => areKin(domain, mail.domain)))
    return { state: 'good', said: words.dkim.pass({ domain: mail.domain }) }
  if (stranger !== undefined) return elsewhere(stranger, mail, words)
  const [first] = all.filter((one) => one.result !== 'none')
  if (first?.result === 'temperror')
    return { state: 'info', said: words.later({ what: 'DKIM' }), todo: words.unaskedDo }
  if (first) return { state: 'bad', said: words.dkim.fail({ result: first.result }), todo: words.dkim.failDo }
  return { state: 'bad', said: words.dkim.unsigned, todo: words.dkim.sign }
}

/** No server said what it found: who signed can be read all the same. */
function signer({ signatures }: Original, mail: HouseMail, words: Words): Finding[] {
  const [first] = signatures
  if (!first) return [{ state: 'bad', said: words.dkim.unsigned, todo: words.dkim.sign }]
  return signatures.some(({ domain }) => areKin(domain, mail.domain)) ? [] : [elsewhere(first.domain, mail, words)]
}

const elsewhere = (signed: string, { domain }: HouseMail, words: Words): Finding => ({
  state: 'bad',
  said: words.dkim.elsewhere({ signed: cut(signed), domain }),
  todo: words.dkim.align,
})
