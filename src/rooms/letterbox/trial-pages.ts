/** "My address works again": letters leave again, and one leaves at once to see. */
import { createHash } from 'node:crypto'
import { personOf } from '#platform/action.ts'
import { homeName } from '#platform/home-settings.ts'
import { post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { compose, MailFailed } from '#platform/mail/index.ts'
import { tooOften } from '#platform/refusal.ts'
import { addressees, localAddress } from '#people'
import { letterboxWords } from './messages.en.ts'
import { returnAddress } from './return-address.ts'
import { addressRefused, addressWorks } from './returning.ts'

const MOST_TRIALS = { times: 5, minutes: 24 * 60 }

const trial = post('/me/letters/trials', {}, async (visit) => {
  const { home, lang } = visit
  const me = personOf(visit.actor)
  const words = letterboxWords[lang].trial
  await count(visit, me)
  await addressWorks(home, me)
  return seeOther('/me/notifications', words[await sendTrial(visit, me, words)])
})

/** For the host's page: a letter whose original can be looked at. What is known of the address stays as it is. */
const trialOfHome = post('/home/mail/trials', { who: 'hosts' }, async (visit) => {
  const me = personOf(visit.actor)
  const words = letterboxWords[visit.lang].houseMail.trial
  await count(visit, me)
  return seeOther('/home/mail', words[await sendTrial(visit, me, words)])
})

async function count({ home }: Visit, me: number): Promise<void> {
  const key = createHash('sha256').update(`letters to try to ${me}`).digest('hex')
  if (!(await allow(home.db, key, MOST_TRIALS))) throw tooOften((said) => letterboxWords[said].trial.often)
}

type Said = { readonly subject: string; readonly text: string }

async function sendTrial({ home, lang, now }: Visit, me: number, said: Said): Promise<'sent' | 'refused' | 'later'> {
  const to = (await addressees(home.db, [me], now)).get(me)
  if (!to) return 'later'
  const words = letterboxWords[lang].trial
  const returnTo = await returnAddress(home, me)
  const letter = compose({
    to: to.email,
    lang,
    home: home.settings.get(homeName),
    subject: said.subject,
    text: said.text,
    why: words.why({ href: `${new URL(localAddress(home)).origin}/me/notifications` }),
    ...(returnTo === undefined ? {} : { returnTo }),
  })
  try {
    return (await home.mail.send(letter)) ? 'sent' : 'later'
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    home.log.warn({ err: error }, 'a letter to try did not leave')
    if (!error.refusedAddress) return 'later'
    await addressRefused(home, me)
    return 'refused'
  }
}

export const trialPages = [trial, trialOfHome]
