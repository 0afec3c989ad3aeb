import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { groupById } from '#spaces'
import { attachConversation } from '#conversations'
import { HOME } from '#platform/audiences.ts'
import { begin, comeIn, groupIn, idOf, read, reply } from './test-scene.ts'
import { world } from '#test/world.ts'

test('Tom asks in a group he was not in: he comes in, and what he wrote asks, so it is a question', async () => {
  const at = await world()
  const group = await groupIn(at, 'Coups de main')
  const form = {
    title: 'La chaudière affiche F28',
    text: 'Faut-il **appeler** quelqu’un ?',
    tags: 'Chauffage, #F28',
    kind: 'auto',
  }
  const asked = await at.as(at.tom).post('/groups/coups-de-main/conversations', form)
  expect(asked.location).toMatch(/^\/conversations\/\d+-la-chaudiere-affiche-f28$/)
  const page = await at.as(at.odile).text(asked.location)
  expect(page).toContain('<strong>appeler</strong>')
  expect(page).toContain('#chauffage')
  expect(page).toContain('lang="fr"')
  expect((await at.actor(at.tom)).roles.get(group.audience)).toBe('member')
  expect((await at.facts()).filter((name) => /^(conversations|spaces\.joined)/.test(name)).slice(-3)).toEqual([
    'spaces.joined',
    'conversations.started',
    'conversations.posted',
  ])
  const list = await at.as(at.odile).text('/groups/coups-de-main?show=waiting')
  expect(list).toContain('La chaudière affiche F28')
  expect(list).toContain('Sans réponse')
})

test('what does not ask is a discussion, and one may say otherwise', async () => {
  const at = await world()
  await groupIn(at, 'Vélos')
  const send = async (kind: string) => {
    const { location } = await at
      .as(at.tom)
      .post('/groups/velos/conversations', { title: 'Le local ferme en août', text: 'Voilà.', kind })
    const { rows } = await sql<{ kind: string; asks: boolean }>`
      select kind, asks from conversations.conversations where id = ${parseInt(location.split('/')[2] ?? '', 10)}`.execute(
      at.home.db,
    )
    return rows[0]
  }
  expect(await send('auto')).toEqual({ kind: 'discussion', asks: false })
  expect(await send('question')).toEqual({ kind: 'question', asks: false })
})

test('the same form sent twice posts once, even at the same moment', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const form = { title: 'Un pneu crevé', text: 'Qui a une rustine ?', clientKey: randomUUID() }
  const sent = await Promise.all([1, 2, 3].map(() => at.as(at.tom).post('/groups/velos/conversations', form)))
  expect(new Set(sent.map((one) => one.location)).size).toBe(1)
  const { conversation } = await begin(at, at.odile, group, 'Et une pompe ?')
  const answer = { text: 'Moi.', clientKey: randomUUID() }
  const answers = await Promise.all(
    [1, 2, 3].map(() => at.as(at.tom).post(`/conversations/${conversation}/posts`, answer)),
  )
  expect(new Set(answers.map((one) => one.location)).size).toBe(1)
  expect((await at.facts()).filter((name) => name === 'conversations.posted')).toHaveLength(3)
})

test('what waited in a browser is said by whoever wrote it, and once', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.odile, group, 'Qui ?')
  const waiting = { text: 'De Tom.', clientKey: randomUUID(), as: idOf(at.tom) }
  const path = `/conversations/${conversation}/posts`
  const others = await at.as(at.odile).post(path, waiting)
  expect(others.status).toBe(409)
  expect(others.text).toContain('quelqu’un d’autre')
  const began = { title: 'Une sortie dimanche', ...waiting, clientKey: randomUUID() }
  expect((await at.as(at.odile).post('/groups/velos/conversations', began)).status).toBe(409)
  const sent = await Promise.all([1, 2, 3].map(() => at.as(at.tom).post(path, waiting)))
  expect(new Set(sent.map(({ location }) => location)).size).toBe(1)
  const begun = await Promise.all([1, 2, 3].map(() => at.as(at.tom).post('/groups/velos/conversations', began)))
  expect(new Set(begun.map(({ location }) => location)).size).toBe(1)
  expect((await at.facts()).filter((name) => name === 'conversations.posted')).toHaveLength(3)
})

