import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answer, markHelpful, startConversation } from '#conversations'
import { foundGroup, groupById, joinGroup, spacesSeen, type Group, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { titlesAlike } from './alike.ts'
import type { AlikeAnswer } from './alike-watching.ts'

async function groupIn(at: World, name: string, openness: Openness = 'members'): Promise<Group> {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const door = openness === 'hidden' ? 'invite' : 'open'
  const { id } = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door, domains: [], help: false }),
  )
  const group = await groupById(at.home.db, await at.actor(at.maya), id)
  if (!group) throw new Error('not founded')
  return group
}

const ask = (at: World, who: Somebody, group: Group, title: string, text = 'Merci d’avance.') =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: 'question', tags: [] }))
const reply = (at: World, who: Somebody, conversation: number, text: string) =>
  at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))

async function alike(at: World, who: Somebody, title: string): Promise<AlikeAnswer> {
  const { status, text } = await at.as(who).get(`/search/alike?${new URLSearchParams({ title })}`)
  expect([title, status]).toEqual([title, 200])
  return JSON.parse(text)
}
const titles = async (at: World, who: Somebody, title: string) =>
  (await alike(at, who, title)).shown.map((one) => one.title)

async function scene() {
  const at = await world()
  const repairs = await groupIn(at, 'Réparations', 'public')
  await at.act(at.tom, (ctx) => joinGroup(ctx, repairs.id))
  const boiler = await ask(at, at.tom, repairs, 'Ma chaudière s’éteint toutes les nuits')
  const bleed = await ask(at, at.odile, repairs, 'Comment purger les radiateurs ?')
  const moka = await ask(at, at.sam, repairs, 'When should I clean my moka pot?')
  await at.home.settled()
  return { at, repairs, boiler, bleed, moka }
}

test('whoever begins a question sees what was already said of it, in both languages, by stem and without accents', async () => {
  const { at } = await scene()
  for (const title of [
    'Chaudière éteinte la nuit',
    'la CHAUDIERE s’éteint la nuit',
    'Bonjour, ma chaudiere s’eteint chaque nuit',
  ])
    expect([title, await titles(at, at.odile, title)]).toEqual([title, ['Ma chaudière s’éteint toutes les nuits']])
  expect(await titles(at, at.odile, 'Purge d’un radiateur')).toEqual(['Comment purger les radiateurs ?'])
  expect(await titles(at, at.odile, 'How do I clean moka pots')).toEqual(['When should I clean my moka pot?'])
})

test('a question written with the spaces of French is found by its own words', async () => {
  const { at, repairs } = await scene()
  await ask(at, at.tom, repairs, 'Mon robinet goutte\u202f: joint ou cartouche\u202f?')
  await at.home.settled()
  for (const title of ['Robinet qui goutte', 'Mon robinet goutte : joint ou cartouche'])
    expect([title, await titles(at, at.odile, title)]).toEqual([title, ['Mon robinet goutte\u202f: joint ou cartouche\u202f?']])
})

test('a slip of the keyboard is forgiven, and so is a word that is not finished', async () => {
  const { at } = await scene()
  expect(await titles(at, at.odile, 'Purger un radiatteur')).toEqual(['Comment purger les radiateurs ?'])
  expect(await titles(at, at.odile, 'Purger mes radiat')).toEqual(['Comment purger les radiateurs ?'])
})

test('nothing is shown where nothing fits well: one word in common, the words one asks with, another matter', async () => {
  const { at } = await scene()
  const nothing = [
    '',
    ' ',
    'Chaudière',
    'Comment faire ?',
    'Bonjour à toutes et tous',
    'Ma chaudière est tombée du camion rouge',
    'Who has a bicycle pump?',
    '!!!',
    "'; drop table",
    '%',
    '\\',
    '🙂',
    'où',
  ]
  for (const title of nothing)
    expect([title, await alike(at, at.odile, title)]).toEqual([title, { shown: [], heard: '' }])
})

test('what helped comes first with its first words, then what was answered, each with its group', async () => {
  const { at, boiler, repairs } = await scene()
  const other = await ask(at, at.odile, repairs, 'Chaudière qui s’éteint la nuit')
  await ask(at, at.sam, repairs, 'Notre chaudière s’éteint, la nuit surtout')
  await reply(at, at.sam, other.conversation, 'La mienne aussi.')
  const { post } = await reply(at, at.odile, boiler.conversation, 'Remettez **de la pression**, jusqu’à 1,5 bar.')
  await at.act(at.tom, (ctx) => markHelpful(ctx, post))
  await at.home.settled()
  const { shown, heard } = await alike(at, at.odile, 'Chaudière éteinte la nuit')
  expect(shown.map((one) => one.title)).toEqual([
    'Ma chaudière s’éteint toutes les nuits',
    'Chaudière qui s’éteint la nuit',
    'Notre chaudière s’éteint, la nuit surtout',
  ])
  expect(shown[0]).toMatchObject({
    helpful: 'Remettez de la pression, jusqu’à 1,5 bar.',
    facts: ['1 réponse', 'Réparations'],
  })
  expect(shown[2]?.facts).toEqual(['pas encore de réponse', 'Réparations'])
  expect(heard).toContain('3 conversations sont citées')
  await at.as(at.odile).post(`/posts/${post}/removal`)
  expect((await alike(at, at.odile, 'Chaudière éteinte la nuit')).shown[0]).not.toHaveProperty('helpful')
})

