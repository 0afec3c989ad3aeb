/** "My address works again": letters leave again, and one leaves at once to see. */
import { createHash } from 'node:crypto'
import { personOf } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { homeName } from '#platform/home-settings.ts'
import { post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import { allow } from '#platform/limits.ts'
import { compose, MailFailed, type Draft, type Letter } from '#platform/mail/index.ts'
import { tooOften } from '#platform/refusal.ts'
import { addressees, localAddress, type Addressee } from '#people'
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
  return seeOther('/me/notifications', words[await sendTrial(visit, me, trialLetter)])
})

/** For the host's page: a letter whose original can be looked at. What is known of the address stays as it is. */
const trialOfHome = post('/home/mail/trials', { who: 'hosts' }, async (visit) => {
  const me = personOf(visit.actor)
  const words = letterboxWords[visit.lang].houseMail.trial
  await count(visit, me)
  return seeOther('/home/mail', words[await sendTrial(visit, me, houseTrialLetter)])
})

async function count({ home }: Visit, me: number): Promise<void> {
  const key = createHash('sha256').update(`letters to try to ${me}`).digest('hex')
  if (!(await allow(home, key, MOST_TRIALS))) throw tooOften((said) => letterboxWords[said].trial.often)
}

type WriteTrial = (home: Home, to: Addressee, lang: Lang) => Promise<Letter>

async function sendTrial(
  { home, lang, now }: Visit,
  me: number,
  write: WriteTrial,
): Promise<'sent' | 'refused' | 'later'> {
  const to = (await addressees(home.db, [me], now)).get(me)
  if (!to) return 'later'
  try {
    return (await home.mail.send(await write(home, to, lang))) ? 'sent' : 'later'
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    home.log.warn({ err: error }, 'a letter to try did not leave')
    if (!error.refusedAddress) return 'later'
    await addressRefused(home, me)
    return 'refused'
  }
}

export const trialLetter: WriteTrial = (home, to, lang) => composed(home, to, lang, letterboxWords[lang].trial)

/** Leads back to where its original is read. */
export const houseTrialLetter: WriteTrial = (home, to, lang) => {
  const { title, trial: said } = letterboxWords[lang].houseMail
  return composed(home, to, lang, { ...said, button: { words: title, href: `${originOf(home)}/home/mail` } })
}

async function composed(
  home: Home,
  to: Addressee,
  lang: Lang,
  { subject, text, button }: Pick<Draft, 'subject' | 'text' | 'button'>,
): Promise<Letter> {
  const returnTo = await returnAddress(home, to.id)
  return compose({
    to: to.email,
    lang,
    home: home.settings.get(homeName),
    subject,
    text,
    why: letterboxWords[lang].trial.why({ href: `${originOf(home)}/me/notifications` }),
    ...(button === undefined ? {} : { button }),
    ...(returnTo === undefined ? {} : { returnTo }),
  })
}

const originOf = (home: Home): string => new URL(localAddress(home)).origin

export const trialPages = [trial, trialOfHome]
