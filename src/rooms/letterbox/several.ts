/**
 * A letter that tells of several conversations has an answer of its own under each; but people press Reply. Where that answer
 * belongs nobody can tell, and guessing would publish it before the wrong people: so its writer is told, with their words,
 * which are then one press away from each conversation that the letter spoke of.
 */
import type { Home } from '#platform/home.ts'
import { homeLang } from '#platform/home-settings.ts'
import { natureOf, type Item, type Nature, type Received } from '#platform/mail/index.ts'
import { conversationsListed, hrefOf, isNamed } from '#conversations'
import { addressees, localAddress, type Addressee } from '#people'
import { addressFor, numbersIn } from './addresses.ts'
import { explainSeveral } from './letters.ts'
import { letterboxWords } from './messages.en.ts'
import { noteReceived } from './received-store.ts'
import { readReplyAddress } from './reply-address.ts'

/** Where Reply leads in a letter of several conversations. Undefined where no mail comes in. */
export const severalAddress = (home: Home, person: number): Promise<string | undefined> =>
  addressFor(home, 'several', [person])

export async function readSeveralAddress(home: Home, address: string): Promise<number | undefined> {
  const [person, more] = (await numbersIn(home, 'several', address)) ?? []
  return more === undefined ? person : undefined
}

const MOST_ADDRESSES = 50

export async function answerToSeveral(
  home: Home,
  mail: Received,
  came: readonly string[],
): Promise<'refused' | 'again' | 'nobody' | Exclude<Nature, 'answer'>> {
  for (const address of came.slice(0, MOST_ADDRESSES)) {
    const person = await readSeveralAddress(home, address)
    const member = person === undefined ? undefined : (await addressees(home.db, [person], home.now())).get(person)
    if (!member) continue
    const nature = natureOf(mail, member.email)
    if (nature !== 'answer') return nature
    const first = await noteReceived(home.db, { person: member.id, key: mail.key, at: home.now() }, 'refused')
    if (!first) return 'again'
    await explainSeveral(home, { mail, member }, await quotedIn(home, mail, member))
    return 'refused'
  }
  return 'nobody'
}

/** A digest has a dozen. */
const MOST_QUOTED = 12
/** What a link can carry through every mail program, and then some; more than that they copy. */
const LONGEST_BODY = 1_200

/** The conversations whose addresses the answer still quotes, as far as its writer sees them now. */
async function quotedIn(home: Home, mail: Received, member: Addressee): Promise<Item[]> {
  const found = new Map<number, string>()
  for (const address of mail.quoted.slice(0, MOST_ADDRESSES)) {
    const reply = await readReplyAddress(home, address)
    if (reply && reply.person === member.id && !reply.expired) found.set(reply.conversation, address)
  }
  const ids = [...found.keys()].slice(0, MOST_QUOTED)
  const seen = await conversationsListed(home.db, await home.actorFor(member.id), ids)
  const { several } = letterboxWords[member.lang ?? home.settings.get(homeLang)]
  const body = mail.text.length > LONGEST_BODY ? undefined : mail.text
  return ids.flatMap((id): Item[] => {
    const conversation = seen.get(id)
    if (!conversation) return []
    const answer = { words: several.here, address: found.get(id) ?? '', ...(body === undefined ? {} : { body }) }
    const title = isNamed(conversation) ? conversation.title : several.unnamed
    return [{ title, href: `${new URL(localAddress(home)).origin}${hrefOf(conversation)}`, answer }]
  })
}
