/**
 * A village with one secret word in everything that can be private. `SEALED` stands where only those inside may read, not
 * even the host; `KEPT` where its author and those who judge may.
 */
import { sql } from 'kysely'
import { letIn } from '#platform/audiences.ts'
import { accept, askForHelp, offerHelp, propose, writeBetween } from '#aid'
import { answer, startConversation } from '#conversations'
import { propose as proposeGathering, whenFrom } from '#gatherings'
import { addResource, makeCollection } from '#library'
import { homeIndexed } from '#outside'
import { choose, sayThanks } from '#recognition'
import { joinGroup, type Group } from '#spaces'
import { markPerson, suspend } from '#people'
import type { Somebody } from './browser.ts'
import { groupBy, idOf } from './groups.ts'
import { openPostOffice } from './post-office.ts'
import { world, type World } from './world.ts'

export const SEALED = 'zorblax'
export const KEPT = 'quibnor'

const begin = (at: World, who: Somebody, group: Group, title: string, text: string, tags: string[] = []) =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: 'question', tags }))
export const reply = (at: World, who: Somebody, conversation: number, text: string) =>
  at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
const shelve = (at: World, who: Somebody, shelf: string, title: string, text: string, tags: string[]) =>
  at.act(who, (ctx) =>
    addResource(ctx, { kind: 'guide', shelf, editing: 'members', title, text, address: null, lang: 'fr', tags }),
  )
/** A file whose name, title and words are secret; the home reads its words in its own time, as for any. */
async function putAway(at: World, who: Somebody, shelf: string, secret: string): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ title: `${secret}fichier`, text: `${secret}fichier`, tags: '', shelf, editing: 'authors' })) form.set(name, value)
  form.set('file', new Blob([`Les mots du fichier : ${secret}dedans`]), `${secret}fichier.txt`)
  const { location } = await at.as(who).send('/library/files', form)
  return Number(/^\/library\/(\d+)/.exec(location)?.[1])
}
const mention = (who: Somebody): string => `[@${who.name}](/people/${idOf(who)})`
const turn = (at: World, kind: string, id: number) =>
  at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.hide?.(ctx, id))

export type Secrets = Awaited<ReturnType<typeof secrets>>

/** Odile, Karim and Léa are in the square and hear of everything; Sam alone is in the cellar, and in the office. */
export async function secrets() {
  const office = await openPostOffice()
  // Ten in the morning in Paris, on a Monday.
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' },
  })
  await at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, homeIndexed, true, idOf(at.maya)))
  const square = await groupBy(at, at.maya, 'Place', 'public')
  for (const who of [at.tom, at.odile, at.karim, at.lea, at.sam]) {
    await at.act(who, (ctx) => joinGroup(ctx, square.id))
    await at.as(who).post(`/groups/${square.slug}/following`, { level: 'everything' })
    await at.as(who).post('/me/notifications', { mail: 'everything', digest: 'weekly', from: '', until: '' })
  }
  const open = await begin(at, at.maya, square, 'Le marché de mardi', 'Qui vient ?')
  const sealed = await inTheCellar(at)
  const kept = await inTheOffice(at)
  const aid = await betweenTwo(at, square, sealed.group)
  const hidden = await onTheSquare(at, square, open.conversation, sealed.group)
  const people = await ofPeople(at, square, open.post)
  const thanks = await inThanks(at, { perle: people.perle, kept: kept.post, open: open.post })
  await at.home.settled()
  return { at, office, square, open, sealed, kept, hidden, people, thanks, aid }
}

