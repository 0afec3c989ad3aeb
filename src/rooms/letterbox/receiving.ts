/**
 * What becomes of a mail that comes in. An answer of a member to one of our letters, or what they begin in a group, is
 * published with the rights they have at this moment, as on the page and once. What no person wrote, or somebody else, comes
 * to nothing without a word: an explanation would tell a forger which addresses live, or talk with a machine for ever. A
 * report of a letter that did not arrive ends letters, and is not answered either.
 */
import type { Home } from '#platform/home.ts'
import type { Actor, Ctx } from '#platform/action.ts'
import { allow } from '#platform/limits.ts'
import { natureOf, readMail, type Nature, type Received } from '#platform/mail/index.ts'
import { Refusal, tooOften } from '#platform/refusal.ts'
import { answerFromElsewhere, notTooFast, startFromElsewhere } from '#conversations'
import { addressees } from '#people'
import { isPicture, type Arrived } from './arrived.ts'
import { answerInvitation, type CalendarOutcome } from './calendar-answers.ts'
import { readGroupAddress } from './group-address.ts'
import { noteUsed } from './group-address-store.ts'
import { explain, sayBegun, sayPartly } from './letters.ts'
import { letterboxWords } from './messages.en.ts'
import { notePost, noteReceived } from './received-store.ts'
import { readReplyAddress } from './reply-address.ts'
import { noteReport, type Noted } from './returning.ts'
import { answerToSeveral } from './several.ts'

export type Outcome =
  'published' | 'refused' | 'again' | 'nobody' | 'unreadable' | Exclude<Nature, 'answer'> | Noted | CalendarOutcome

/** `to` are the addresses its envelope names, where there was one; otherwise its headers are asked. */
export async function receiveMail(home: Home, raw: Uint8Array, to: readonly string[] = []): Promise<Outcome> {
  const mail = await readMail(raw)
  const outcome = mail ? await outcomeOf(home, mail, [...to, ...mail.to]) : 'unreadable'
  home.log.info({ outcome }, 'a mail came in')
  return outcome
}

async function outcomeOf(home: Home, mail: Received, came: readonly string[]): Promise<Outcome> {
  if (mail.report) return noteReport(home, mail.report, came)
  const answered = await answerInvitation(home, mail, came)
  if (answered) return answered
  const found = await addressed(home, came)
  const member = found && (await addressees(home.db, [found.person], home.now())).get(found.person)
  return found && member ? take(home, { mail, found, member }) : answerToSeveral(home, mail, came)
}

/** Headers name as many as their writer likes. */
const MOST_ADDRESSES = 50

async function addressed(home: Home, addresses: readonly string[]): Promise<Arrived['found'] | undefined> {
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const answering = await readReplyAddress(home, address)
    if (answering) return { ...answering, kind: 'answer' }
    const beginning = await readGroupAddress(home, address)
    if (beginning) return { ...beginning, kind: 'beginning' }
  }
  return undefined
}

async function take(home: Home, arrived: Arrived): Promise<Outcome> {
  const { mail, found, member } = arrived
  const nature = natureOf(mail, member.email)
  if (nature !== 'answer') return nature
  try {
    if (found.expired) throw new Refusal(422, (lang) => letterboxWords[lang].refused[found.kind].expired)
    const actor = await home.actorFor(member.id)
    await notTooFast({ home, actor })
    if (found.kind === 'beginning') await asBeginning(home, arrived)
    const said = await publish(home, actor, arrived)
    if (said === undefined) return 'again'
    if (found.kind === 'beginning') await sayBegun(home, arrived, said)
    else await sayPartly(home, arrived, said.post)
    return 'published'
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const first = await noteReceived(home.db, { person: member.id, key: mail.key, at: home.now() }, 'refused')
    if (first) await explain(home, arrived, refusal)
    return 'refused'
  }
}

/** Nobody has that much to begin; a program that took a group for a list has. */
const MOST_BEGUN = { times: 10, minutes: 60 }

/** Friends who write to one another with the group among them would begin a conversation with each answer. */
async function asBeginning(home: Home, { mail, member }: Arrived): Promise<void> {
  if (mail.isAnswer) throw new Refusal(422, (lang) => letterboxWords[lang].refused.beginning.isAnswer)
  if (await allow(home, `conversations begun by mail by ${member.id}`, MOST_BEGUN)) return
  throw tooOften((lang) => letterboxWords[lang].refused.beginning.tooMany)
}

type Said = { readonly conversation: number; readonly post: number }

/** What was published, or nothing when this mail was published before. */
const publish = (home: Home, actor: Actor, arrived: Arrived): Promise<Said | undefined> =>
  home.act(actor, async (ctx) => {
    const known = { person: arrived.member.id, key: arrived.mail.key, at: ctx.now }
    if (!(await noteReceived(ctx.tx, known, 'published'))) return undefined
    const said = await say(home, ctx, arrived)
    await notePost(ctx.tx, known, said.post)
    return said
  })

async function say(home: Home, ctx: Ctx, { mail, found }: Arrived): Promise<Said> {
  const pictures = mail.files.filter(isPicture).map(({ name, bytes }) => ({ name, bytes, size: bytes.length }))
  if (found.kind === 'answer') {
    return answerFromElsewhere(ctx, home.files, { conversation: found.conversation, text: mail.text, pictures })
  }
  await noteUsed(ctx.tx, found, ctx.now)
  return startFromElsewhere(ctx, home.files, { group: found.group, title: mail.subject, text: mail.text, pictures })
}
