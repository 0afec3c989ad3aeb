import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { letIn, letOut } from '#platform/audiences.ts'
import { suspend } from '#people'
import { listenTo, type HeardThere, type Listening } from '#test/listening.ts'
import { world, type World } from '#test/world.ts'
import type { Somebody } from '#test/browser.ts'
import { hidePost, hideConversation } from './tending.ts'
import { begin, comeIn, groupIn, read, reply } from './test-scene.ts'

const posts = (line: Pick<Listening, 'heard'>): HeardThere[] => line.heard.filter((one) => one.is === 'conversations.post')
const html = (heard: HeardThere): string => String(heard.data['html'])
const saying = (text: string) => (heard: HeardThere) => heard.is === 'conversations.post' && html(heard).includes(text)

/** A browser of somebody, with a conversation open. */
async function open(at: World, who: Somebody, conversation: number, more: { after?: string; lastId?: string; address?: string } = {}) {
  const address = more.address ?? (await at.serve())
  return listenTo(address, { cookie: await at.cookie(who), topics: [`conversation:${conversation}`], ...more })
}

async function scene() {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.tom)
  const { conversation, post } = await begin(at, at.maya, group, 'Qui a une pompe ?')
  return { at, group, conversation, post, address: await at.serve() }
}

test('what is said, changed, thanked for and taken away arrives on the pages that are open', async () => {
  const { at, conversation, post, address } = await scene()
  const line = await open(at, at.maya, conversation, { address })
  await reply(at, at.tom, conversation, 'J’en ai **une**.')
  const answer = await line.until(saying('J’en ai <strong>une</strong>.'))
  expect(answer.data).toMatchObject({ nth: 2, author: at.tom.person, answers: '1 réponse' })
  const id = Number(answer.data['id'])
  await at.as(at.maya).post(`/posts/${id}/reactions`, { kind: 'thanks' })
  await line.until((heard) => saying('une')(heard) && /Merci<span class="num">1/.test(html(heard)))
  await at.as(at.tom).post(`/posts/${id}/edition`, { text: 'J’en ai deux.' })
  await line.until((heard) => saying('J’en ai deux.')(heard) && html(heard).includes('/history'))
  await at.act(at.ines, (ctx) => hidePost(ctx, id, true))
  const hidden = await line.until((heard) => heard.data['id'] === id && html(heard).includes('class="note gone"'))
  expect(hidden.text).not.toContain('deux')
  // How it began may be told once more to a page that was opened in the same moment: facts come in their order.
  const since = posts(line).slice(posts(line).indexOf(answer))
  expect(since.every((heard) => heard.data['id'] !== post)).toBe(true)
})

test('everybody hears it in their own language', async () => {
  const { at, conversation, address } = await scene()
  await at.as(at.tom).post('/me', { name: 'Tom', about: '', lang: 'en', zone: '' })
  const french = await open(at, at.maya, conversation, { address })
  const english = await open(at, at.tom, conversation, { address })
  await reply(at, at.tom, conversation, 'La voilà.')
  expect((await french.until(saying('La voilà.'))).data['answers']).toBe('1 réponse')
  expect((await english.until(saying('La voilà.'))).data['answers']).toBe('1 answer')
})

test('what was missed while the line was cut arrives, all of it, once, in its order', async () => {
  const { at, conversation, address } = await scene()
  const before = await open(at, at.maya, conversation, { address })
  await reply(at, at.tom, conversation, 'avant la coupure')
  await before.until(saying('avant la coupure'))
  const lastId = before.last()
  before.close()
  for (let n = 1; n <= 100; n++) await reply(at, at.tom, conversation, `pendant ${n}`)
  const back = await open(at, at.maya, conversation, { address, lastId })
  await reply(at, at.tom, conversation, 'après')
  await back.until(saying('après'))
  const told = posts(back).map((heard) => />(pendant \d+|après)</.exec(html(heard))?.[1])
  expect(told).toEqual([...Array.from({ length: 100 }, (_, n) => `pendant ${n + 1}`), 'après'])
})

test('after more than anybody follows, the page is offered again instead', async () => {
  const { at, conversation, post, address } = await scene()
  const before = await open(at, at.maya, conversation, { address })
  await reply(at, at.tom, conversation, 'un')
  await before.until(saying('un'))
  const lastId = before.last()
  before.close()
  await sql`
    insert into platform.facts (name, actor, at, subject_kind, subject_id, data)
    select 'conversations.edited', null, now(), 'post', ${post}, jsonb_build_object('conversation', ${conversation}::bigint) from generate_series(1, 1001)`.execute(at.home.db)
  await at.home.settled()
  const back = await open(at, at.maya, conversation, { address, lastId })
  await back.until((heard) => heard.event === 'reload')
})

test('whoever does not see a conversation hears nothing of it, and whoever is put out hears nothing more from the next fact on', async () => {
  const at = await world()
  const group = await groupIn(at, 'Secret', 'hidden')
  await at.home.db.transaction().execute((tx) => letIn(tx, group.audience, [at.odile.person ?? 0]))
  const { conversation } = await begin(at, at.maya, group, 'Entre nous')
  const address = await at.serve()
  const odile = await open(at, at.odile, conversation, { address })
  const tom = await open(at, at.tom, conversation, { address })
  const maya = await open(at, at.maya, conversation, { address })
  await reply(at, at.maya, conversation, 'Tant qu’elle est là.')
  await odile.until(saying('Tant qu’elle est là.'))
  await at.home.db.transaction().execute((tx) => letOut(tx, group.audience, at.odile.person ?? 0))
  await reply(at, at.maya, conversation, 'Elle n’est plus là.')
  await maya.until(saying('Elle n’est plus là.'))
  const back = await open(at, at.odile, conversation, { address, lastId: '1-1' })
  const outside = await groupIn(at, 'Dehors')
  const elsewhere = await begin(at, at.maya, outside, 'Pour tous')
  await Promise.all([odile, tom, back].map((line) => line.until((heard) => heard.is === 'conversations.news' && heard.data['conversation'] === elsewhere.conversation)))
  expect(posts(odile).map(html).filter((text) => text.includes('plus là'))).toEqual([])
  for (const line of [tom, back]) expect(line.heard.filter((one) => one.data['conversation'] === conversation || one.topic === `conversation:${conversation}`)).toEqual([])
})