/** A group that only those inside know of: its name, what it is about, titles, texts, tags, pictures, drafts, bookmarks. */
async function inTheCellar(at: World) {
  const group = await groupBy(at, at.sam, `Cave ${SEALED}nom`, 'hidden')
  // Its address would come back in whatever repeats the address that was asked for.
  await sql`update spaces.places set slug = 'cave', about = ${`${SEALED}propos`} where id = ${group.id}`.execute(
    at.home.db,
  )
  const form = new FormData()
  const fields = {
    title: `Budget annuel du conseil ${SEALED}titre`,
    text: `${mention(at.tom)} ${mention(at.odile)} ${SEALED}texte ?`,
    kind: 'question',
    tags: `${SEALED}mot`,
    lang: 'fr',
    described: `${SEALED}image`,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('pictures', new Blob([Buffer.from(PIXEL, 'base64')]), `${SEALED}fichier.png`)
  const begun = await at.as(at.sam).send('/groups/cave/conversations', form)
  const conversation = Number(/\/conversations\/(\d+)/.exec(begun.location)?.[1])
  const { post } = await reply(at, at.sam, conversation, `${mention(at.odile)} ${SEALED}reponse`)
  await at.as(at.sam).post('/drafts', {
    place: `group:${group.id}`,
    title: `${SEALED}brouillon`,
    text: `${SEALED}brouillon`,
    since: '0',
  })
  await at.as(at.sam).post('/bookmarks', { kind: 'conversation', id: String(conversation) })
  const resource = await shelve(at, at.sam, `group:${group.id}`, `Les réserves ${SEALED}etagere`, `${mention(at.odile)} ${SEALED}guide`, [
    `${SEALED}guide`,
  ])
  const collection = { kind: 'path', shelf: `group:${group.id}`, title: `${SEALED}parcours`, about: `${SEALED}parcours`, resources: [resource] } as const
  await at.act(at.sam, (ctx) => makeCollection(ctx, collection))
  const file = await putAway(at, at.sam, `group:${group.id}`, SEALED)
  const gathering = await meet(at, `group:${group.id}`)
  return { group: { ...group, slug: 'cave' }, conversation, post, resource, file, gathering }
}

/** Whose calendar, list, feed or mail it must not come to: nobody's outside. */
async function meet(at: World, where: string): Promise<number> {
  const day = new Date(at.home.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const when = whenFrom({ day, from: '12:00', until: '14:00', zone: 'Europe/Paris' })
  const words = { title: `${SEALED}rencontre`, text: `${mention(at.odile)} ${SEALED}rencontre`, place: `${SEALED}lieu` }
  const { id } = await at.act(at.sam, (ctx) => proposeGathering(ctx, { ...words, when, how: 'place', where, askedFirst: true }))
  await at.as(at.sam).post(`/gatherings/${id}/conversation`)
  return id
}

/** A group whose name is known, and nothing else of it. */
async function inTheOffice(at: World) {
  const group = await groupBy(at, at.maya, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.sam)])
  const { conversation, post } = await begin(
    at,
    at.sam,
    group,
    `Comptes du bureau ${KEPT}titre`,
    `${mention(at.odile)} ${KEPT}texte`,
    [`${KEPT}mot`],
  )
  const resource = await shelve(at, at.sam, `group:${group.id}`, `Les comptes ${KEPT}etagere`, `${KEPT}guide`, [`${KEPT}guide`])
  return { group, conversation, post, resource, file: await putAway(at, at.sam, `group:${group.id}`, KEPT) }
}

/**
 * What Sam needs in the cellar is nobody's business outside; what he needs on the square everybody reads, but not how to reach
 * him, nor what Tom and he say to each other.
 */
async function betweenTwo(at: World, square: Group, cellar: Group) {
  const below = { within: { kind: 'group', id: cellar.id }, title: `Une pompe ${SEALED}besoin`, text: `${SEALED}besoin`, place: `${SEALED}lieu` } as const
  const details = { name: `${SEALED}nom`, phone: `${SEALED}telephone`, address: `${SEALED}adresse` }
  const need = await at.act(at.sam, (ctx) => askForHelp(ctx, { ...below, details }))
  const offer = await at.act(at.sam, (ctx) => offerHelp(ctx, { ...below, details }))
  const open = await at.act(at.sam, (ctx) =>
    askForHelp(ctx, { title: 'Un frigo à descendre', within: { kind: 'group', id: square.id }, details }),
  )
  const proposal = await at.act(at.tom, (ctx) => propose(ctx, { wish: open.id, word: `${SEALED}main` }))
  await at.act(at.sam, (ctx) => accept(ctx, { proposal, word: `${SEALED}oui` }))
  await at.act(at.tom, (ctx) => writeBetween(ctx, { proposal, text: `${SEALED}parole` }))
  return { needs: [need.id, open.id], offers: [offer.id], proposal, open: open.id }
}

