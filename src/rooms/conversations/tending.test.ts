import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { begin, groupIn, idOf, pictureIn, read, reply, showPicture } from './test-scene.ts'
import { world } from '#test/world.ts'

test('an answer is thanked once by each, and found helpful by the one who asked', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.tom, group, 'Faut-il appeler quelqu’un ?')
  const help = await reply(at, at.odile, conversation, 'Coupez le gaz, rouvrez.')
  for (const who of [at.tom, at.tom, at.sam]) await at.as(who).post(`/posts/${help.post}/reactions`, { kind: 'thanks' })
  expect((await at.as(at.odile).post(`/posts/${help.post}/reactions`, { kind: 'thanks' })).status).toBe(403)
  expect((await at.as(at.sam).post(`/posts/${help.post}/helpful`)).status).toBe(403)
  expect((await at.as(at.tom).post(`/posts/${post}/helpful`)).status).toBe(403)
  await at.as(at.tom).post(`/posts/${help.post}/helpful`)
  const page = await read(at, at.karim, conversation)
  expect(page).toMatch(/Merci<span class="num">2<\/span>/)
  expect(page).toContain('La réponse qui a aidé Tom Le Goff')
  expect(page).toMatch(new RegExp(`href="[^"]*#post-${help.post}">Aller à la réponse utile, de Odile Marchand`))
  expect(await at.as(at.karim).text('/groups/velos')).toContain('Réponse utile')
  expect(await at.as(at.sam).text(`/posts/${help.post}/actions`)).toContain('Tom Le Goff')
  await at.as(at.tom).post(`/posts/${help.post}/helpful/removal`)
  await at.as(at.sam).post(`/posts/${help.post}/reactions/removal`, { kind: 'thanks' })
  const after = await read(at, at.karim, conversation)
  expect(after).not.toContain('La réponse qui a aidé')
  expect(after).toMatch(/Merci<span class="num">1<\/span>/)
  expect((await at.facts()).filter((name) => /reacted|helped/.test(name))).toEqual([
    'conversations.reacted',
    'conversations.reacted',
    'conversations.helped',
    'conversations.unhelped',
    'conversations.unreacted',
  ])
})

test('another answer may help more: the mark goes from one to the other', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Faut-il appeler quelqu’un ?')
  const first = await reply(at, at.odile, conversation, 'Oui.')
  const second = await reply(at, at.sam, conversation, 'Non : coupez le gaz.')
  for (const { post } of [first, second]) await at.as(at.tom).post(`/posts/${post}/helpful`)
  const { rows } = await sql<{
    post: number
  }>`select helpful_post post from conversations.conversations where id = ${conversation}`.execute(at.home.db)
  expect(rows[0]?.post).toBe(second.post)
  await at.as(at.sam).post(`/posts/${second.post}/removal`)
  expect(await read(at, at.tom, conversation)).not.toContain('La réponse qui a aidé')
})

test('edits keep what was said before, for whoever sees the post; nobody edits for another', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { post, conversation } = await begin(at, at.tom, group, 'Première version')
  for (const who of [at.odile, at.ines, at.maya]) {
    expect((await at.as(who).post(`/posts/${post}/edition`, { text: 'pris' })).status).toBe(403)
    expect((await at.as(who).get(`/posts/${post}/edition`)).status).toBe(403)
  }
  expect(await at.as(at.tom).text(`/posts/${post}/edition`)).toContain('Première version')
  await at.as(at.tom).post(`/posts/${post}/edition`, { text: 'Deuxième version' })
  const history = await at.as(at.odile).text(`/posts/${post}/history`)
  expect(history).toContain('Première version')
  expect(history).toContain('Deuxième version')
  expect(await read(at, at.odile, conversation)).toContain('>modifié<')
  expect(await at.as(at.odile).text('/groups/velos')).toContain('Deuxième version')
  const kept = await at.as(at.tom).post(`/posts/${post}/edition`, { text: '  ' })
  expect(kept.status).toBe(422)
})