test('a whole conversation that is hidden says nothing more', async () => {
  const { at, group, conversation, post, address } = await scene()
  const line = await open(at, at.tom, conversation, { address })
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, true))
  const hidden = await line.until((heard) => heard.is === 'conversations.changed')
  const other = await begin(at, at.maya, group, 'Une autre')
  await at.as(at.maya).post(`/posts/${post}/edition`, { text: 'Des mots que personne ne lit plus.' })
  await line.until((heard) => heard.data['conversation'] === other.conversation)
  await at.home.settled()
  // How it began may still be told to a page that was opened in the same moment, but not behind its hiding.
  const since = line.heard.slice(line.heard.indexOf(hidden))
  expect(posts({ heard: since })).toEqual([])
})

test('strangers are told not to come back, and so is a page left open by somebody who signed out', async () => {
  const { at, conversation, address } = await scene()
  await expect(listenTo(address, { cookie: '' })).rejects.toThrow('204')
  await expect(listenTo(address, { cookie: await at.cookie(at.tom), as: at.maya.person ?? 0 })).rejects.toThrow('204')
  const line = await open(at, at.tom, conversation, { address })
  await at.as(at.tom).post('/sign-out')
  await line.ended
})

test('somebody suspended is cut off at once', async () => {
  const { at, conversation, address } = await scene()
  const line = await open(at, at.tom, conversation, { address })
  await at.act(at.maya, (ctx) => suspend(ctx, { person: at.tom.person ?? 0, until: null, because: 'Des insultes.' }))
  await line.ended
  await expect(open(at, at.tom, conversation, { address })).rejects.toThrow('204')
})

test('two servers of one home: people on each hear and see each other', async () => {
  const { at, conversation, address } = await scene()
  const other = await world({ beside: at })
  const otherAddress = await other.serve()
  const maya = await open(at, at.maya, conversation, { address })
  const tom = await open(other, at.tom, conversation, { address: otherAddress })
  const seesBoth = (heard: HeardThere) => heard.is === 'live.here' && heard.data['all'] === 2
  await Promise.all([maya.until(seesBoth), tom.until(seesBoth)])
  await reply(at, at.maya, conversation, 'D’un côté.')
  await tom.until(saying('D’un côté.'))
  await reply(other, at.tom, conversation, 'De l’autre.')
  await maya.until(saying('De l’autre.'))
  await other.as(at.tom).post('/live/writing', { topic: `conversation:${conversation}` })
  expect((await maya.until((heard) => heard.is === 'live.writing')).data).toEqual({ person: at.tom.person, name: at.tom.name })
  tom.close()
  await maya.until((heard) => heard.is === 'live.here' && heard.data['all'] === 1 && maya.heard.indexOf(heard) > maya.heard.findIndex(seesBoth))
})

test('whoever does not want to be seen is not, and does not lose what the others say', async () => {
  const { at, conversation, address } = await scene()
  await at.as(at.tom).post('/me', { name: 'Tom', about: '', lang: '', zone: '' })
  const maya = await open(at, at.maya, conversation, { address })
  const tom = await open(at, at.tom, conversation, { address })
  await at.as(at.tom).post('/live/writing', { topic: `conversation:${conversation}` })
  await at.as(at.odile).post('/live/writing', { topic: `conversation:${conversation}` })
  await maya.until((heard) => heard.is === 'live.writing' && heard.data['person'] === at.odile.person)
  await tom.until((heard) => heard.is === 'live.here')
  expect(maya.heard.filter((heard) => JSON.stringify(heard.data).includes(at.tom.name))).toEqual([])
})

test('whoever says too often that they write is not heard each time', async () => {
  const { at, conversation, address } = await scene()
  const maya = await open(at, at.maya, conversation, { address })
  await Promise.all(Array.from({ length: 20 }, () => at.as(at.tom).post('/live/writing', { topic: `conversation:${conversation}` })))
  await reply(at, at.tom, conversation, 'Voilà.')
  await maya.until(saying('Voilà.'))
  expect(maya.heard.filter((heard) => heard.is === 'live.writing').length).toBeLessThan(5)
})

test('what came in with a page is not told again: the line goes on from where the page stands', async () => {
  const { at, conversation, address } = await scene()
  await reply(at, at.tom, conversation, 'déjà lu')
  await at.home.settled()
  const page = await read(at, at.maya, conversation)
  const after = /name="foyer-live" content="([\d-]+)"/.exec(page)?.[1] ?? ''
  const line = await open(at, at.maya, conversation, { address, after })
  await reply(at, at.tom, conversation, 'nouveau')
  await line.until(saying('nouveau'))
  expect(posts(line)).toHaveLength(1)
})

test('what came into sight while it arrived has been read', async () => {
  const { at, conversation } = await scene()
  await read(at, at.maya, conversation)
  await reply(at, at.tom, conversation, 'un')
  await reply(at, at.tom, conversation, 'deux')
  await at.as(at.maya).post(`/conversations/${conversation}/reading`, { nth: 3 })
  expect(await read(at, at.maya, conversation)).not.toContain('nouvelle')
  expect(await at.as(at.maya).text('/')).not.toMatch(/Vélos<\/span>\s*<span class="dot"/)
})
