/** Sets the scene of the tour through the rooms' own doors, each deed at the hour it is supposed to have happened. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { theHome } from '#platform/home.ts'
import { answer, markHelpful, react, startConversation } from '#conversations'
import { homeSentence } from '#platform/home-settings.ts'
import { bringPeople, giveHomeRole, invite, joinHome, markPerson, openLinkOf } from '#people'
import { changeLook, foundGroup, joinGroup, openSpace, spacesSeen } from '#spaces'
import { openSession } from '#test/session.ts'
import { helpEachOther, type AidScene } from './aid.ts'
import { meet, type GatheringScene } from './gatherings.ts'
import { askWhoBelongs } from './belonging.ts'
import { compareCustomers, compareForLong } from './comparison.ts'
import { bringFiles, type BroughtFiles } from './files.ts'
import { careFor, type Care } from './care.ts'
import { comeBack, type ComingBack } from './coming-back.ts'
import { evening as hold } from './evening.ts'
import { flood as rise, type Flood } from './flood.ts'
import type { TourHome } from './home.ts'
import { fillShelves, type Shelves } from './library.ts'
import { moveIn, type Moving } from './moving.ts'
import { everybody, type Neighbour } from './neighbours.ts'
import { send } from './sending.ts'
import { groups, soup, soupIdeas, talks, type GroupKey, type Talk } from './talks.ts'
import { thankEachOther } from './thanks.ts'
import { signWhatIsAssumed } from './worth.ts'

export type Scene = {
  readonly person: (who: Neighbour) => number
  /** By the first word of its title, in lower case. */
  readonly conversation: (word: string) => number
  readonly group: (key: GroupKey) => string
  readonly post: (conversation: string, nth: number) => number
  /** Somebody an archive brought, and nobody claimed. */
  readonly unclaimed: number
  readonly care: Care
  readonly shelves: Shelves
  readonly aid: AidScene
  readonly gatherings: GatheringScene
  readonly comingBack: ComingBack
  readonly moving: Moving
  /** A word that was said to Tom alone. */
  readonly thanks: number
  /** Where the resources stand that are files. */
  readonly files: BroughtFiles
  /** A space one asks to come into. */
  readonly relays: string
  readonly invitation: string
  readonly flood: Flood
  /** Whether one belongs: the page of somebody who was asked. */
  readonly comparison: string
  /** Of customers followed for two years. */
  readonly longComparison: string
  readonly belonging: { readonly path: string; readonly who: Neighbour }
  /** The live room of a gathering that goes on. */
  readonly evening: string
  /** The session of somebody, as the cookie of a browser. */
  readonly cookieOf: (who: Neighbour) => Promise<{ name: string; value: string }>
}

type Founded = { readonly id: number; readonly slug: string }
type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

const HOUR = 3_600_000
/** They are in every group one may walk into, so that their front page is full. */
const everywhere: readonly Neighbour[] = ['tom', 'maya', 'ines', 'odile']

