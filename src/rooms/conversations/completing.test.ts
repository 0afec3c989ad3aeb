import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changeReach, letIn, seenByAllOf } from '#platform/audiences.ts'
import { suspend } from '#people'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import type { Suggestion } from './completing.ts'
import { hideConversation } from './tending.ts'
import { begin, comeIn, groupIn, idOf, reply } from './test-scene.ts'

const asking =
  (what: 'names' | 'titles') =>
  async (at: World, who: Somebody, place: string, q: string): Promise<Suggestion[]> => {
    const { status, text } = await at.as(who).get(`/writing/${what}?${new URLSearchParams({ q, place })}`)
    expect(status).toBe(200)
    return JSON.parse(text).suggestions
  }
const ask = asking('names')
const askTitles = asking('titles')
const labels = (suggestions: readonly Suggestion[]): string[] => suggestions.map((one) => one.label)

test('whoever begins a name finds the person by any word of it, without accents or capitals', async () => {
  const at = await world()
  const place = `group:${(await groupIn(at, 'Vélos')).id}`
  for (const typed of ['ines', 'CARV', 'Inès Car'])
    expect(labels(await ask(at, at.tom, place, typed))).toEqual(['Inès Carvalho'])
  expect(labels(await ask(at, at.tom, place, 'said'))).toEqual(['Karim Aït-Saïd'])
  expect(labels(await ask(at, at.tom, place, 'march'))).toEqual(['Odile Marchand'])
  expect(await ask(at, at.tom, place, 'ma%')).toEqual([])
  for (const rubbish of ['(', '\\', '©', '[a', 'a{2', "'"]) expect(await ask(at, at.tom, place, rubbish)).toEqual([])
})

test('those who spoke here come first, then the members of the group, then everybody; nobody is suggested to themselves', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const [spoke, member] = [await at.newcomer('Zoé Martin'), await at.newcomer('Yann Martin')]
  await at.newcomer('Alix Martin')
  await comeIn(at, group, member)
  const { conversation } = await begin(at, at.tom, group, 'Qui a une pompe ?')
  await reply(at, spoke, conversation, 'Moi.')
  const found = await ask(at, at.tom, `conversation:${conversation}`, 'martin')
  expect(labels(found)).toEqual(['Zoé Martin', 'Yann Martin', 'Alix Martin'])
  expect(found.map(({ note }) => note)).toEqual(['a écrit ici', 'dans ce groupe', undefined])
  expect(labels(await ask(at, spoke, `conversation:${conversation}`, 'martin'))).not.toContain('Zoé Martin')
  expect(labels(await ask(at, at.tom, `conversation:${conversation}`, ''))).toEqual([
    'Zoé Martin',
    'Maya Haddad',
    'Yann Martin',
  ])
})

test('whoever cannot read what is written is named with these words, before it is written', async () => {
  const at = await world()
  const group = await groupIn(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)])
  const found = await ask(at, at.tom, `group:${group.id}`, 'od')
  expect(found).toMatchObject([{ label: 'Odile Marchand', warning: 'ne peut pas lire ce groupe' }])
  expect((await ask(at, at.tom, `group:${group.id}`, 'maya'))[0]).not.toHaveProperty('warning')
})

test('whoever is suspended or has left is not suggested, and whoever has not come yet is said to be so', async () => {
  const at = await world()
  const place = `group:${(await groupIn(at, 'Vélos')).id}`
  const gone = await at.newcomer('Serge Suspendu')
  expect(labels(await ask(at, at.tom, place, 'serge'))).toEqual(['Serge Suspendu'])
  await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(gone), until: null, because: 'essai' }))
  expect(await ask(at, at.tom, place, 'serge')).toEqual([])
  await sql`update people.people set erased_at = now() where id = ${idOf(at.sam)}`.execute(at.home.db)
  expect(await ask(at, at.tom, place, 'sam')).toEqual([])
  await sql`insert into people.people (name, source) values ('Perle Diop', 'slack:U1')`.execute(at.home.db)
  expect(await ask(at, at.tom, place, 'perle')).toMatchObject([{ note: 'pas encore là' }])
})