test('what was typed comes back when it cannot be taken, under the same key', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const clientKey = randomUUID()
  const refused = await at
    .as(at.tom)
    .post('/groups/velos/conversations', { title: 'Ah', text: 'Un texte assez long.', clientKey })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Un texte assez long.')
  expect(refused.text).toContain(clientKey)
  const empty = await at.as(at.tom).post('/groups/velos/conversations', { title: 'Un vrai titre', text: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Écrivez quelque chose')
  expect(empty.text).toContain('Un vrai titre')
  const { conversation, post } = await begin(at, at.odile, group, 'Qui vient ?')
  const long = await at
    .as(at.tom)
    .post(`/conversations/${conversation}/posts`, { text: 'a'.repeat(40_001), replyTo: post })
  expect(long.status).toBe(422)
  expect(long.text).toContain('aaaaaaaaaa')
  expect(long.text).toContain('En réponse à Odile Marchand')
})

test('many people who answer at once each have their own place, without a gap', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  const people = [at.tom, at.odile, at.maya, at.ines, at.karim, at.lea, at.sam]
  await Promise.all(people.map((who) => reply(at, who, conversation, `Moi, ${who.name}`)))
  const { rows } = await sql<{
    nth: number
  }>`select nth from conversations.posts where conversation_id = ${conversation} order by nth`.execute(at.home.db)
  expect(rows.map((row) => row.nth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const counted = await sql<{ posts: number; shown: number; answers: number }>`
    select posts, shown, answers from conversations.conversations where id = ${conversation}`.execute(at.home.db)
  expect(counted.rows[0]).toEqual({ posts: 8, shown: 8, answers: 6 })
})

test('answering with a quote brings the words along, and says who is answered', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.odile, group, 'Rouvrez *doucement*.')
  await reply(at, at.karim, conversation, 'Une autre remarque')
  expect(await read(at, at.tom, conversation, `?quote=${post}`)).toContain('> Rouvrez *doucement*.')
  await reply(at, at.tom, conversation, 'Merci !', post)
  const page = await read(at, at.karim, conversation)
  expect(page).toMatch(/En réponse à<cite><a href="[^"]*#post-\d+">Odile Marchand/)
})

test('a name after @ is the one person it can mean, in plain text alone', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(
    at,
    at.tom,
    group,
    'Merci @Odile, @Sam Whitfield et @Personne. `@Inès` \n\n> @Karim\n\n[@Léa](https://a.example) tom@odile.fr',
  )
  const page = await read(at, at.sam, conversation)
  expect(page).toContain(`<a href="/people/${at.odile.person}" class="mention">@Odile Marchand</a>,`)
  expect(page).toContain(`<a href="/people/${at.sam.person}" class="mention">@Sam Whitfield</a> et @Personne.`)
  for (const who of [at.ines, at.karim, at.lea])
    expect(page).not.toContain(`href="/people/${who.person}" class="mention"`)
})

test('a name that two people bear, or somebody outside the group, stays the words it was', async () => {
  const at = await world()
  await at.newcomer('Odile Bernard')
  const open = await groupIn(at, 'Vélos')
  const twice = await begin(at, at.tom, open, 'Merci @Odile.')
  expect(await read(at, at.tom, twice.conversation)).toContain('Merci @Odile.')
  const closed = await groupIn(at, 'Bureau', 'private')
  const outside = await begin(at, at.maya, closed, 'Merci @Sam.')
  expect(await read(at, at.maya, outside.conversation)).toContain('Merci @Sam.')
})

test('somebody who changes their name, or leaves, is called as they are today', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Merci @Odile.')
  await sql`update people.people set name = 'Odile <Roux>' where id = ${at.odile.person}`.execute(at.home.db)
  expect(await read(at, at.tom, conversation)).toContain('>@Odile &lt;Roux&gt;</a>')
})

test('Maya may attach a conversation to anything: one, whatever happens, and members who see it speak', async () => {
  const at = await world()
  const about = { subject: { kind: 'person', id: idOf(at.odile) }, audience: HOME, title: 'À propos' }
  const both = await Promise.all([1, 2].map(() => at.act(at.maya, (ctx) => attachConversation(ctx, about))))
  const [one] = both
  expect(new Set(both.map((each) => each.id)).size).toBe(1)
  await reply(at, at.tom, one?.id ?? 0, 'Bienvenue !')
  expect(await read(at, at.sam, one?.id ?? 0)).toContain('Bienvenue !')
  expect((await at.as(at.zed).get(`/conversations/${one?.id}`)).status).toBe(404)
})

test('nobody writes in a group that is archived, or twenty-one times in a minute', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  // A minute of the clock may turn in the middle, and then a second one's twenty are free: never more than that.
  let refused: { readonly status: number; readonly text: string } | undefined
  let taken = 0
  for (let n = 0; n < 41 && !refused; n++) {
    const reply = await at.as(at.sam).post(`/conversations/${conversation}/posts`, { text: `Encore ${n}` })
    if (reply.status === 303) taken += 1
    else refused = reply
  }
  expect(taken).toBeGreaterThanOrEqual(20)
  expect(refused?.status).toBe(429)
  expect(refused?.text).toContain(`Encore ${taken}`)
  await at.as(at.maya).post('/groups/velos/archiving')
  expect((await at.as(at.tom).post(`/conversations/${conversation}/posts`, { text: 'x' })).status).toBe(403)
  expect((await at.as(at.tom).get('/groups/velos/conversations/new')).status).toBe(403)
  expect((await groupById(at.home.db, await at.actor(at.tom), group.id))?.archivedAt).not.toBeNull()
})

test('the language of a text is guessed, and its author puts it right', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.sam)
  const { conversation, post } = await begin(
    at,
    at.sam,
    group,
    'The boiler of my neighbour shows F28, should somebody be called?',
    'Boiler',
  )
  expect(await read(at, at.tom, conversation)).toContain('class="body" lang="en"')
  await at.as(at.sam).post(`/posts/${post}/edition`, {
    text: 'The boiler of my neighbour shows F28, should somebody be called?',
    lang: 'nl',
  })
  const page = await read(at, at.tom, conversation)
  expect(page).toContain('class="body" lang="nl"')
  expect(page).not.toContain('>modifié<')
})
