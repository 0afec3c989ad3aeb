import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { begin, comeIn, groupIn, idOf, pictureIn, read, reply, showPicture } from './test-scene.ts'
import { world } from '#test/world.ts'

const dot = /Vélos<\/span>\s*<span class="dot"/

test('who does not see a group finds nothing of it, by any address', async () => {
  const at = await world()
  const group = await groupIn(at, 'Secret', 'hidden')
  const { conversation, post } = await begin(at, at.maya, group, 'Entre nous.')
  const picture = pictureIn(await at.as(at.maya).text((await showPicture(at, at.maya, group)).location))
  const pages = [
    `/conversations/${conversation}`,
    `/conversations/${conversation}/tending`,
    `/posts/${post}`,
    `/posts/${post}/actions`,
    `/posts/${post}/history`,
    `/posts/${post}/edition`,
    `/posts/${post}/pictures/1`,
    '/groups/secret',
    '/groups/secret/conversations/new',
    picture,
  ]
  const deeds = [
    `/conversations/${conversation}/posts`,
    `/conversations/${conversation}/pin`,
    `/conversations/${conversation}/closing`,
    `/conversations/${conversation}/tending`,
    `/conversations/${conversation}/moving`,
    `/posts/${post}/reactions`,
    `/posts/${post}/reactions/removal`,
    `/posts/${post}/helpful`,
    `/posts/${post}/removal`,
    `/posts/${post}/restoration`,
    `/posts/${post}/edition`,
    '/groups/secret/conversations',
  ]
  for (const who of [at.tom, at.ines, at.zed]) {
    for (const path of pages) expect([path, await seen(at.as(who).get(path))]).toEqual([path, 'nothing'])
    const form = { text: 'x', title: 'Un titre', tags: '', group: group.id }
    for (const path of deeds)
      expect([
        path,
        await seen(at.as(who).post(path, { ...form, kind: path.includes('reactions') ? 'same' : 'question' })),
      ]).toEqual([path, 'nothing'])
  }
  const elsewhere = await begin(at, at.tom, await groupIn(at, 'Ouvert'), 'Et ici ?')
  expect(await read(at, at.tom, elsewhere.conversation, `?quote=${post}`)).not.toContain('Entre nous')
  await reply(at, at.tom, elsewhere.conversation, 'Je réponds à ce que je ne vois pas', post)
  expect(await read(at, at.maya, elsewhere.conversation)).not.toContain('En réponse à')
})

const seen = async (asked: Promise<{ status: number; location: string }>): Promise<string> => {
  const { status, location } = await asked
  return status === 404 || location.startsWith('/sign-in') ? 'nothing' : `${status} ${location}`
}

test('leaving a group takes its conversations away at once', async () => {
  const at = await world()
  const group = await groupIn(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)])
  const { conversation } = await begin(at, at.tom, group, 'Entre nous.')
  expect(await read(at, at.tom, conversation)).toContain('Entre nous.')
  await letOut(at.home.db, group.audience, idOf(at.tom))
  expect((await at.as(at.tom).get(`/conversations/${conversation}`)).status).toBe(404)
})

test('new since you were here: the dot, the row, the line; then one comes back later and nothing is new', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  await at.as(at.tom).get('/groups/velos')
  expect(await at.as(at.tom).text('/people')).not.toMatch(dot)
  at.later({ days: 1 })
  await reply(at, at.odile, conversation, 'Moi, avec une sangle')
  await begin(at, at.odile, group, 'Bonjour', 'Un salut')
  expect(await at.as(at.tom).text('/people')).toMatch(dot)
  expect(await at.as(at.tom).text('/people')).toContain('2 non lus')
  const list = await at.as(at.tom).text('/groups/velos')
  expect(list.match(/class="row unread"/g)).toHaveLength(2)
  expect(await at.as(at.tom).text('/people')).not.toMatch(dot)
  expect(await read(at, at.tom, conversation)).toMatch(/id="since"[^]*Moi, avec une sangle/)
  at.later({ minutes: 10 })
  expect(await read(at, at.tom, conversation)).toContain('id="since"')
  expect((await at.as(at.tom).text('/groups/velos')).match(/class="row unread"/g)).toHaveLength(1)
  expect(await at.as(at.tom).text('/groups/velos?show=new')).toContain('Un salut')
  expect(await at.as(at.tom).text('/groups/velos?show=new')).not.toContain('Moi, avec une sangle')
  at.later({ hours: 5 })
  expect(await read(at, at.tom, conversation)).not.toContain('id="since"')
  expect(await at.as(at.tom).text('/groups/velos')).not.toContain('class="row unread"')
})

test('what one reads where it stands is not news in the rail, nor is what one wrote', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  at.later({ hours: 1 })
  await reply(at, at.odile, conversation, 'Moi')
  await reply(at, at.odile, conversation, 'Et mon frère')
  expect(await at.as(at.tom).text('/people')).toContain('2 non lus')
  await read(at, at.tom, conversation)
  expect(await at.as(at.tom).text('/people')).not.toMatch(dot)
  expect(await at.as(at.odile).text('/people')).toContain('1 non lu')
})

