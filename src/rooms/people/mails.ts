/** The letters of this room. They wait as jobs, which nobody can read through a page. */
import { homeLang, homeName } from '#platform/home-settings.ts'
import type { Home } from '#platform/home.ts'
import { compose, type Letter } from '#platform/mail/index.ts'
import { CODE_MINUTES, localAddress } from './auth.ts'
import { peopleWords } from './messages.en.ts'
import { sealEntry, type Entry } from './sealed.ts'

/** A code to type, and a link for whoever reads the letter on the machine they want to enter with. */
export async function codeMail(home: Home, entry: Entry): Promise<Letter> {
  const { email: to, code } = entry
  const lang = home.settings.get(homeLang)
  const name = home.settings.get(homeName)
  const words = peopleWords[lang].code
  return compose({ to, lang, home: name, subject: words.mailSubject({ code, home: name }), text: words.mailText({ minutes: CODE_MINUTES }), code, why: words.mailWhy, button: { words: words.submit, href: `${localAddress(home)}/enter/${await sealEntry(home, entry)}` } })
}

export function resetMail(home: Home, to: string, href: string): Letter {
  const lang = home.settings.get(homeLang)
  const name = home.settings.get(homeName)
  const words = peopleWords[lang].forgotten
  return compose({ to, lang, home: name, subject: words.mailSubject({ home: name }), text: words.mailText, button: { words: words.mailButton, href }, why: peopleWords[lang].code.mailWhy })
}
