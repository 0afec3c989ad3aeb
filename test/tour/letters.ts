/** The letters of the home, as it writes them to the people of the scene: taken from its hands before a mail server has them. */
import { sql } from 'kysely'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Home } from '#platform/home.ts'
import { openMailbox, type Letter } from '#platform/mail/index.ts'
import { replyAddress } from '#letterbox'
import { addressees, type Addressee } from '#people'
import { groupsJoined } from '#spaces'
import { groupAddress } from '../../src/rooms/letterbox/group-address.ts'
import { editionOf, makeEdition } from '../../src/rooms/letterbox/group-address-store.ts'
import { houseTrialLetter, trialLetter } from '../../src/rooms/letterbox/trial-pages.ts'
import { digestLetter } from '../../src/rooms/notifications/digest-letter.ts'
import { toldLetter } from '../../src/rooms/notifications/letter.ts'
import { unreadFor } from '../../src/rooms/notifications/lines.ts'
import { codeMail, resetMail } from '../../src/rooms/people/mails.ts'
import type { TourHome } from './home.ts'
import type { Scene } from './scene.ts'

export type TourLetter = {
  readonly name: string
  readonly lang: 'fr' | 'en'
  readonly html: string
  readonly text: string
}

const WEEK_MS = 7 * 86_400_000
const LONG_AGO_MS = 200 * 86_400_000

export async function lettersOf({ home, moment }: TourHome, scene: Scene): Promise<readonly TourLetter[]> {
  const mail = openMailbox()
  const writing: Home = {
    ...home,
    mail,
    config: { ...home.config, replyDomain: 'reply.voisins.example', mailSecret: 'sixteen letters of secret' },
  }
  const letters: TourLetter[] = []
  for (const [lang, who] of [
    ['fr', 'tom'],
    ['en', 'sam'],
  ] as const) {
    await sql`update people.people set lang = ${lang} where id = ${scene.person(who)}`.execute(home.db)
    const to = (await addressees(home.db, [scene.person(who)], moment)).get(scene.person(who))
    if (!to) throw new Error(`nobody writes to ${who}`)
    const keep = (name: string, letter: Letter | undefined) => {
      if (letter)
        letters.push({ name: `letter-${name}`, lang, html: letter.html, text: `${letter.subject}\n\n${letter.text}` })
    }
    const digest = await digestLetter(writing, { ...to, lang }, 'weekly', new Date(moment.getTime() - WEEK_MS))
    keep('digest', digest)
    await told(writing, { ...to, lang }, keep)
    for (const [name, raw] of await answers(writing, to, digest, moment)) {
      await home.house.letterbox?.receive(writing, raw)
      keep(name, mail.letters.at(-1))
    }
    keep('trial', await trialLetter(writing, to, lang))
    keep('trial-host', await houseTrialLetter(writing, to, lang))
    keep('code', await codeMail(writing, { email: to.email, code: '482913' }))
    keep('reset', resetMail(writing, to.email, 'https://voisins.example/forgotten/abcdefghijkl'))
  }
  return letters
}

async function told(home: Home, to: Addressee, keep: (name: string, letter: Letter) => void): Promise<void> {
  const lines = await unreadFor(home.db, { ...(await home.actorFor(to.id)), person: to.id }, 4)
  const [first] = lines
  if (first) keep('told', await toldLetter(home, to, { lines: [first], notes: [] }))
  if (lines.length > 1) keep('told-several', await toldLetter(home, to, { lines, notes: [] }))
}

/** Mails that come in and are answered: to the digest itself, to an address of long ago, with a file that is no picture, to a group. */
async function answers(
  home: Home,
  { id, email }: Addressee,
  digest: Letter | undefined,
  moment: Date,
): Promise<[string, Buffer][]> {
  const conversation = Number(/\/conversations\/(\d+)/.exec(digest?.text ?? '')?.[1])
  const once = { ...home, now: () => new Date(moment.getTime() - LONG_AGO_MS) }
  const text = 'Oui, samedi matin me va.\nJ’apporte la clé de 12 et le café.'
  const mail = (to: string | undefined, more: object) =>
    new MailComposer({ from: email, to: to ?? '', text, ...more }).compile().build()
  const quoted = (digest?.text ?? '').replaceAll(/^/gm, '> ')
  const toGroup = await groupAddressOf(home, id, moment)
  const file = { filename: 'plan.pdf', content: Buffer.from('%PDF-1.4'), contentType: 'application/pdf' }
  return [
    [
      'answered-digest',
      await mail(digest?.replyTo, { text: `${text}\n\nLe lun. 23 nov. 2026, Foyer a écrit :\n${quoted}` }),
    ],
    ['refused', await mail(await replyAddress(once, { person: id, conversation }), {})],
    ['partly', await mail(await replyAddress(home, { person: id, conversation }), { attachments: [file] })],
    ['begun', await mail(toGroup, { subject: 'Qui aurait une échelle de six mètres ?' })],
  ]
}

async function groupAddressOf(home: Home, person: number, at: Date): Promise<string | undefined> {
  const [group] = await groupsJoined(home.db, await home.actorFor(person), 1)
  if (!group) throw new Error('in no group')
  const whose = { person, group: group.id }
  await home.db.transaction().execute((tx) => makeEdition(tx, whose, at))
  const made = await editionOf(home.db, whose)
  return made && groupAddress(home, made)
}
