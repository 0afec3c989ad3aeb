/** `/home/mail`: whether the letters of the home arrive, and what to write into its domains. Nothing that is pasted is kept. */
import { z } from 'zod'
import { lines } from '#platform/http/fields.ts'
import { get, page, post, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { found, tooOften } from '#platform/refusal.ts'
import { doorsOf, houseMail } from './house-mail.ts'
import { HouseMailPage } from './house-mail-views.tsx'
import { judge } from './house-mail-judging.ts'
import { letterboxWords } from './messages.en.ts'
import { names } from './name-servers.ts'
import { readOriginal } from './original-letter.ts'
import { findRecords, type Finding } from './house-mail-records.ts'

/** Each asks name servers of others; whoever mends a domain looks every minute. */
const MOST_CHECKS = { times: 40, minutes: 10 }
/** The headers of a letter, which come first, are a tenth of it. In signs. */
const LONGEST_ORIGINAL = 64 * 1024

type Read = {
  readonly original?: string
  readonly findings?: readonly Finding[]
  readonly problem?: string | undefined
}

async function show({ home, lang }: Visit, { original, findings, problem }: Read): Promise<Answer> {
  const words = letterboxWords[lang].houseMail
  const mail = houseMail(home.config)
  const records = mail ? await findRecords(names(home.config), mail, words) : []
  const body = HouseMailPage({
    lang,
    address: mail?.address,
    doors: doorsOf(home.config),
    records,
    original,
    findings,
    problem,
  })
  return page({ title: words.title, body })
}

async function mayAsk({ home }: Visit): Promise<void> {
  if (!(await allow(home, 'checks of the mail of the home', MOST_CHECKS)))
    throw tooOften((said) => letterboxWords[said].houseMail.often)
}

const looked = get('/home/mail', { who: 'hosts' }, async (visit) => {
  if (houseMail(visit.home.config)) await mayAsk(visit)
  return show(visit, {})
})

async function again(visit: Visit, _: unknown, { typed, problems }: Retry): Promise<Answer> {
  await mayAsk(visit)
  return show(visit, {
    original: String(typed['original'] ?? '').slice(0, LONGEST_ORIGINAL),
    problem: problems['original'],
  })
}

const body = z.object({ original: lines(LONGEST_ORIGINAL) })
const read = post('/home/mail', { who: 'hosts', body, again }, async (visit, { body: { original } }) => {
  const { home, lang } = visit
  const mail = found(houseMail(home.config))
  await mayAsk(visit)
  const findings = await judge(names(home.config), readOriginal(original), mail, letterboxWords[lang].houseMail)
  return show(visit, { original, findings })
})

export const houseMailPages = [looked, read]
