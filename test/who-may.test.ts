/**
 * Every route, asked by every kind of person, against a table kept in the repository. A new route without a row fails;
 * a change of who may is a change of the table, and is read as such. A private group stands in the middle: Tom is in it,
 * Odile, Karim and Léa are not.
 */
import { expect, test } from 'vitest'
import { house } from '#app'
import { letIn } from '#platform/audiences.ts'
import { ownPages } from '#platform/http/own-pages.ts'
import type { Route } from '#platform/http/route.ts'
import { askForHelp, offerHelp, propose } from '#aid'
import { answer, startConversation } from '#conversations'
import { propose as proposeGathering, whenFrom } from '#gatherings'
import { addResource, makeCollection } from '#library'
import { openCrisis } from '#crisis'
import { suspend } from '#people'
import { sayThanks } from '#recognition'
import { bringReplay } from '#replays'
import { proposeRitual } from '#rituals'
import { foundGroup, groupById, spacesSeen } from '#spaces'
import type { Reply, Somebody } from './browser.ts'
import { unframed, world, type World } from './world.ts'

const routes: readonly Route[] = [...ownPages, ...house.rooms.flatMap((room) => room.pages)]

type Scene = { readonly at: World; readonly visitors: Readonly<Record<string, Somebody>>; readonly path: (pattern: string) => string }

async function scene(): Promise<Scene> {
  // What stands around every page says nothing of who may.
  const at = await world({ house: unframed })
  const [facilitator, moderator, outcast] = [await at.newcomer('Fanny Facile'), await at.newcomer('Momo Modeste'), await at.newcomer('Serge Suspendu')]
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const founded = await at.act(facilitator, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Cercle', about: '', icon: null, openness: 'private', door: 'apply', domains: [], help: false }),
  )
  const group = await groupById(at.home.db, await at.actor(facilitator), founded.id)
  if (!group || !space) throw new Error('no group')
  await letIn(at.home.db, group.audience, [at.tom.person ?? 0], 'member')
  await letIn(at.home.db, group.audience, [moderator.person ?? 0], 'moderator')
  const { conversation } = await at.act(at.tom, (ctx) => startConversation(ctx, { group: group.id, title: 'Entre nous', text: 'Qui vient ?', kind: undefined, tags: [] }))
  const { post } = await at.act(moderator, (ctx) => answer(ctx, { conversation, text: 'Moi.', replyTo: null }))
  const within = { kind: 'group', id: group.id } as const
  const need = await at.act(at.tom, (ctx) => askForHelp(ctx, { title: 'Un frigo à monter', within }))
  const offer = await at.act(at.tom, (ctx) => offerHelp(ctx, { title: 'Une échelle', within }))
  const proposal = await at.act(moderator, (ctx) => propose(ctx, { wish: need.id, word: 'Je viens.' }))
  const resource = await at.act(at.tom, (ctx) => addResource(ctx, { kind: 'guide', shelf: `group:${group.id}`, editing: 'members', title: 'La clé du local', text: 'Sous le pot.', address: null, lang: 'fr', tags: [] }))
  await at.act(at.tom, (ctx) => makeCollection(ctx, { kind: 'path', shelf: `group:${group.id}`, title: 'Entrer', about: '', resources: [resource] }))
  await at.act(at.ines, (ctx) => suspend(ctx, { person: outcast.person ?? 0, until: null, because: 'essai' }))
  await at.as(at.tom).post('/invitations', { uses: '1' })
  const thanks = await at.act(moderator, (ctx) => sayThanks(ctx, { to: at.tom.person ?? 0, subject: { kind: 'conversation', id: conversation }, word: 'Merci.', openness: 'public' }))
  const crisis = await at.act(at.maya, (ctx) => openCrisis(ctx, { title: 'La rivière déborde', place: 'Le quai', message: 'Montez.', space: null, public: false }))
  const evening = whenFrom({ day: '2099-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' })
  const gathering = await at.act(facilitator, (ctx) => proposeGathering(ctx, { title: 'Se retrouver', when: evening, how: 'online', where: `group:${group.id}`, askedFirst: true }))
  const film = { person: at.tom.person ?? 0, seconds: 1, heard: [], pictureAt: () => '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>' }
  await at.act(facilitator, (ctx) => bringReplay(ctx, at.home, { gathering: gathering.id, began: ctx.now, films: [film], chapters: [{ atMs: 0, title: 'Bonsoir' }] }))
  const rhythm = { day: '2099-03-19', time: '18:00', zone: 'Europe/Paris', repeats: 'week' } as const
  const script = { title: 'Quoi de neuf ?', text: 'Tout compte.', opening: '', closing: '', steps: [] }
  const ritual = await at.act(at.tom, (ctx) => proposeRitual(ctx, { ...script, shape: 'prompt', where: `group:${group.id}`, rhythm, zone: rhythm.zone, askedFirst: false }))
  const values: Record<string, string> = {
    groups: group.slug, spaces: space.slug, conversations: String(conversation), posts: String(post), people: String(at.tom.person), invitations: '1',
    needs: String(need.id), offers: String(offer.id), proposals: String(proposal), thanks: String(thanks), library: String(resource),
    crisis: String(crisis), gatherings: String(gathering.id), rituals: String(ritual.id),
  }
  return {
    at,
    visitors: { stranger: at.zed, suspended: outcast, outsider: at.odile, staff: at.karim, guest: at.lea, member: at.tom, moderator, facilitator, 'home moderator': at.ines, host: at.maya },
    path: (pattern) =>
      pattern
        .replace(/^\/([a-z]+)\/:(?:id|slug)/, (whole, kind: string) => (values[kind] ? `/${kind}/${values[kind]}` : whole))
        .replace('/members/:id', `/members/${at.tom.person}`)
        .replace(':lang', 'fr')
        .replace(':session', '00000000-0000-4000-8000-000000000000')
        .replaceAll(/:[a-z]+/g, '1'),
  }
}

/** A word for what happened: to sign in, refused, not there, the form again, done, shown. */
function said({ status, location }: Reply): string {
  if (location.startsWith('/sign-in')) return 'sign in'
  return { 200: 'shown', 301: 'elsewhere', 302: 'elsewhere', 303: 'done', 403: 'refused', 404: 'not there', 410: 'gone', 413: 'too large', 422: 'form again', 429: 'too often' }[status] ?? String(status)
}

async function askAll({ at, visitors, path }: Scene, route: Route): Promise<string> {
  const told: string[] = []
  for (const [place, [name, who]] of Object.entries(visitors).entries()) {
    const visitor = at.as(who, `10.0.0.${place + 1}`)
    const reply = await { GET: visitor.get, POST: visitor.post, DELETE: visitor.remove }[route.method](path(route.path))
    if (reply.status >= 500) throw new Error(`${route.method} ${route.path} broke for ${name}`)
    told.push(`${name}: ${said(reply)}`)
  }
  const byAnswer = Map.groupBy(told.map((one) => one.split(': ')), ([, reply]) => reply ?? '')
  const sentence = [...byAnswer].map(([reply, names]) => `${reply}: ${names.map(([name]) => name).join(', ')}`).join(' | ')
  return `${`${route.method} ${route.path}`.padEnd(48)} ${sentence}`
}

test('who may ask for what is what the table says', { timeout: 900_000 }, async () => {
  const set = await scene()
  set.at.rehearse()
  const lines: string[] = []
  // Signing out is no deed of ours that could be undone: it comes last.
  for (const route of routes.toSorted((a, b) => Number(a.path === '/sign-out') - Number(b.path === '/sign-out'))) lines.push(await askAll(set, route))
  await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('who-may.snap')
})
