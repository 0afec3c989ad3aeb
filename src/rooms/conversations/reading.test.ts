import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { begin, comeIn, groupIn, idOf, photo, pictureIn, read, reply, showPicture } from './test-scene.ts'
import { hideConversation, hidePost } from './tending.ts'
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

test('a hidden post is seen by its author and the moderators, and leaves a trace for others', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const { conversation } = await begin(at, at.tom, group, 'Bonjour')
  const rude = await reply(at, at.odile, conversation, 'Une grossièreté')
  await at.act(at.ines, (ctx) => hidePost(ctx, rude.post, true))
  const page = await read(at, at.zed, conversation)
  expect(page).toContain('masqué par la modération')
  expect(page).not.toContain('grossièreté')
  for (const path of [`/posts/${rude.post}`, `/posts/${rude.post}/history`, `/posts/${rude.post}/actions`]) {
    expect((await at.as(at.sam).get(path)).status).toBe(404)
  }
  expect((await at.as(at.sam).post(`/posts/${rude.post}/reactions`, { kind: 'thanks' })).status).toBe(404)
  expect(await read(at, at.odile, conversation)).toContain('grossièreté')
  expect(await read(at, at.ines, conversation)).toContain('grossièreté')
  expect(await at.as(at.zed).text('/groups/velos')).not.toContain('grossièreté')
  await at.act(at.ines, (ctx) => hidePost(ctx, rude.post, false))
  expect(await read(at, at.zed, conversation)).toContain('grossièreté')
})

test('hiding how a conversation begins hides what it is called, and its pictures, from all but its author and its judges', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const shown = await showPicture(at, at.tom, group)
  const page = await at.as(at.zed).text(shown.location)
  const opening = Number(/id="post-(\d+)"/.exec(page)?.[1])
  const conversation = parseInt(shown.location.split('/')[2] ?? '', 10)
  const picture = pictureIn(page)
  await reply(at, at.odile, conversation, 'Joli !')
  await at.act(at.ines, (ctx) => hidePost(ctx, opening, true))
  for (const text of [await at.as(at.zed).text(shown.location), await at.as(at.sam).text('/groups/velos')]) {
    expect(text).not.toContain('Regardez')
    expect(text).not.toContain('Voilà mon vélo')
    expect(text).toContain('Joli')
  }
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  expect((await at.as(at.tom).get(picture)).status).toBe(200)
  expect(await at.as(at.tom).text(shown.location)).toContain('Regardez')
  const judged = await at.as(at.ines).text(shown.location)
  expect(judged).toContain('Regardez')
  const shownToJudge = /src="(\/posts\/\d+\/pictures\/\d+)"/.exec(judged)?.[1] ?? ''
  expect((await at.as(at.ines).get(shownToJudge)).status).toBe(200)
  expect((await at.as(at.sam).get(shownToJudge)).status).toBe(404)
  await at.act(at.ines, (ctx) => hidePost(ctx, opening, false))
  expect((await at.as(at.zed).get(picture)).status).toBe(200)
  expect(await at.as(at.zed).text(shown.location)).toContain('Regardez')
})

test('rooms that hold posts by their numbers do not learn a title that others may not read', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const [hidden, removed] = [
    await begin(at, at.tom, group, 'Un', 'Titre masqué'),
    await begin(at, at.tom, group, 'Deux', 'Titre retiré'),
  ]
  const answered = await reply(at, at.odile, hidden.conversation, 'Une réponse')
  await at.act(at.ines, (ctx) => hidePost(ctx, hidden.post, true))
  await at.as(at.tom).post(`/posts/${removed.post}/removal`)
  const cards = async (kind: string, ...ids: number[]) =>
    (await at.home.house.subject(kind)?.cards(at.home.db, ids))?.map(({ title, titleToJudge, url }) => ({
      title,
      titleToJudge,
      url,
    }))
  expect(await cards('conversation', hidden.conversation, removed.conversation)).toEqual([
    { title: '…', titleToJudge: 'Titre masqué', url: `/conversations/${hidden.conversation}` },
    { title: '…', titleToJudge: 'Titre retiré', url: `/conversations/${removed.conversation}` },
  ])
  expect((await cards('post', answered.post))?.[0]?.title).toBe('…')
  expect(await read(at, at.sam, removed.conversation)).not.toContain('Titre retiré')
  expect(await read(at, at.tom, removed.conversation)).toContain('Titre retiré')
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

test('the words that a conversation is found under are out of sight with it', async () => {
  const at = await world()
  await groupIn(at, 'Vélos', 'public')
  const send = async (tags: string) => {
    const { location } = await at
      .as(at.tom)
      .post('/groups/velos/conversations', { title: 'Un titre', text: 'Voilà.', tags })
    const post = Number(/id="post-(\d+)"/.exec(await at.as(at.tom).text(location))?.[1])
    return { conversation: parseInt(location.split('/')[2] ?? '', 10), post }
  }
  const [whole, opening, removed] = [await send('entier'), await send('debut'), await send('retrait')]
  await reply(at, at.odile, opening.conversation, 'Je réponds')
  await at.act(at.ines, (ctx) => hideConversation(ctx, whole.conversation, true))
  await at.act(at.ines, (ctx) => hidePost(ctx, opening.post, true))
  await at.as(at.tom).post(`/posts/${removed.post}/removal`)
  const pages = ['/groups/velos', `/conversations/${opening.conversation}`, `/conversations/${removed.conversation}`]
  for (const path of pages) expect(await at.as(at.zed).text(path)).not.toMatch(/entier|debut|retrait/)
  expect(await read(at, at.tom, opening.conversation)).toContain('#debut')
})

test('whoever began a conversation does not read what moderation hid in it', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const { post } = await reply(at, at.odile, conversation, 'Une insulte cachée.')
  await at.act(at.ines, (ctx) => hidePost(ctx, post, true))
  expect(await read(at, at.tom, conversation)).not.toContain('Une insulte cachée')
  for (const who of [at.odile, at.ines]) expect(await read(at, who, conversation)).toContain('Une insulte cachée')
})