test('one press says that all is read', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.tom)
  at.later({ hours: 3 })
  await begin(at, at.odile, group, 'Bonjour')
  expect(await at.as(at.tom).text('/groups/velos')).toContain('Tout marquer comme lu')
  await at.as(at.tom).post('/groups/velos/conversations/reading')
  const list = await at.as(at.tom).text('/groups/velos')
  expect(list).not.toContain('class="row unread"')
  expect(list).not.toContain('Tout marquer comme lu')
})

test('a permalink leads to the right page of a long conversation, whatever one has read', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.tom, group, 'Un')
  await sql`
    insert into conversations.posts (conversation_id, nth, author, at, markdown)
    select ${conversation}, n, ${idOf(at.odile)}, now(), 'Le ' || n from generate_series(2, 120) n`.execute(at.home.db)
  await sql`update conversations.conversations set posts = 120, shown = 120 where id = ${conversation}`.execute(
    at.home.db,
  )
  expect(await read(at, at.karim, conversation, '?page=3')).toContain('Page 3 sur 3')
  expect(await read(at, at.karim, conversation)).toContain('Page 3 sur 3')
  const { location } = await at.as(at.karim).get(`/posts/${post}`)
  expect(location).toContain(`?page=1#post-${post}`)
  expect(await at.as(at.karim).text(location.replace(/#.*/, ''))).toContain('Page 1 sur 3')
  expect(await read(at, at.tom, conversation)).toContain('Page 1 sur 3')
  expect(await read(at, at.tom, conversation, '?page=99')).toContain('Page 3 sur 3')
  expect(await read(at, at.tom, conversation, '?page=rubbish&reply=x')).toContain('Page')
})

test('the list is in the order of time, the pinned first, and goes on by the page', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const first = await begin(at, at.tom, group, 'Un', 'Le premier')
  for (let n = 2; n <= 33; n++) {
    at.later({ minutes: 1 })
    await begin(at, at.odile, group, `Texte ${n}`, `Le numéro ${n}`)
  }
  const page = await at.as(at.sam).text('/groups/velos')
  expect(page.indexOf('Le numéro 33')).toBeLessThan(page.indexOf('Le numéro 32'))
  expect(page).not.toContain('Le premier')
  const older = /href="(\/groups\/velos\?after=[^"]+)"/.exec(page)?.[1] ?? ''
  expect(await at.as(at.sam).text(older)).toContain('Le premier')
  await at.as(at.maya).post(`/conversations/${first.conversation}/pin`)
  const pinned = await at.as(at.sam).text('/groups/velos')
  expect(pinned.indexOf('Le premier')).toBeGreaterThan(0)
  expect(pinned.indexOf('Le premier')).toBeLessThan(pinned.indexOf('Le numéro 33'))
  at.later({ minutes: 1 })
  await reply(at, at.sam, first.conversation, 'On en reparle')
  expect(await at.as(at.sam).text('/groups/velos')).toMatch(/<b><bdi>You<\/bdi>: <\/b>On en reparle/)
  expect(await at.as(at.odile).text('/groups/velos')).toMatch(/<b><bdi>Sam<\/bdi>.{1,2}: ?<\/b>On en reparle/)
})

test('filters say in words what they leave: unanswered, mine, a tag', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await at.as(at.tom).post('/groups/velos/conversations', { title: 'Une pompe à prêter', text: 'Voilà.', tags: 'prêt' })
  const asked = await begin(at, at.odile, group, 'Qui sait réparer un dérailleur ?', 'Mon dérailleur saute')
  expect(await at.as(at.tom).text('/groups/velos?show=mine')).not.toContain('dérailleur')
  expect(await at.as(at.tom).text('/groups/velos?show=waiting')).not.toContain('pompe')
  const tagged = await at.as(at.tom).text('/groups/velos?tag=pr%C3%AAt')
  expect(tagged).toContain('pompe')
  expect(tagged).not.toContain('dérailleur')
  expect(await at.as(at.tom).text('/groups/velos')).toContain('#prêt')
  await reply(at, at.odile, asked.conversation, 'Je précise : neuf vitesses')
  expect(await at.as(at.tom).text('/groups/velos?show=waiting')).toContain('dérailleur')
  await reply(at, at.tom, asked.conversation, 'Tends le câble')
  expect(await at.as(at.tom).text('/groups/velos?show=waiting')).toContain('Aucune question n’attend')
})

test('an upgraded home, which kept the last words as they were written, says them without their marks', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  await reply(at, at.odile, conversation, 'Moi')
  await sql`update conversations.conversations set last_words = ${`**Moi**, avec [@Sam Whitfield](/people/${idOf(at.sam)})`}`.execute(
    at.home.db,
  )
  for (const page of [await at.as(at.sam).text('/groups/velos'), await at.as(at.odile).text('/')]) {
    expect(page).toContain('Moi, avec @Sam Whitfield')
    expect(page).not.toContain('**Moi**')
  }
})
