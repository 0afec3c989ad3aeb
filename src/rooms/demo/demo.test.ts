import { expect, test } from 'vitest'
import { house } from '#app'
import { answer, conversationSeen, latestIn, postsOfSources, react, startConversation } from '#conversations'
import { report } from '#moderation'
import { foundGroup, groupsSeen, joinGroup, spacesSeen } from '#spaces'
import { world, type World } from '#test/world.ts'
import type { Somebody } from '#test/browser.ts'
import { loadDemo } from './loading.ts'
import { removeDemo } from './removing.ts'
import { alone, everything, filesOf } from './test-scene.ts'

/** A whole neighbourhood moves in: on a machine that has much else to do it takes a while. */
const A_WHILE = 90_000

const postCalled = async ({ home }: World, source: string) => {
  const found = (await postsOfSources(home.db, [source])).get(source)
  if (!found) throw new Error(`nobody said ${source}`)
  return found
}
const say = (at: World, who: Somebody, group: number, text: string, tags: string[] = []) =>
  at.act(who, (ctx) => startConversation(ctx, { group, title: 'Un mot', text, kind: 'discussion', tags }))
const groupCalled = async (at: World, name: string) => {
  const group = (await groupsSeen(at.home.db, await at.actor(at.maya))).find((one) => one.name === name)
  if (!group) throw new Error(`there is no ${name}`)
  return group
}

/** Its public groups, and not what is said inside. */
async function readByAStranger(at: World): Promise<void> {
  const zed = at.as(at.zed)
  expect(await zed.text('/')).toContain('Les Voisins du Lavoir')
  expect(await zed.text('/groups/le-cafe')).toContain('La lune de ce soir au-dessus du pont')
  expect((await zed.get('/groups/papiers-et-demarches')).status).not.toBe(200)
  expect((await zed.get('/groups/benevoles-du-lavoir')).status).not.toBe(200)
  const { conversation } = await postCalled(at, 'demo:coups-de-main-18-1')
  // Its title is hidden with it, and so is not in its address.
  expect((await zed.get(`/conversations/${conversation}`)).text).not.toContain('2400 euros')
  expect(await at.as(at.maya).text('/queue/log')).toContain('2400 euros')
}

test(
  'a host brings the demo from its page, once, walks about in its groups, and takes it out without a trace; whoever passes by reads what is public',
  { timeout: A_WHILE },
  async () => {
    const at = await alone()
    const maya = at.as(at.maya)
    // Signing in leaves a session, which is hers.
    expect(await maya.text('/demo')).toContain('Les Voisins du Lavoir')
    const [before, files] = [await everything(at), await filesOf(at)]
    expect(await maya.text('/welcome')).toContain('action="/demo"')
    expect((await maya.post('/demo')).location).toBe('/')
    const again = await maya.post('/demo')
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('déjà installée')])
    await at.home.settled()
    await readByAStranger(at)
    const cafe = await groupCalled(at, 'Le café')
    await say(at, at.maya, cafe.id, 'Je visite.', ['essai'])
    const { id, conversation } = await postCalled(at, 'demo:coups-de-main-2-2')
    await at.act(at.maya, (ctx) => answer(ctx, { conversation, text: 'Bravo à vous, @Élise Vasseur.', replyTo: id }))
    await at.act(at.maya, (ctx) => react(ctx, { post: id, kind: 'joy' }))
    await at.act(at.maya, (ctx) => report(ctx, { subject: { kind: 'post', id }, reason: 'other', words: 'Pour voir.' }))
    await at.act(at.maya, (ctx) =>
      foundGroup(ctx, {
        spaceId: 2,
        name: 'Chez moi',
        about: '',
        icon: null,
        help: false,
        openness: 'members',
        door: 'open',
        domains: [],
      }),
    )
    expect(
      (await maya.post('/drafts', { place: `group:${cafe.id}`, title: 'À suivre', text: 'Je n’ai pas fini.' })).status,
    ).toBeLessThan(400)
    expect((await maya.post('/groups/papiers-et-demarches/feed')).status).toBe(303)
    await maya.text('/groups/le-cafe')
    const page = await maya.text('/demo')
    expect(page).toContain('Partiront pour de bon 40 personnes, 9 groupes')
    expect(page).toContain('2 messages que vous ou d’autres y avez écrits partent aussi.')
    expect((await maya.post('/demo/removal')).location).toBe('/welcome')
    expect(await everything(at)).toEqual(before)
    expect(await filesOf(at)).toEqual(files)
    expect((await maya.post('/demo/removal')).status).toBe(404)
  },
)

test('what people wrote elsewhere meanwhile stays, and so do they', { timeout: A_WHILE }, async () => {
  const at = await alone()
  await loadDemo(at.home, at.maya.person)
  const host = at.maya.person ?? 0
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const own = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, {
      spaceId: space?.id ?? 0,
      name: 'La chorale',
      about: '',
      icon: null,
      help: false,
      openness: 'members',
      door: 'open',
      domains: [],
    }),
  )
  const newcomer = await at.newcomer('Bérénice')
  await at.act(newcomer, (ctx) => joinGroup(ctx, own.id))
  const cafe = await groupCalled(at, 'Le café')
  const lost = await say(at, newcomer, cafe.id, 'Bonjour le café.')
  const kept = await say(at, newcomer, own.id, 'Je demanderai à @Odile Marchand.', ['chant'])
  await at.home.settled()
  await removeDemo(at.home, host)
  await at.home.settled()
  const seen = await at.actor(newcomer)
  expect(await conversationSeen(at.home.db, seen, lost.conversation)).toBeUndefined()
  expect(
    (await latestIn(at.home.db, seen, { groups: [own.id], since: new Date(0), limit: 5 })).map(({ id }) => id),
  ).toEqual([kept.conversation])
  expect(await at.as(newcomer).text(`/conversations/${kept.conversation}-un-mot`)).not.toContain('Odile')
  expect(await at.as(at.maya).text('/people')).toContain('Bérénice')
  expect((await groupsSeen(at.home.db, seen)).map(({ name }) => name)).toEqual(['La chorale'])
  expect(await at.as(newcomer).text('/pulse')).toContain('Le pouls')
})

test('it is not brought where people live; and it is for hosts', { timeout: A_WHILE }, async () => {
  const inhabited = await world()
  expect(await inhabited.as(inhabited.maya).text('/demo')).not.toContain('/demo/removal')
  const refused = await inhabited.as(inhabited.maya).post('/demo')
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('Des personnes vivent déjà dans cette maison'),
  ])
  expect((await inhabited.as(inhabited.tom).post('/demo')).status).toBe(403)
  expect(await inhabited.as(inhabited.maya).text('/welcome')).not.toContain('action="/demo"')
})

test('every room that keeps something of others says how it goes with them', () => {
  // An import is its host's; what it brought belongs to the other rooms.
  const keepsOnlyItsOwn = ['moving']
  expect(house.rooms.filter((room) => room.tables.length > 0 && !room.clear).map((room) => room.name)).toEqual(
    keepsOnlyItsOwn,
  )
})