test('a whole conversation that is hidden is there for its author and the moderators alone', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const shown = await showPicture(at, at.tom, group)
  const picture = pictureIn(await at.as(at.zed).text(shown.location))
  const { conversation, post } = await begin(at, at.tom, group, 'Bonjour')
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, true))
  await at.act(at.ines, (ctx) => hideConversation(ctx, parseInt(shown.location.split('/')[2] ?? '', 10), true))
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  for (const path of [`/conversations/${conversation}`, `/posts/${post}`, `/posts/${post}/history`])
    expect((await at.as(at.sam).get(path)).status).toBe(404)
  expect((await at.as(at.sam).post(`/conversations/${conversation}/posts`, { text: 'x' })).status).toBe(404)
  expect(await at.as(at.sam).text('/groups/velos')).not.toContain('La chaudière')
  for (const who of [at.tom, at.ines])
    expect(await read(at, who, conversation)).toContain('Cette conversation est masquée')
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, false))
  expect(await at.as(at.sam).text('/groups/velos')).toContain('La chaudière')
})

test('a picture typed by its number shows nobody else’s', async () => {
  const at = await world()
  const secret = await groupIn(at, 'Secret', 'hidden')
  const shown = await showPicture(at, at.maya, secret, 'plan.jpg')
  const picture = pictureIn(await at.as(at.maya).text(shown.location))
  await begin(at, at.tom, await groupIn(at, 'Ouvert'), `![vol](${picture})`)
  expect((await at.as(at.tom).get(picture)).status).toBe(404)
})

test('a browser keeps a picture and asks each time whether it may still show it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)])
  const picture = pictureIn(await at.as(at.maya).text((await showPicture(at, at.maya, group)).location))
  const first = await at.as(at.tom).get(picture)
  expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache' })
  const kept = { 'if-none-match': String(first.headers['etag']) }
  expect((await at.as(at.tom).get(picture, kept)).status).toBe(304)
  await letOut(at.home.db, group.audience, idOf(at.tom))
  expect((await at.as(at.tom).get(picture, kept)).status).toBe(404)
})

test('what is not a picture is refused with a sentence, and the text is kept', async () => {
  const at = await world()
  await groupIn(at, 'Vélos')
  const form = new FormData()
  form.set('title', 'Une photo')
  form.set('text', 'Mon texte reste.')
  form.set('pictures', new Blob(['<script>alert(1)</script>']), 'photo.jpg')
  const refused = await at.as(at.tom).send('/groups/velos/conversations', form)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Mon texte reste.')
})

test('who comes from outside sees the initials of those whose picture is for the house, and asks for nothing that is closed', async () => {
  const at = await world()
  const square = new FormData()
  square.set('picture', await photo(), 'moi.jpg')
  await at.as(at.tom).send('/me/picture', square)
  const group = await groupIn(at, 'Ouvert à tous', 'public')
  await comeIn(at, group, at.tom, at.odile)
  const { conversation } = await begin(at, at.tom, group, 'De trois mètres.', 'Qui a une échelle ?')
  await reply(at, at.tom, conversation, 'Trouvée, merci.')

  for (const page of [`/groups/${group.slug}`, '/', `/conversations/${conversation}-qui-a-une-echelle`]) {
    expect(await at.as(at.odile).text(page), page).toMatch(/class="avatar[^"]*" aria-hidden="true"><img src="\/files\/\d+\/portrait.webp"/)
    const outside = await at.as(at.zed).text(page)
    expect(outside, page).toContain('échelle')
    expect(outside, page).toMatch(/class="avatar[^"]*" aria-hidden="true">T/)
    expect(outside, page).not.toContain('/portrait.webp')
  }
})