test('a group is suggested to those who know of it, with a word when some readers do not', async () => {
  const at = await world()
  const open = await groupIn(at, 'Jardin partagé', 'public')
  const hidden = await groupIn(at, 'Jardin secret', 'hidden')
  const found = await ask(at, at.maya, `group:${open.id}`, 'jard')
  expect(labels(found).toSorted()).toEqual(['Jardin partagé', 'Jardin secret'])
  expect(found.find(({ label }) => label === 'Jardin secret')?.warning).toBe('tout le monde ici ne voit pas ce groupe')
  expect(found.find(({ label }) => label === 'Jardin partagé')).toEqual({
    label: 'Jardin partagé',
    href: `/groups/${open.slug}`,
    note: 'groupe',
  })
  expect(labels(await ask(at, at.tom, `group:${open.id}`, 'jard'))).toEqual(['Jardin partagé'])
  expect((await ask(at, at.maya, `group:${hidden.id}`, 'jardin s'))[0]?.warning).toBeUndefined()
})

test('nobody learns who is where they see nothing, and a stranger learns no name', async () => {
  const at = await world()
  const closed = await groupIn(at, 'Bureau', 'private')
  const open = await groupIn(at, 'Place', 'public')
  const outcast = await at.newcomer('Serge Suspendu')
  await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(outcast), until: null, because: 'essai' }))
  const address = (place: string) => `/writing/names?${new URLSearchParams({ q: 'm', place })}`
  expect((await at.as(at.tom).get(address(`group:${closed.id}`))).status).toBe(404)
  expect((await at.as(at.tom).get(address('group:999999'))).status).toBe(404)
  for (const who of [at.zed, outcast]) {
    const { status, text } = await at.as(who).get(address(`group:${open.id}`))
    expect(status).not.toBe(200)
    expect(text).not.toContain('Maya')
  }
})

test('what everybody sees who sees a place: what is public, what stands around it, what comes down from there', async () => {
  const at = await world()
  const [open, members, closed, hidden] = [
    await groupIn(at, 'Place', 'public'),
    await groupIn(at, 'Cour'),
    await groupIn(at, 'Bureau', 'private'),
    await groupIn(at, 'Cave', 'hidden'),
  ]
  const all = [open, members, closed, hidden]
  const from = async (one: { audience: number }) => {
    const seen = await seenByAllOf(
      at.home.db,
      one.audience,
      all.map(({ audience }) => audience),
    )
    return all.filter(({ audience }) => seen.has(audience)).map(({ name }) => name)
  }
  expect(await from(open)).toEqual(['Place'])
  expect(await from(members)).toEqual(['Place', 'Cour'])
  expect(await from(closed)).toEqual(['Place', 'Cour', 'Bureau'])
  expect(await from(hidden)).toEqual(['Place', 'Cour', 'Cave'])
  await changeReach(at.home.db, members.parent, { reach: 'named', parent: 2 })
  expect(await from(closed)).toEqual(['Place', 'Bureau'])
})

test('a conversation is found by words of its title, those of this group first, the one that is written in left out', async () => {
  const at = await world()
  const [bikes, heat] = [await groupIn(at, 'Vélos'), await groupIn(at, 'Chauffage')]
  const { conversation: here } = await begin(at, at.tom, bikes, 'Bonjour.', 'Réparer une chambre à air')
  const { conversation: near } = await begin(at, at.odile, bikes, 'Bonjour.', 'Où réparer un dérailleur ?')
  const { conversation: far } = await begin(at, at.odile, heat, 'Bonjour.', 'Faire réparer sa chaudière')
  const place = `conversation:${here}`
  expect(await askTitles(at, at.tom, place, 'REPARER')).toEqual([
    { label: 'Où réparer un dérailleur ?', href: `/conversations/${near}` },
    { label: 'Faire réparer sa chaudière', href: `/conversations/${far}`, note: 'Chauffage' },
  ])
  expect(labels(await askTitles(at, at.tom, place, 'chaudi repar'))).toEqual(['Faire réparer sa chaudière'])
  expect(await askTitles(at, at.tom, place, 'repa%')).toHaveLength(2)
  for (const nothing of ['', ' ', '%', '(', 'xyz']) expect(await askTitles(at, at.tom, place, nothing)).toEqual([])
})