export async function setScene(tour: TourHome): Promise<Scene> {
  const { home } = tour
  const people = await introduce(tour)
  const person = (who: Neighbour): number => must(people.get(who), who)
  const as: As = async (who, ago, deed) => {
    tour.at(new Date(tour.moment.getTime() - ago * HOUR))
    return home.act(await home.actorFor(person(who)), deed)
  }
  const sessions = new Map<Neighbour, ReturnType<typeof openSession>>()
  const cookieOf: Scene['cookieOf'] = (who) => {
    const session = sessions.get(who) ?? openSession(home, person(who))
    sessions.set(who, session)
    return session
  }
  const unclaimed = await prepare(tour, as, person)
  const founded = await foundGroups(tour, as, cookieOf)
  const said = new Map<string, Said>()
  for (const talk of talks) said.set(keyOf(talk.title), await speak(as, founded, talk))
  said.set('soupe', await speakOfSoup(as, founded))
  const thanks = await thankEachOther({ as, person, post: (word, nth) => must(said.get(word)?.posts[nth - 1], `${word} ${nth}`), group: must(founded.get('repairs'), 'repairs').id })
  const aid = await helpEachOther(as)
  const gatherings = await meet(as, tour.moment, person)
  const comingBack = await comeBack(as, { home, now: tour.moment, person, past: gatherings.ids.past, weekly: gatherings.ids.full })
  const care = await careFor(tour, { cookieOf, person, post: (word, nth) => must(said.get(word)?.posts[nth - 1], `${word} ${nth}`) })
  const shelves = await fillShelves(as, { group: must(founded.get('repairs'), 'repairs').id, answer: must(said.get('chaudière')?.posts[1], 'an answer') })
  const files = await bringFiles(tour.address, await cookieOf('odile'))
  const relays = await openRelays(tour, as, cookieOf)
  const flood = await rise(as, relays.id)
  const evening = await hold(as)
  const moving = await moveIn(tour, await cookieOf('maya'))
  await passBy(tour, cookieOf)
  const belonging = await askWhoBelongs(tour, as)
  await signWhatIsAssumed(as)
  const compared = await compareCustomers(tour.home, tour.moment, as)
  const comparedForLong = await compareForLong(tour.moment, as)
  const boiler = must(said.get('chaudière'), 'chaudière').id
  await send(tour.address, await cookieOf('tom'), '/drafts', { place: `conversation:${boiler}`, text: 'Chez moi c’était **le joint**, pas la pompe.', since: '0' }, 200)
  tour.at(tour.moment)
  await rememberDevices(tour, person('tom'))
  // The numbers of the pulse and the queue have read what happened.
  await home.settled()
  return {
    comparison: `/pulse/comparison/${compared}`,
    longComparison: `/pulse/comparison/${comparedForLong}`,
    belonging: { path: `/belonging/${belonging.run}`, who: must([...people].find(([, id]) => id === belonging.asked), 'somebody asked')[0] },
    person, unclaimed, aid, gatherings, comingBack, care, shelves, files, moving, thanks, flood, evening,
    relays: `/spaces/${relays.slug}`,
    conversation: (word) => must(said.get(word), word).id,
    post: (word, nth) => must(said.get(word)?.posts[nth - 1], `${word} ${nth}`),
    group: (key) => must(founded.get(key), key).slug,
    invitation: must(await openLinkOf(home, person('maya'), tour.address), 'an invitation'),
    cookieOf,
  }
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the scene has no ${what}`)
  return value
}

/** The first long word of a title: enough to name it in the list of pages. */
const keyOf = (title: string): string => (/\p{L}{5,}/u.exec(title)?.[0] ?? title).toLowerCase()

async function introduce({ home, moment }: TourHome): Promise<Map<Neighbour, number>> {
  const people = new Map<Neighbour, number>()
  let days = 200
  for (const [key, part] of Object.entries(everybody) as [Neighbour, (typeof everybody)[Neighbour]][]) {
    days -= 7
    const at = new Date(moment.getTime() - days * 24 * HOUR)
    people.set(key, await home.db.transaction().execute(async (tx) => {
      const ctx: Ctx = { tx, actor: theHome, now: at, house: home.house, told: [] }
      const id = await joinHome(ctx, { invitation: null, name: part.name, email: part.email, lang: part.lang, passwordHash: null, proven: true })
      if (part.role === 'host') await sql`update platform.audience_people set role = 'host' where audience_id = ${HOME} and person_id = ${id}`.execute(tx)
      return id
    }))
  }
  // Pictures are taken in both languages: nobody insists on theirs here, so the browser's decides.
  await sql`update people.people set lang = null`.execute(home.db)
  return people
}

/** The host's own deeds: the name, the sentence, the marks, a link; and somebody who came with an archive. */
async function prepare({ home, moment }: TourHome, as: As, person: (who: Neighbour) => number): Promise<number> {
  const from = new Date(moment.getTime() - 2000 * HOUR)
  return as('maya', 900, async (ctx) => {
    await changeLook(ctx, home, { name: 'Les Voisins solidaires' })
    await home.settings.set(ctx.tx, homeSentence, 'Ici, on se répond entre voisins.', ctx.actor.person)
    await giveHomeRole(ctx, { person: person('ines'), role: 'moderator' })
    await markPerson(ctx, { person: person('karim'), from, kind: 'staff', detail: 'association' })
    await markPerson(ctx, { person: person('lea'), from, kind: 'guest', detail: 'ressourcerie La Boucle' })
    await invite({ ...ctx, now: moment }, { uses: 100, landsOn: '/' })
    const brought = await bringPeople(ctx, [{ source: 'tour U1', name: 'Marie-Claude d’Hauteville', bot: false, at: from, about: 'Arrivée avec les archives du groupe d’avant.' }])
    return must(brought.get('tour U1'), 'archive')
  })
}

/** Founded with an open door, so that those who speak there can come in; some doors are closed behind them. */
async function foundGroups({ address }: TourHome, as: As, cookieOf: Scene['cookieOf']): Promise<Map<GroupKey, Founded>> {
  const founded = new Map<GroupKey, Founded>()
  for (const [key, { by, ...wanted }] of Object.entries(groups) as [GroupKey, (typeof groups)[GroupKey]][]) {
    const group = await as(by, 800, async (ctx) => {
      const [space] = await spacesSeen(ctx.tx, ctx.actor)
      return foundGroup(ctx, { ...wanted, door: 'open', spaceId: must(space, 'space').id, domains: [] })
    })
    founded.set(key, group)
    const speak = talks.filter((talk) => talk.in === key).flatMap((talk) => [talk.by, ...talk.answers.map((one) => one.by)])
    for (const who of new Set([...(wanted.door === 'open' ? everywhere : []), ...speak])) if (who !== by) await as(who, 700, (ctx) => joinGroup(ctx, group.id))
    if (wanted.door === 'open') continue
    const { help, ...form } = wanted
    await send(address, await cookieOf(by), `/groups/${group.slug}/settings`, { ...form, ...(help ? { help: 'on' } : {}), domains: '' })
  }
  const parents = must(founded.get('parents'), 'parents')
  await send(address, await cookieOf('hugo'), `/groups/${parents.slug}/applications`, { words: 'Papa de deux petites de la rue des Garennes, souvent là le mercredi, jamais le lundi.' })
  return founded
}

/** Tom and Maya were here yesterday evening: what came since is new to them. */
async function passBy(tour: TourHome, cookieOf: Scene['cookieOf']): Promise<void> {
  tour.at(new Date(tour.moment.getTime() - 21.75 * HOUR))
  for (const who of ['tom', 'maya'] as const) {
    const { name, value } = await cookieOf(who)
    await fetch(tour.address, { headers: { cookie: `${name}=${value}` } })
  }
}

/** A space with a door to knock at, where two people wait. */
async function openRelays({ address }: TourHome, as: As, cookieOf: Scene['cookieOf']): Promise<Founded> {
  const relays = await as('maya', 500, (ctx) => openSpace(ctx, {
    name: 'Les relais de quartier', about: 'Celles et ceux qui tiennent une permanence, ouvrent un local, gardent des clés.',
    openness: 'private', door: 'apply', domains: [], accent: '#2f6f8f',
  }))
  const knock = async (who: Neighbour, words: string) => send(address, await cookieOf(who), `/spaces/${relays.slug}/applications`, { words })
  await knock('zeynep', 'Je tiens la permanence du mardi, au café du 12.')
  await knock('hugo', 'J’ai les clés de l’atelier vélo le samedi, et personne à qui les laisser.')
  return relays
}

/** Opened three days ago, used an hour ago: sessions are dated by the machine's clock, which is not the scene's. */
async function rememberDevices({ home, moment }: TourHome, tom: number): Promise<void> {
  await openSession(home, tom)
  await sql`
    update auth.sessions s set "createdAt" = ${new Date(moment.getTime() - 75 * HOUR)}, "expiresAt" = now() + interval '60 days',
      "updatedAt" = ${new Date(moment.getTime() - HOUR)}::timestamptz - o.nth * interval '1 day',
      "userAgent" = case o.nth when 0 then 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Firefox/144.0' else 'Mozilla/5.0 (Linux; Android 16) Chrome/142 Mobile' end
    from (select id, row_number() over (partition by "userId" order by "createdAt") - 1 nth from auth.sessions) o where o.id = s.id`.execute(home.db)
}

type Said = { readonly id: number; readonly posts: readonly number[] }

async function speak(as: As, founded: ReadonlyMap<GroupKey, Founded>, talk: Talk): Promise<Said> {
  const group = must(founded.get(talk.in), talk.in)
  const opened = await as(talk.by, talk.ago, (ctx) =>
    startConversation(ctx, { group: group.id, title: talk.title, text: talk.text, kind: talk.kind, tags: talk.tags ?? [] }))
  const posts = [opened.post]
  for (const one of talk.answers) {
    const { post } = await as(one.by, one.ago, (ctx) => answer(ctx, { conversation: opened.conversation, replyTo: null, text: one.text }))
    posts.push(post)
    for (const who of one.thanks ?? []) await as(who, one.ago, (ctx) => react(ctx, { post, kind: 'thanks' }))
    for (const who of one.same ?? []) await as(who, one.ago, (ctx) => react(ctx, { post, kind: 'same' }))
    if (one.helped) await as(talk.by, one.ago, (ctx) => markHelpful(ctx, post))
  }
  return { id: opened.conversation, posts }
}

/** Two hundred answers: one page is not enough for them. */
async function speakOfSoup(as: As, founded: ReadonlyMap<GroupKey, Founded>): Promise<Said> {
  const voices = Object.keys(everybody).filter((who) => !['karim', 'lea', soup.by].includes(who)) as Neighbour[]
  const answers = soupIdeas.map((text, at) => ({ by: voices[(at * 7) % voices.length] ?? 'tom', ago: soup.ago - 1 - at * 1.9, text }))
  return speak(as, founded, { ...soup, answers })
}
