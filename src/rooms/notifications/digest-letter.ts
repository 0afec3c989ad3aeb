/** What a digest says to one person, of what they may see as it is sent: short, and each thing leads to where it can be answered. */
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import { compose, type Letter } from '#platform/mail/index.ts'
import { shorten } from '#platform/text/index.ts'
import { firstWordsOf, hrefOf, isNamed, latestIn, readMarks, waitingIn, type Conversation } from '#conversations'
import { returnAddress } from '#letterbox'
import { cardOf, localAddress, newcomersSince, peopleCards, type Addressee } from '#people'
import { groupsJoined, type Group } from '#spaces'
import { answerable, type About, type AboutSection } from './answering.ts'
import { levelsAt } from './following-store.ts'
import { itemsOf } from './letter.ts'
import { unreadFor, type Reader } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import { offAddress } from './off-address.ts'
import type { Digest } from './preferences-store.ts'

const MOST_NEEDED = 5
const MOST_MOVED = 5
const MOST_NEW = 3
const MOST_GROUPS = 100
const EXCERPT = 200
/** Older questions have been given up by whoever asked. */
const ASKED_LATELY_MS = 30 * 86_400_000

/** Undefined when there is nothing to say: then nothing is sent. */
export async function digestLetter(
  home: Home,
  to: Addressee,
  digest: Digest,
  since: Date,
): Promise<Letter | undefined> {
  const actor = await home.actorFor(to.id)
  if (actor.standing !== 'member' || digest === 'never') return undefined
  const lang = to.lang ?? home.settings.get(homeLang)
  const { digest: words, letter } = notificationWords[lang]
  const name = home.settings.get(homeName)
  const said = await sectionsFor(home, { ...actor, person: to.id }, to, since)
  if (said.length === 0) return undefined
  const { sections, replyTo, how } = await answerable(home, to, said, letter.answer)
  const returnTo = await returnAddress(home, to.id)
  const origin = new URL(localAddress(home)).origin
  const off = await offAddress(home, { person: to.id, kind: 'digest' })
  return compose({
    to: to.email,
    lang,
    home: name,
    subject: words.subject[digest]({ home: name }),
    text: [words.text, ...(how ? [letter[how]] : [])].join('\n\n'),
    sections,
    button: { words: words.button, href: `${origin}/` },
    why: words.why({ href: `${origin}/me/notifications`, off }),
    unsubscribe: off,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(returnTo === undefined ? {} : { returnTo }),
  })
}

async function sectionsFor(home: Home, reader: Reader, to: Addressee, since: Date): Promise<AboutSection[]> {
  const words = notificationWords[to.lang ?? home.settings.get(homeLang)].digest
  const needed = (await unreadFor(home.db, reader, 3 * MOST_NEEDED)).slice(0, MOST_NEEDED)
  const groups = await followedGroups(home, reader)
  const told = new Set(needed.map((line) => line.conversation.id))
  const moved = await movedIn(home, reader, groups, since, told)
  for (const one of moved) told.add(one.id)
  const question = await questionFor(home, reader, groups, told)
  const sections = [
    { heading: words.needed, items: await itemsOf(home, to, needed, EXCERPT) },
    { heading: words.moved, items: moved.map((one) => itemOf(home, to, one, groups)) },
    { heading: words.question, items: question ? [itemOf(home, to, question, groups)] : [] },
  ].filter(({ items }) => items.length > 0)
  if (sections.length === 0) return []
  const welcome = await newcomers(home, reader, to, since)
  return welcome.length === 0 ? sections : [...sections, { heading: words.welcome, items: welcome }]
}

/** Where one is, but for what one wants to hear nothing of. */
async function followedGroups({ db }: Home, reader: Reader): Promise<Group[]> {
  const groups = await groupsJoined(db, reader, MOST_GROUPS)
  const levels = await levelsAt(
    db,
    reader.person,
    'group',
    groups.map((group) => group.id),
  )
  return groups.filter((group) => levels.get(group.id) !== 'nothing')
}

/** What others said last and this reader has not read. */
async function movedIn(
  { db }: Home,
  reader: Reader,
  groups: readonly Group[],
  since: Date,
  told: ReadonlySet<number>,
): Promise<Conversation[]> {
  const latest = await latestIn(db, reader, { groups: groups.map((group) => group.id), since, limit: 3 * MOST_MOVED })
  const ids = latest.map((one) => one.id)
  const [marks, levels] = [
    await readMarks(db, reader.person, ids),
    await levelsAt(db, reader.person, 'conversation', ids),
  ]
  const isNews = ({ id, posts, lastAuthor }: Conversation) =>
    !told.has(id) && lastAuthor !== reader.person && (marks.get(id)?.nth ?? 0) < posts && levels.get(id) !== 'nothing'
  return latest.filter(isNews).slice(0, MOST_MOVED)
}

async function questionFor(
  home: Home,
  reader: Reader,
  groups: readonly Group[],
  told: ReadonlySet<number>,
): Promise<Conversation | undefined> {
  const since = new Date(home.now().getTime() - ASKED_LATELY_MS)
  const waiting = await waitingIn(home.db, reader, {
    groups: groups.map((group) => group.id),
    since,
    limit: MOST_MOVED + MOST_NEEDED + 1,
  })
  return waiting.find((one) => !told.has(one.id))
}

function itemOf(home: Home, { lang: said }: Addressee, conversation: Conversation, groups: readonly Group[]): About {
  const lang = said ?? home.settings.get(homeLang)
  const words = notificationWords[lang]
  const group = groups.find((one) => one.id === conversation.groupId)
  const answers = words.digest.answers({ count: conversation.replies })
  return {
    conversation: conversation.id,
    title: isNamed(conversation) ? conversation.title : words.list.unnamed,
    href: `${new URL(localAddress(home)).origin}${hrefOf(conversation)}`,
    note: [group?.name, answers].filter(Boolean).join(', '),
    text: shorten(conversation.lastWords || conversation.excerpt, EXCERPT),
  }
}

async function newcomers(home: Home, reader: Reader, { lang }: Addressee, since: Date): Promise<About[]> {
  const came = await newcomersSince(home.db, reader, { since, limit: MOST_NEW })
  const ids = came.map((one) => one.id)
  const cards = await peopleCards(home.db, ids, home.now())
  const words = await firstWordsOf(home.db, reader, ids)
  const origin = new URL(localAddress(home)).origin
  const { welcomeNote } = notificationWords[lang ?? home.settings.get(homeLang)].digest
  return ids.map((id) => {
    const said = words.get(id)
    const named = said && isNamed(said) ? said : undefined
    const href = `${origin}${named ? hrefOf(named) : `/people/${id}`}`
    const title = cardOf(cards, id).name
    return named ? { title, href, note: named.title, conversation: named.id } : { title, href, note: welcomeNote }
  })
}