test('a title found long after is found by the index, in the order in which they were last written in', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const old = await begin(at, at.tom, group, 'Bonjour.', 'La remorque bleue')
  const older = await begin(at, at.tom, group, 'Bonjour.', 'La remorque rouge')
  await sql`insert into conversations.conversations (group_id, audience_id, kind, title, started_at, last_at, posts, shown)
    select ${group.id}, ${group.audience}, 'discussion', 'Sans rapport ' || n, now(), now() + interval '1 hour', 1, 1
    from generate_series(1, 1100) n`.execute(at.home.db)
  at.later({ minutes: 5 })
  await reply(at, at.odile, old.conversation, 'Elle est là.')
  const found = await askTitles(at, at.tom, `group:${group.id}`, 'remorque')
  expect(found.map(({ href }) => href)).toEqual(
    [old, older].map(({ conversation }) => `/conversations/${conversation}`),
  )
})

test('whoever sees little finds theirs among thousands that they do not see, by a word that stands in all of them', async () => {
  const at = await world()
  const [open, closed] = [await groupIn(at, 'Vélos'), await groupIn(at, 'Cave', 'hidden')]
  const mine = await begin(at, at.tom, open, 'Bonjour.', 'Ma remorque')
  await sql`insert into conversations.conversations (group_id, audience_id, kind, title, started_at, last_at, posts, shown)
    select ${closed.id}, ${closed.audience}, 'discussion', 'Remorque ' || n, now(), now(), 1, 1
    from generate_series(1, 3000) n`.execute(at.home.db)
  const elsewhere = await groupIn(at, 'Chauffage')
  const found = await askTitles(at, at.tom, `group:${elsewhere.id}`, 'remorque')
  expect(found.map(({ href }) => href)).toEqual([`/conversations/${mine.conversation}`])
  expect(await askTitles(at, at.maya, `group:${elsewhere.id}`, 'remorque')).toHaveLength(8)
})

test('nobody learns a title that they may not read, and whoever names one that others may not is told', async () => {
  const at = await world()
  const [open, closed] = [await groupIn(at, 'Place', 'public'), await groupIn(at, 'Cave', 'hidden')]
  const { conversation } = await begin(at, at.maya, open, 'Bonjour.', 'Un secret bien gardé')
  const inside = await begin(at, at.maya, closed, 'Bonjour.', 'Le secret de la cave')
  const place = `group:${open.id}`
  expect(labels(await askTitles(at, at.tom, place, 'secret'))).toEqual(['Un secret bien gardé'])
  const warnings = (await askTitles(at, at.maya, place, 'secret')).map(({ label, warning }) => [label, warning])
  expect(warnings).toEqual([
    ['Un secret bien gardé', undefined],
    ['Le secret de la cave', 'tout le monde ici ne peut pas la lire'],
  ])
  expect((await askTitles(at, at.maya, `conversation:${inside.conversation}`, 'bien gardé'))[0]).not.toHaveProperty(
    'warning',
  )
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, true))
  expect(await askTitles(at, at.tom, place, 'secret')).toEqual([])
  const refused = await at
    .as(at.tom)
    .get(`/writing/titles?${new URLSearchParams({ q: 'secret', place: `group:${closed.id}` })}`)
  expect(refused.status).toBe(404)
})
