import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { expect, test } from 'vitest'
import type { Somebody } from '#test/browser.ts'
import { openPostOffice, type Taken } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { sendDigests } from './digest.ts'
import { sendDue } from './mailing.ts'
import { keepDigest } from './preferences-store.ts'
import { begin, comeIn, groupOf, idOf, mention, toldTo } from './test-scene.ts'

const signal = new AbortController().signal

/** Ten in the morning in Paris, on a Monday; Odile wants a digest. */
async function scene() {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: office.bothWays,
  })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  await keepDigest(at.home.db, idOf(at.odile), 'weekly')
  const lettersTo = (who: Somebody): Taken[] => office.taken.filter((letter) => letter.for === who.email)
  const digest = async (): Promise<Taken> => {
    await at.home.settled()
    await sendDigests(at.home, signal)
    const letter = lettersTo(at.odile).at(-1)
    if (!letter) throw new Error('no digest left')
    return letter
  }
  /** What becomes of a mail. */
  const give = async (mail: { from: Somebody; to: string; text: string; html?: string; messageId?: string }) => {
    const raw = await new MailComposer({ ...mail, from: mail.from.email }).compile().build()
    return at.home.house.letterbox?.receive(at.home, raw)
  }
  return { at, office, group, digest, give, lettersTo }
}

const replyTo = (letter: Taken | undefined): string => letter?.replyTo?.[0]?.address ?? ''
/** The links that begin a mail, by what they are about. */
const linksIn = (letter: Taken | undefined): URL[] =>
  [...(letter?.html ?? '').matchAll(/href="(mailto:[^"]+)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&')),
  )
const addressIn = (link: URL | undefined): string => decodeURIComponent(link?.pathname ?? '')
const quoting = (words: string, letter: Taken): string =>
  `${words}\n\nLe 23 nov. 2026, Foyer a écrit :\n${(letter.text ?? '').replaceAll(/^/gm, '> ')}`

test('each conversation of a digest is answered by its own link', async () => {
  const { at, group, digest, give } = await scene()
  await begin(at, at.tom, group, 'Qui a une pompe ?')
  const other = await begin(at, at.maya, group, 'La sortie de dimanche & le café')
  const letter = await digest()
  const links = linksIn(letter)
  expect(links.map((link) => link.searchParams.get('subject')).toSorted()).toEqual([
    'Re: La sortie de dimanche & le café',
    'Re: Qui a une pompe ?',
  ])
  const link = links.find((one) => one.searchParams.get('subject')?.includes('sortie'))
  expect(letter.text).toContain(`Répondre par mail <${addressIn(link)}>`)
  expect(await give({ from: at.odile, to: addressIn(link), text: 'J’en suis.' })).toBe('published')
  expect(
    await at.as(at.tom).text((await at.as(at.tom).get(`/conversations/${other.conversation}`)).location),
  ).toContain('J’en suis.')
  // Nobody else answers there in her name.
  expect(await give({ from: at.tom, to: addressIn(link), text: 'Moi aussi.' })).toBe('forged')
})

test('who answers a digest itself is told so, and each conversation is one press away, with what they wrote', async () => {
  const { at, group, digest, give, lettersTo } = await scene()
  await begin(at, at.tom, group, 'Qui a une pompe ?')
  const gone = await begin(at, at.maya, group, 'La sortie de dimanche')
  await begin(at, at.maya, group, 'Le local')
  const letter = await digest()
  await at.as(at.maya).post(`/posts/${gone.post}/removal`)
  const mail = {
    from: at.odile,
    to: replyTo(letter),
    text: quoting('J’en ai une,\npasse quand tu veux.', letter),
    messageId: '<un@odile.example>',
  }
  expect(await give(mail)).toBe('refused')
  const told = lettersTo(at.odile).at(-1)
  expect(told?.subject).toBe('Votre réponse n’est pas encore publiée')
  expect(told?.text).toContain('  J’en ai une,\n  passe quand tu veux.')
  const links = linksIn(told)
  expect(links.map((link) => link.searchParams.get('subject')).toSorted()).toEqual([
    'Re: Le local',
    'Re: Qui a une pompe ?',
  ])
  const pump = links.find((link) => link.searchParams.get('subject')?.includes('pompe'))
  const body = pump?.searchParams.get('body') ?? ''
  expect(await give({ from: at.odile, to: addressIn(pump), text: body })).toBe('published')
  expect(await toldTo(at, at.tom)).toEqual([expect.stringContaining('Qui a une pompe ?')])
  // Brought once more it is explained no second time, and to nobody else.
  expect(await give(mail)).toBe('again')
  expect(await give({ ...mail, from: at.tom, messageId: '<deux@tom.example>' })).toBe('forged')
  expect(lettersTo(at.odile)).toHaveLength(2)
})

test('an answer too long for a link is given back whole, to be copied', async () => {
  const { at, group, digest, give, lettersTo } = await scene()
  for (const title of ['Pompe', 'Selle']) await begin(at, at.tom, group, title)
  const letter = await digest()
  const long = 'Il faut que je vous raconte toute l’histoire. '.repeat(60).trim()
  expect(await give({ from: at.odile, to: replyTo(letter), text: quoting(long, letter) })).toBe('refused')
  const told = lettersTo(at.odile).at(-1)
  expect(told?.html).toContain(long)
  expect(told?.text).toContain('collez-y votre réponse')
  expect(linksIn(told).map((link) => link.searchParams.get('body'))).toEqual([null, null])
})

test('a digest of one conversation is answered like a letter about it', async () => {
  const { at, group, digest, give } = await scene()
  await begin(at, at.tom, group, 'Qui a une pompe ?')
  const letter = await digest()
  expect(linksIn(letter)).toEqual([])
  expect(letter.text).toContain('Répondez à ce message')
  expect(await give({ from: at.odile, to: replyTo(letter), text: 'Moi.' })).toBe('published')
})

test('so is each conversation of a letter about several', async () => {
  const { at, group, give, lettersTo } = await scene()
  for (const title of ['Pompe', 'Selle']) await begin(at, at.tom, group, title, mention(at.odile))
  await at.home.settled()
  at.later({ minutes: 6 })
  await sendDue(at.home, signal)
  const letter = lettersTo(at.odile).at(-1)
  const [first, second] = linksIn(letter)
  expect(addressIn(first)).not.toBe(addressIn(second))
  for (const link of [first, second])
    expect(await give({ from: at.odile, to: addressIn(link), text: 'Oui.' })).toBe('published')
})

test('where no mail comes in, nothing of it is promised', async () => {
  const office = await openPostOffice()
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' },
  })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.odile)
  await keepDigest(at.home.db, idOf(at.odile), 'weekly')
  for (const title of ['Pompe', 'Selle']) await begin(at, at.maya, group, title)
  await at.home.settled()
  await sendDigests(at.home, signal)
  expect([linksIn(office.taken[0]), office.taken[0]?.replyTo]).toEqual([[], undefined])
  expect(office.taken[0]?.text).not.toContain('par mail')
})
