/**
 * What becomes of a mail that comes in. An answer of a member to one of our letters is published with the rights they have
 * at this moment, as on the page and once. What no person wrote, or somebody else, comes to nothing without a word: an
 * explanation would tell a forger which addresses live, or talk with a machine for ever. A report of a letter that did not
 * arrive ends letters, and is not answered either.
 */
import type { Home } from '#platform/home.ts'
import type { Actor } from '#platform/action.ts'
import { natureOf, readMail, type Nature, type Received } from '#platform/mail/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { answerFromElsewhere, notTooFast } from '#conversations'
import { addressees } from '#people'
import { isPicture, type Arrived } from './arrived.ts'
import { explain, sayPartly } from './letters.ts'
import { letterboxWords } from './messages.en.ts'
import { notePost, noteReceived } from './received-store.ts'
import { readReplyAddress, type Found } from './reply-address.ts'
import { noteReport, type Noted } from './returning.ts'
import { answerToSeveral } from './several.ts'

export type Outcome = 'published' | 'refused' | 'again' | 'nobody' | 'unreadable' | Exclude<Nature, 'answer'> | Noted

/** `to` are the addresses its envelope names, where there was one; otherwise its headers are asked. */
export async function receiveMail(home: Home, raw: Uint8Array, to: readonly string[] = []): Promise<Outcome> {
  const mail = await readMail(raw)
  const outcome = mail ? await outcomeOf(home, mail, [...to, ...mail.to]) : 'unreadable'
  home.log.info({ outcome }, 'a mail came in')
  return outcome
}

async function outcomeOf(home: Home, mail: Received, came: readonly string[]): Promise<Outcome> {
  if (mail.report) return noteReport(home, mail.report, came)
  const found = await addressed(home, came)
  const member = found && (await addressees(home.db, [found.person], home.now())).get(found.person)
  return found && member ? take(home, { mail, found, member }) : answerToSeveral(home, mail, came)
}

/** Headers name as many as their writer likes. */
const MOST_ADDRESSES = 50

async function addressed(home: Home, addresses: readonly string[]): Promise<Found | undefined> {
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const found = await readReplyAddress(home, address)
    if (found) return found
  }
  return undefined
}

async function take(home: Home, arrived: Arrived): Promise<Outcome> {
  const { mail, found, member } = arrived
  const nature = natureOf(mail, member.email)
  if (nature !== 'answer') return nature
  try {
    if (found.expired) throw new Refusal(422, (lang) => letterboxWords[lang].refused.expired)
    const actor = await home.actorFor(member.id)
    await notTooFast({ home, actor })
    const post = await publish(home, actor, arrived)
    if (post === undefined) return 'again'
    await sayPartly(home, arrived, post)
    return 'published'
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const first = await noteReceived(home.db, { person: member.id, key: mail.key, at: home.now() }, 'refused')
    if (first) await explain(home, arrived, refusal)
    return 'refused'
  }
}

/** The post, or nothing when this mail was published before. */
const publish = (home: Home, actor: Actor, { mail, found, member }: Arrived): Promise<number | undefined> =>
  home.act(actor, async (ctx) => {
    const known = { person: member.id, key: mail.key, at: ctx.now }
    if (!(await noteReceived(ctx.tx, known, 'published'))) return undefined
    const pictures = mail.files.filter(isPicture).map(({ name, bytes }) => ({ name, bytes, size: bytes.length }))
    const { post } = await answerFromElsewhere(ctx, home.files, {
      conversation: found.conversation,
      text: mail.text,
      pictures,
    })
    await notePost(ctx.tx, known, post)
    return post
  })