test('nobody sees a title they may not read, at this very moment, and a stranger sees none', async () => {
  const { at, boiler, repairs } = await scene()
  const secret = await groupIn(at, 'Conseil', 'hidden')
  await ask(at, at.maya, secret, 'Le zorblax du conseil coûte trop cher')
  await at.home.settled()
  expect(await titles(at, at.maya, 'Le zorblax coûte trop cher')).toHaveLength(1)
  expect(await titles(at, at.odile, 'Le zorblax coûte trop cher')).toEqual([])
  // An answer stays to be read when the opening is hidden, and the title with it.
  await reply(at, at.sam, boiler.conversation, 'La mienne aussi.')
  await at.home.settled()
  // Not even between the act and the moment when the search has heard of it.
  const turn = (act: 'hide' | 'restore', kind: string, id: number) =>
    at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.[act]?.(ctx, id))
  for (const [kind, id] of [
    ['conversation', boiler.conversation],
    ['post', boiler.post],
  ] as const) {
    expect(await titles(at, at.odile, 'Chaudière éteinte la nuit')).toHaveLength(1)
    await turn('hide', kind, id)
    expect(await titles(at, at.odile, 'Chaudière éteinte la nuit')).toEqual([])
    await turn('restore', kind, id)
    await at.home.settled()
  }
  await at.as(at.maya).post(`/conversations/${boiler.conversation}/moving`, { group: secret.id })
  expect(await titles(at, at.odile, 'Chaudière éteinte la nuit')).toEqual([])
  expect((await at.as(at.zed).get('/search/alike?title=purger+les+radiateurs')).status).not.toBe(200)
  expect(repairs.openness).toBe('public')
})

test('without a script it stands under a title that was begun, and on the page where one looks before publishing', async () => {
  const { at, repairs, bleed } = await scene()
  const form = `/groups/${repairs.slug}/conversations/new`
  expect(await at.as(at.tom).text(form)).not.toContain('On en a déjà parlé</h2>')
  const begun = await at.as(at.tom).text(`${form}?title=Purger+un+radiateur`)
  expect(begun).toContain('On en a déjà parlé</h2>')
  expect(begun).toMatch(
    new RegExp(`<a href="/conversations/${bleed.conversation}-[^"]*" target="_blank" rel="noopener"`),
  )
  const look = await at
    .as(at.tom)
    .post('/writing/preview', { title: 'Purger un radiateur', text: 'Le mien chante.', place: `group:${repairs.id}` })
  expect(look.text).toContain('Comment purger les radiateurs ?')
  expect(look.text).toContain('Le mien chante.')
  const answering = await at
    .as(at.tom)
    .post('/writing/preview', { text: 'Purger un radiateur', place: `conversation:${bleed.conversation}` })
  expect(answering.text).not.toContain('On en a déjà parlé')
})

test('whoever asks more often than anybody types is told to wait', async () => {
  const { at } = await scene()
  await alike(at, at.odile, 'Purger un radiateur')
  await sql`update platform.limits set tries = 60 where key = ${`titles looked for by ${at.odile.person}`}`.execute(
    at.home.db,
  )
  expect((await at.as(at.odile).get('/search/alike?title=Purger+un+radiateur')).status).toBe(429)
})

test('in a home of many titles a rare word is found among all, and common ones two by two', async () => {
  const { at } = await scene()
  await sql`insert into search.texts (kind, id, within_kind, within_id, audience_id, at, facets, words)
    select 'conversation', 1000 + n, 'conversation', 1000 + n, (select audience_id from search.texts limit 1), now() - n * interval '1 minute', '{question}',
      to_tsvector('search.fr', 'vélo pompe ' || case when n % 2 = 0 then 'jardin' else 'cuisine' end) from generate_series(1, 9000) n`.execute(
    at.home.db,
  )
  await sql`analyze search.texts`.execute(at.home.db)
  expect(await titles(at, at.odile, 'Purger un radiateur')).toEqual(['Comment purger les radiateurs ?'])
  expect(await titles(at, at.odile, 'Pompe à vélo au jardin')).toEqual([])
})

test('every letter that anybody can type may stand in a title', async () => {
  const { at } = await scene()
  const letters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((one) =>
    /[\p{L}\p{N}]/u.test(one),
  )
  const { rows: odd } = await sql<{ letter: string }>`
    select letter from unnest(${letters}::text[]) letter where public.unaccent(letter) !~ '^[[:alnum:]]+$'`.execute(
    at.home.db,
  )
  expect(odd.length).toBeGreaterThan(10)
  for (const { letter } of odd) await titlesAlike(at.home.db, [1], `Purger l${letter}un des radiateurs`, 5)
  expect(await titles(at, at.odile, 'Purger lʻun des radiateurs')).toEqual(['Comment purger les radiateurs ?'])
})