test('a change sent several times at once is one change', async () => {
  const at = await world()
  const { post } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const change = () => at.as(at.tom).post(`/posts/${post}/edition`, { text: 'Qui vient samedi ?' })
  const all = await Promise.all(Array.from({ length: 5 }, change))
  expect(all.map((answer) => answer.status)).toEqual([303, 303, 303, 303, 303])
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from conversations.post_versions where post_id = ${post}`.execute(at.home.db)
  expect(rows).toEqual([{ n: 1 }])
})

test('removing leaves a trace that its author can undo, and the counts follow', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  const answered = await reply(at, at.odile, conversation, 'Ma réponse')
  expect((await at.as(at.tom).post(`/posts/${answered.post}/removal`)).status).toBe(403)
  await at.as(at.odile).post(`/posts/${answered.post}/removal`)
  const page = await read(at, at.tom, conversation)
  expect(page).toContain('retiré par la personne qui l’avait écrit')
  expect(page).not.toContain('Ma réponse')
  expect(page).toContain('Pas encore de réponse')
  expect(await at.as(at.tom).text('/groups/velos?show=waiting')).toContain('La chaudière')
  expect(await at.as(at.tom).text('/groups/velos')).not.toContain('Ma réponse')
  for (const path of [
    `/posts/${answered.post}/history`,
    `/posts/${answered.post}`,
    `/posts/${answered.post}/actions`,
  ]) {
    expect((await at.as(at.tom).get(path)).status).toBe(404)
  }
  expect((await at.as(at.tom).post(`/posts/${answered.post}/restoration`)).status).toBe(404)
  await at.as(at.odile).post(`/posts/${answered.post}/restoration`)
  expect(await read(at, at.tom, conversation)).toContain('Ma réponse')
  expect(await at.as(at.tom).text('/groups/velos')).toContain('1 réponse')
})

test('somebody who removes how it began, before anybody answered, takes it from the list; their picture goes with it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const shown = await showPicture(at, at.tom, group)
  const page = await at.as(at.zed).text(shown.location)
  const post = /id="post-(\d+)"/.exec(page)?.[1]
  await at.as(at.tom).post(`/posts/${post}/removal`)
  expect(await at.as(at.zed).text('/groups/velos')).not.toContain('Regardez')
  expect((await at.as(at.zed).get(pictureIn(page))).status).toBe(404)
  await at.as(at.tom).post(`/posts/${post}/restoration`)
  expect(await at.as(at.zed).text('/groups/velos')).toContain('Regardez')
  expect((await at.as(at.zed).get(pictureIn(page))).status).toBe(200)
})

test('a moved conversation keeps its address, and is seen by the new group alone', async () => {
  const at = await world()
  const open = await groupIn(at, 'Ouvert', 'public')
  const closed = await groupIn(at, 'Fermé', 'private')
  const { location } = await showPicture(at, at.tom, open)
  const conversation = parseInt(location.split('/')[2] ?? '', 10)
  const picture = pictureIn(await at.as(at.zed).text(location))
  expect((await at.as(at.odile).post(`/conversations/${conversation}/moving`, { group: closed.id })).status).toBe(403)
  expect((await at.as(at.odile).post(`/conversations/${conversation}/moving`, { group: open.id })).status).toBe(403)
  expect((await at.as(at.maya).post(`/conversations/${conversation}/moving`, { group: closed.id })).status).toBe(303)
  expect((await at.as(at.zed).get(location)).status).toBe(404)
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  expect(await at.as(at.zed).text('/groups/ouvert')).not.toContain('Regardez')
  await letIn(at.home.db, closed.audience, [idOf(at.odile)])
  expect(await at.as(at.odile).text(location)).toContain('Voilà mon vélo')
  expect((await at.as(at.odile).get(picture)).status).toBe(200)
  expect(await at.facts()).toContain('conversations.moved')
})

test('a closed conversation can be read, not answered, and the words of whoever tried are kept', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.lea, group, 'Que pensez-vous de nos outils ?')
  expect((await at.as(at.lea).post(`/conversations/${conversation}/closing`)).status).toBe(403)
  await at.as(at.ines).post(`/conversations/${conversation}/closing`)
  const late = await at.as(at.odile).post(`/conversations/${conversation}/posts`, { text: 'Un peu tard, mais voilà' })
  expect(late.status).toBe(403)
  expect(late.text).toContain('Un peu tard, mais voilà')
  expect(await read(at, at.odile, conversation)).toContain('Cette conversation est close')
  await at.as(at.maya).post(`/conversations/${conversation}/closing/removal`)
  expect((await at.as(at.odile).post(`/conversations/${conversation}/posts`, { text: 'Encore' })).status).toBe(303)
})

test('its author changes the title, whose old form stays readable; a moderator sorts, and does not retitle', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.tom, group, 'Voilà.', 'Un titre maladroit')
  const { location } = await at.as(at.sam).get(`/conversations/${conversation}`)
  expect(
    (
      await at
        .as(at.ines)
        .post(`/conversations/${conversation}/tending`, { title: 'Mieux dit', kind: 'question', tags: '' })
    ).status,
  ).toBe(403)
  await at
    .as(at.tom)
    .post(`/conversations/${conversation}/tending`, { title: 'Qui prête une pompe ?', kind: 'discussion', tags: '' })
  expect((await at.as(at.sam).get(location)).location).toBe(`/conversations/${conversation}-qui-prete-une-pompe`)
  expect(await at.as(at.sam).text(`/posts/${post}/history`)).toContain('Un titre maladroit')
  await at
    .as(at.ines)
    .post(`/conversations/${conversation}/tending`, { kind: 'question', tags: 'Prêt, outils, prêt, quatre, cinq' })
  const list = await at.as(at.sam).text('/groups/velos?show=waiting')
  expect(list).toContain('Qui prête une pompe')
  expect(list).toContain('#prêt')
  expect(list).not.toContain('#cinq')
  expect(
    (await at.as(at.odile).post(`/conversations/${conversation}/tending`, { kind: 'question', tags: '' })).status,
  ).toBe(403)
  await at.as(at.tom).post(`/conversations/${conversation}/tending`, { kind: 'discussion', tags: '' })
  expect(await at.as(at.sam).text('/groups/velos')).not.toContain('#prêt')
})

test('who leaves takes their name with them, from what they wrote and from what names them', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.odile, group, 'Je pars bientôt.')
  const named = await reply(at, at.tom, conversation, 'Merci @Odile !')
  await at
    .as(at.tom)
    .post(`/posts/${named.post}/edition`, { text: `Merci [@Odile Marchand](/people/${at.odile.person}) et @Odile !` })
  await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
  const page = await read(at, at.karim, conversation)
  expect(page).toContain('Je pars bientôt.')
  expect(page).toContain('quelqu’un qui est parti')
  expect(page).not.toContain('Odile')
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from conversations.posts where author = ${at.odile.person}`.execute(at.home.db)
  expect(rows[0]?.n).toBe(0)
  expect(await at.as(at.karim).text(`/posts/${named.post}/history`)).not.toContain('Odile Marchand</a>')
  expect(await at.as(at.karim).text('/groups/velos')).toContain('Merci')
  expect(await at.as(at.karim).text('/groups/velos')).not.toContain('Odile')
})