/** Where everybody reads: what was hidden, removed, and moved away from there. Odile is named in each. */
async function onTheSquare(at: World, square: Group, open: number, cellar: Group) {
  const post = (await reply(at, at.sam, open, `${mention(at.odile)} ${KEPT}cache`)).post
  const removed = (await reply(at, at.sam, open, `${mention(at.odile)} ${KEPT}ote`)).post
  const whole = await begin(at, at.sam, square, `Une annonce ${KEPT}entiere`, `${mention(at.odile)} ${KEPT}annonce`, [
    `${KEPT}annonce`,
  ])
  const opening = await begin(at, at.sam, square, `Une ouverture ${KEPT}ouverte`, `${mention(at.odile)} ${KEPT}debut`)
  await reply(at, at.tom, opening.conversation, 'Ah bon ?')
  const moved = await begin(
    at,
    at.sam,
    square,
    `Une affaire ${SEALED}deplacee`,
    `${mention(at.odile)} ${SEALED}ailleurs`,
  )
  const onShelf = `group:${square.id}`
  const [hiddenGuide, takenAway] = [
    await shelve(at, at.sam, onShelf, `Un guide ${KEPT}masque`, `${mention(at.odile)} ${KEPT}guide`, [`${KEPT}masque`]),
    await shelve(at, at.sam, onShelf, `Un guide ${KEPT}retire`, `${KEPT}guide`, [`${KEPT}retire`]),
  ]
  await at.home.settled()
  await turn(at, 'resource', hiddenGuide)
  await at.as(at.sam).post(`/library/${takenAway}/removal`)
  await turn(at, 'post', post)
  await turn(at, 'conversation', whole.conversation)
  await turn(at, 'post', opening.post)
  await at.as(at.sam).post(`/posts/${removed}/removal`)
  await sql`update conversations.conversations set group_id = ${cellar.id}, audience_id = ${cellar.audience} where id = ${moved.conversation}`.execute(
    at.home.db,
  )
  return {
    untitled: opening.conversation,
    conversations: [whole.conversation, opening.conversation, moved.conversation],
    posts: [post, removed, whole.post, opening.post, moved.post],
    resources: [hiddenGuide, takenAway],
  }
}

/** Addresses, the words of a report, why somebody was suspended. */
async function ofPeople(at: World, square: Group, post: number) {
  const [perle, serge, ursule, robot] = [
    await at.newcomer('Perle Diop'),
    await at.newcomer('Serge Suspendu'),
    await at.newcomer('Ursule Exclue'),
    await at.newcomer('Robot'),
  ]
  await sql`update people.people set email = ${`${KEPT}adresse@example.org`} where id = ${idOf(perle)}`.execute(
    at.home.db,
  )
  await at.act(perle, (ctx) => joinGroup(ctx, square.id))
  await at.as(at.sam).post('/reports', { kind: 'post', id: String(post), reason: 'other', words: `${KEPT}signalement` })
  await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(ursule), until: null, because: `${KEPT}motif` }))
  await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(serge), until: null, because: 'essai' }))
  await at.act(at.maya, (ctx) => markPerson(ctx, { person: idOf(robot), kind: 'bot', detail: '', from: at.home.now() }))
  return { perle, serge, ursule, robot }
}

/** Said between two people, not shown by whoever received it, said in a closed group, hidden. Sam shows whatever he may. */
async function inThanks(
  at: World,
  { perle, kept, open }: { perle: Somebody; kept: number; open: number },
): Promise<number[]> {
  await at.act(at.sam, (ctx) => choose(ctx, { whole: true, front: true, leftOut: false }))
  const say = (who: Somebody, to: Somebody, word: string, openness: 'public' | 'private', post?: number) =>
    at.act(who, (ctx) =>
      sayThanks(ctx, {
        to: idOf(to),
        subject: post === undefined ? { kind: 'person', id: idOf(to) } : { kind: 'post', id: post },
        word,
        openness,
      }),
    )
  const hidden = await say(at.sam, at.maya, `${KEPT}masque`, 'public', open)
  await turn(at, 'thanks', hidden)
  return [
    await say(at.sam, perle, `${SEALED}prive`, 'private'),
    await say(at.sam, perle, `${SEALED}garde`, 'public'),
    await say(perle, at.sam, `${SEALED}aussi`, 'private'),
    await say(at.maya, at.sam, `${KEPT}bureau`, 'public', kept),
    hidden,
  ]
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
