/** What holds when a form is sent again, or many things are done at the same moment. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answer } from '#conversations'
import { begin, groupIn, read, reply, showPicture } from './test-scene.ts'
import { world, type World } from '#test/world.ts'

const TIMES = 20
const atOnce = <T>(deed: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: TIMES }, (_, n) => deed(n)))

const told = async (at: World, ...names: string[]): Promise<string[]> =>
  (await at.facts()).filter((name) => names.includes(name.replace('conversations.', '')))

const keyIn = (page: string): string => /name="clientKey" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('without JavaScript: back, publish again, is one conversation; other words are another', async () => {
  const at = await world()
  await groupIn(at, 'Vélos')
  const publish = async (text: string) => {
    const clientKey = keyIn(await at.as(at.tom).text('/groups/velos/conversations/new'))
    return (await at.as(at.tom).post('/groups/velos/conversations', { title: 'Un pneu crevé', text, clientKey }))
      .location
  }
  const first = await publish('Qui a une rustine ?')
  expect(await publish('Qui a une rustine ?')).toBe(first)
  expect(await publish('Et qui a une pompe ?')).not.toBe(first)
  at.later({ days: 1 })
  expect(await publish('Qui a une rustine ?')).not.toBe(first)
})

test('without JavaScript: back, answer again, is one answer, until somebody else has spoken or it was taken away', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.odile, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const send = async (text: string) => {
    const clientKey = keyIn(await read(at, at.tom, conversation))
    return (await at.as(at.tom).post(`/conversations/${conversation}/posts`, { text, clientKey })).location
  }
  const first = await send('Merci !')
  expect(await send('Merci !')).toBe(first)
  expect(await send('Avec plaisir')).not.toBe(first)
  const post = first.replace(/.*#post-/, '')
  await at.as(at.tom).post(`/posts/${post}/removal`)
  const again = await send('Merci !')
  expect(again).not.toBe(first)
  await reply(at, at.sam, conversation, 'Moi aussi')
  expect(await send('Merci !')).not.toBe(again)
})

test('twenty presses at once choose one answer, and tell it once', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui sait ?')
  const { post } = await reply(at, at.odile, conversation, 'Coupez le gaz, puis rouvrez doucement.')
  await atOnce(() => at.as(at.tom).post(`/posts/${post}/helpful`))
  expect(await told(at, 'helped', 'unhelped')).toEqual(['conversations.helped'])
  await atOnce(() => at.as(at.tom).post(`/posts/${post}/helpful/removal`))
  expect(await told(at, 'helped', 'unhelped')).toEqual(['conversations.helped', 'conversations.unhelped'])
})

test('an answer that is taken away while it is being chosen helps nobody', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui sait ?')
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => reply(at, at.odile, conversation, `Réponse ${n}`)),
  )
  await Promise.all(
    answers.flatMap(({ post }) => [
      at.as(at.tom).post(`/posts/${post}/helpful`),
      at.as(at.odile).post(`/posts/${post}/removal`),
    ]),
  )
  const { rows } = await sql<{ helpful: number | null }>`
    select helpful_post helpful from conversations.conversations where id = ${conversation}`.execute(at.home.db)
  expect(rows).toEqual([{ helpful: null }])
  const facts = await told(at, 'helped', 'unhelped')
  expect(facts.filter((name) => name === 'conversations.helped').length * 2).toBe(facts.length)
})

test('taken away and brought back many times at once: the counts and the facts agree with what is there', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const { post } = await reply(at, at.odile, conversation, 'Moi.')
  await atOnce((n) => at.as(at.odile).post(`/posts/${post}/${n % 2 === 0 ? 'removal' : 'restoration'}`))
  const { rows } = await sql<{ shown: number; answers: number; whole: number }>`
    select shown, answers, (select count(*) from conversations.posts where conversation_id = c.id and removed_at is null) whole
    from conversations.conversations c where id = ${conversation}`.execute(at.home.db)
  expect(rows[0]?.shown).toBe(rows[0]?.whole)
  expect(rows[0]?.answers).toBe((rows[0]?.whole ?? 0) - 1)
  const facts = await told(at, 'removed', 'restored')
  expect(facts).toEqual(facts.map((_, n) => (n % 2 === 0 ? 'conversations.removed' : 'conversations.restored')))
})

test('closed, pinned and moved twenty times at once, once; its words are counted in one group', async () => {
  const at = await world()
  const [from, to] = [await groupIn(at, 'Vélos'), await groupIn(at, 'Ateliers')]
  const { location } = await at
    .as(at.tom)
    .post('/groups/velos/conversations', { title: 'Une pompe à prêter', text: 'Voilà.', tags: 'prêt' })
  const conversation = parseInt(location.split('/')[2] ?? '', 10)
  await atOnce(() => at.as(at.maya).post(`/conversations/${conversation}/closing`))
  await atOnce(() => at.as(at.maya).post(`/conversations/${conversation}/pin`))
  await atOnce(() => at.as(at.maya).post(`/conversations/${conversation}/moving`, { group: to.id }))
  expect(await told(at, 'closed', 'pinned', 'moved')).toEqual(
    ['closed', 'pinned', 'moved'].map((one) => `conversations.${one}`),
  )
  const { rows } = await sql`select group_id, n from conversations.tag_counts where n <> 0`.execute(at.home.db)
  expect(rows).toEqual([{ group_id: to.id, n: 1 }])
  expect(from.id).not.toBe(to.id)
})

test('a picture sent while the conversation moves is seen by the new group alone', async () => {
  const at = await world()
  const [open, closed] = [await groupIn(at, 'Ouvert', 'public'), await groupIn(at, 'Fermé', 'private')]
  for (let n = 0; n < 5; n++) {
    const { location } = await showPicture(at, at.maya, open)
    const conversation = parseInt(location.split('/')[2] ?? '', 10)
    const { rows } = await sql<{ id: number }>`
      update platform.files set audience_id = null where id = (select max(id) from platform.files) returning id`.execute(
      at.home.db,
    )
    const text = `Encore : ![vélo](/files/${rows[0]?.id}/velo.webp)`
    await sql`delete from conversations.post_files`.execute(at.home.db)
    await Promise.all([
      at.act(at.maya, (ctx) => answer(ctx, { conversation, text, replyTo: null })),
      at.as(at.maya).post(`/conversations/${conversation}/moving`, { group: closed.id }),
    ])
    const seen = await sql`select audience_id from platform.files where id = ${rows[0]?.id ?? 0}`.execute(at.home.db)
    expect(seen.rows).toEqual([{ audience_id: closed.audience }])
  }
})

test('everybody thanks at once, and takes it back at once', async () => {
  const at = await world()
  const { conversation, post } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Voilà.')
  await atOnce(() => at.as(at.odile).post(`/posts/${post}/reactions`, { kind: 'thanks' }))
  expect(await told(at, 'reacted')).toHaveLength(1)
  expect(await read(at, at.sam, conversation)).toMatch(/<span class="num">1<\/span>/)
  await atOnce((n) => at.as(at.odile).post(`/posts/${post}/reactions${n % 2 ? '' : '/removal'}`, { kind: 'thanks' }))
  const { rows } = await sql`
    select (select coalesce(sum(n), 0) from conversations.reaction_counts)::int - count(*)::int apart from conversations.reactions`.execute(
    at.home.db,
  )
  expect(rows).toEqual([{ apart: 0 }])
})