test('other words may make it ask, or ask no more: whoever counts questions is told', async () => {
  const at = await world()
  const { conversation, post } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Voilà.', 'Le local ferme en août')
  const retitle = (title: string) =>
    at.as(at.tom).post(`/conversations/${conversation}/tending`, { title, kind: 'discussion', tags: '' })
  await retitle('Le local ferme-t-il en août ?')
  await retitle('Le local fermera-t-il en août ?')
  await retitle('Le local ferme en août')
  await at.as(at.tom).post(`/posts/${post}/edition`, { text: 'Est-ce que quelqu’un a la clé ?' })
  const { rows } = await sql`
    select data->'asks' asks from platform.facts where name = 'conversations.reworded' order by id`.execute(at.home.db)
  expect(rows).toEqual([{ asks: true }, { asks: false }, { asks: true }])
})

test('whoever asked says what helped where they read it, and nobody else is offered to', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui sait réparer ?')
  const { post } = await reply(at, at.odile, conversation, 'Moi, samedi.')
  const offer = `action="/posts/${post}/helpful"`
  expect(await read(at, at.tom, conversation)).toContain(offer)
  for (const who of [at.odile, at.sam, at.ines]) expect(await read(at, who, conversation)).not.toContain(offer)
  await at.as(at.tom).post(`/posts/${post}/helpful`)
  expect(await read(at, at.tom, conversation)).not.toContain(offer)
  expect(await at.as(at.tom).text(`/posts/${post}/actions`)).toContain('Finalement, elle ne m’a pas aidé')
})

test('the list and the page say the same number of answers, with or without its opening', async () => {
  const at = await world()
  const { conversation, post } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui sait ?', 'Ma selle grince')
  const first = await reply(at, at.odile, conversation, 'Moi.')
  await reply(at, at.tom, conversation, 'Je précise.')
  const say = async () => [await at.as(at.sam).text('/groups/velos'), await read(at, at.tom, conversation)]
  for (const page of await say()) expect(page).toMatch(/2 (réponses|answers)/)
  await at.as(at.tom).post(`/posts/${post}/removal`)
  for (const page of await say()) expect(page).toMatch(/2 (réponses|answers)/)
  await at.as(at.odile).post(`/posts/${first.post}/removal`)
  for (const page of await say()) expect(page).toMatch(/1 (réponse|answer)\b/)
})

test('one’s own things name a conversation only where one reads it today', async () => {
  const at = await world()
  const group = await groupIn(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)])
  const { conversation } = await begin(at, at.maya, group, 'Entre nous.', 'Le premier titre')
  await reply(at, at.tom, conversation, 'Ce que j’en pense')
  const mine = () => at.as(at.tom).text('/me/data')
  expect(await mine()).toContain('Le premier titre')
  await letOut(at.home.db, group.audience, idOf(at.tom))
  await at
    .as(at.maya)
    .post(`/conversations/${conversation}/tending`, { title: 'Un titre secret', kind: 'discussion', tags: '' })
  expect(await mine()).toContain('Ce que j’en pense')
  expect(await mine()).not.toMatch(/Le premier titre|Un titre secret/)
})
