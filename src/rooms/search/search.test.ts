import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import type { Browser, Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { foundGroup, groupById, joinGroup, spacesSeen, type Group } from '#spaces'

async function groupIn(at: World, name: string, openness: 'public' | 'members' | 'hidden' = 'members'): Promise<Group> {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const wanted = { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door: openness === 'hidden' ? 'invite' : 'open', domains: [], help: false } as const
  const { id } = await at.act(at.maya, (ctx) => foundGroup(ctx, wanted))
  const group = await groupById(at.home.db, await at.actor(at.maya), id)
  if (!group) throw new Error('not founded')
  return group
}

const ask = (at: World, who: Somebody, group: Group, title: string, text: string) =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: undefined, tags: [] }))
const reply = (at: World, who: Somebody, conversation: number, text: string) => at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))

/** What is read on the page of results, without its markup. */
async function found(browser: Browser, query: Record<string, string>): Promise<string> {
  const page = await browser.text(`/search?${new URLSearchParams(query)}`)
  return (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '').replace(/<form class="search-box[\s\S]*?<\/form>/, '')
}

async function scene() {
  const at = await world()
  const repairs = await groupIn(at, 'Réparations', 'public')
  const secret = await groupIn(at, 'Conseil', 'hidden')
  await at.act(at.tom, (ctx) => joinGroup(ctx, repairs.id))
  const boiler = await ask(at, at.tom, repairs, 'La chaudière affiche F28', 'Elle s’éteint toutes les nuits, que faire ?')
  await reply(at, at.odile, boiler.conversation, 'Purgez les radiateurs, puis remettez de la pression.')
  const bike = await ask(at, at.odile, repairs, 'Who has a bicycle pump?', 'Mine was stolen on Monday, I need one for the children’s bicycles.')
  const council = await ask(at, at.maya, secret, 'Budget de la chaudière', 'Entre nous : remplacer la chaudière coûterait neuf mille zorblax.')
  await at.home.settled()
  return { at, repairs, secret, boiler, bike, council, tom: at.as(at.tom) }
}

test('accents, capitals and ends of words make no difference, in the language of each text', async () => {
  const { tom } = await scene()
  for (const q of ['chaudiere', 'CHAUDIÈRES', 'radiateur', 'purger', 'pression radiateurs', 'éteint nuit'])
    expect([q, await found(tom, { q })]).toEqual([q, expect.stringContaining('La chaudière affiche F28')])
  for (const q of ['bicycle', 'pumps', 'pumping', 'stolen monday'])
    expect([q, await found(tom, { q })]).toEqual([q, expect.stringContaining('Who has a bicycle pump?')])
})

test('a word is found whatever sign stands beside it: the narrow spaces of French, quotation marks, dots', async () => {
  const { at, repairs, tom } = await scene()
  await ask(at, at.tom, repairs, 'Robinet qui goutte\u202f: joint ou cartouche\u00a0?', 'Est-ce un «\u202fmitigeur\u202f» ou un “mélangeur”… et comment couper l’eau de l’évier\u202f?')
  await at.home.settled()
  for (const q of ['goutte robinet', 'cartouches robinets', 'mitigeurs', 'melangeurs couper', 'evier eau'])
    expect([q, await found(tom, { q })]).toEqual([q, expect.stringContaining('Robinet qui goutte')])
  expect(await found(tom, { q: 'mitigeur' })).toContain('<mark>mitigeur</mark>\u202f» ou un “mélangeur”…')
  expect(await found(tom, { q: 'évier' })).toContain('l’<mark>évier</mark>')
})

test('the last word may be a beginning, and what was found is marked where it stands', async () => {
  const { tom } = await scene()
  expect(await found(tom, { q: 'radiat' })).toContain('<mark>radiateurs</mark>')
  expect(await found(tom, { q: 'F28' })).toContain('La chaudière affiche F28')
})

test('whoever mistypes is shown what they may have meant, and never a word from where they do not see', async () => {
  const { tom } = await scene()
  expect(await found(tom, { q: 'chaudirre' })).toContain('q=chaudiere')
  expect(await found(tom, { q: 'zorblac' })).not.toContain('zorblax')
})

test('nothing one may not see is found, neither by strangers nor by members of other groups', async () => {
  const { at, tom } = await scene()
  expect(await found(at.as(at.maya), { q: 'zorblax' })).toContain('Budget de la chaudière')
  for (const browser of [tom, at.as(at.ines), at.as(at.zed)]) {
    expect(await found(browser, { q: 'zorblax' })).not.toContain('Budget')
    expect(await found(browser, { q: 'chaudière' })).not.toContain('Budget')
  }
  expect(await found(at.as(at.zed), { q: 'chaudière' })).toContain('La chaudière affiche F28')
})

test('what is hidden, removed, moved or closed to one is not found any more, and what is edited is found as it is', async () => {
  const { at, tom, boiler, secret, repairs } = await scene()
  const { post } = await reply(at, at.tom, boiler.conversation, 'Chez moi c’était le vase d’expansion.')
  await at.home.settled()
  expect(await found(at.as(at.odile), { q: 'expansion' })).toContain('chaudière')
  await tom.post(`/posts/${post}/edition`, { text: 'Chez moi c’était le circulateur.' })
  await at.home.settled()
  expect(await found(at.as(at.odile), { q: 'expansion' })).not.toContain('affiche F28')
  expect(await found(at.as(at.odile), { q: 'circulateur' })).toContain('affiche F28')
  await tom.post(`/posts/${post}/removal`)
  await at.home.settled()
  expect(await found(at.as(at.odile), { q: 'circulateur' })).not.toContain('affiche F28')
  await at.as(at.maya).post(`/conversations/${boiler.conversation}/moving`, { group: secret.id })
  await at.home.settled()
  expect(await found(tom, { q: 'radiateurs' })).not.toContain('affiche F28')
  expect(await found(at.as(at.maya), { q: 'radiateurs' })).toContain('affiche F28')
  await at.as(at.maya).post(`/groups/${repairs.slug}/settings`, { name: 'Réparations', about: '', openness: 'private', door: 'invite', domains: '' })
  expect(await found(at.as(at.zed), { q: 'bicycle' })).not.toContain('pump')
})

test('a title that went out of sight with its opening is not found, and is found again with it', async () => {
  const { at, tom, boiler } = await scene()
  const turn = (act: 'hide' | 'restore', kind: string, id: number) =>
    at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.[act]?.(ctx, id))
  const asks = async (q: string) => (await at.home.settled(), found(at.as(at.odile), { q }))
  expect(await asks('F28')).toContain('affiche F28')
  await turn('hide', 'post', boiler.post)
  expect(await asks('F28')).not.toContain(`/conversations/${boiler.conversation}`)
  expect(await asks('F28')).toContain('Rien trouvé ici')
  await turn('restore', 'post', boiler.post)
  expect(await asks('F28')).toContain('affiche F28')
  await turn('hide', 'conversation', boiler.conversation)
  expect(await asks('radiateurs')).toContain('Rien trouvé ici')
  await turn('restore', 'conversation', boiler.conversation)
  expect(await asks('radiateurs')).toContain('affiche F28')
  await tom.post(`/posts/${boiler.post}/removal`)
  expect(await asks('s’éteint')).toContain('Rien trouvé ici')
})

test('filters say where, by whom and since when; several posts of one conversation are one result', async () => {
  const { at, tom, boiler, repairs } = await scene()
  const other = await groupIn(at, 'Jardin')
  await ask(at, at.maya, other, 'Radiateur au jardin', 'Un vieux radiateur à donner.')
  await reply(at, at.odile, boiler.conversation, 'Et le radiateur du couloir ?')
  await at.home.settled()
  const everywhere = await found(tom, { q: 'radiateur' })
  expect(everywhere).toContain('Radiateur au jardin')
  expect(everywhere.match(/affiche F28<\/a>/g)).toHaveLength(1)
  expect(await found(tom, { q: 'radiateur', group: String(repairs.id) })).not.toContain('au jardin')
  expect(await found(tom, { q: 'chaudière', by: 'me' })).toContain('affiche F28')
  expect(await found(at.as(at.odile), { q: 'F28', by: 'me' })).not.toContain('affiche F28')
  at.later({ days: 10 })
  expect(await found(tom, { q: 'radiateur', when: 'week' })).not.toContain('affiche F28')
  expect(await found(tom, { q: 'radiateur', when: 'month', order: 'fit' })).toContain('affiche F28')
})

test('filters are words too, in either language, each said back and taken out with a press', async () => {
  const { at, tom, boiler } = await scene()
  const garden = await groupIn(at, 'Le jardin partagé')
  await ask(at, at.maya, garden, 'Un radiateur au jardin ?', 'Pour la serre, en hiver.')
  await reply(at, at.odile, boiler.conversation, 'Et le radiateur du couloir ?')
  await at.home.settled()
  const both = await found(tom, { q: 'radiateur' })
  expect(both).toContain('au jardin')
  expect(both).toContain('affiche F28')
  for (const q of ['radiateur dans:jardin', 'in:"le jardin partage" radiateur', 'radiateur par:maya', 'radiateur by:"Maya Haddad"', 'radiateur sans:réponse', 'is:unanswered radiateur', 'dans:jardin', 'par:maya sorte:question']) {
    const page = await found(tom, { q })
    expect([q, page.includes('au jardin'), page.includes('affiche F28')]).toEqual([q, true, false])
  }
  const narrowed = await found(tom, { q: 'radiateur dans:jardin par:maya' })
  expect(narrowed).toContain('Dans « Le jardin partagé »')
  expect(narrowed).toContain('De Maya Haddad')
  expect(narrowed).toContain('href="/search?q=radiateur+par%3Amaya"')
  expect(await found(tom, { q: 'radiateur avant:2020' })).not.toContain('affiche F28')
  expect(await found(tom, { q: 'radiateur depuis:2020-02 avant:2999' })).toContain('affiche F28')
  expect(await found(at.as(at.sam), { q: 'radiateur by:me' })).not.toContain('affiche F28')
})

test('a filter that means nothing here is told in a sentence, and the rest is looked for', async () => {
  const { at, tom } = await scene()
  const cases = { 'dans:zorro': 'groupe qui s’appelle « zorro »', 'par:zorro': 'Personne ici ne s’appelle « zorro »', 'sorte:zorro': '« zorro » n’est pas une sorte', 'depuis:hier': '« hier » n’est pas une date', 'depuis:2026-02-31': 'n’est pas une date' }
  for (const [q, sentence] of Object.entries(cases)) {
    const page = await found(tom, { q: `chaudière ${q}` })
    expect(page).toContain(sentence)
    expect(page).toContain('affiche F28')
  }
  // A group that one does not see is as unknown as one that is not there.
  expect(await found(tom, { q: 'chaudière dans:conseil' })).toContain('groupe qui s’appelle « conseil »')
  expect(await found(at.as(at.zed), { q: 'chaudière par:tom' })).toContain('Personne ici ne s’appelle « tom »')
  expect(await found(tom, { q: 'https://example.org/a:b' })).not.toContain('n’est pas')
  expect((await found(tom, { q: 'par:zorro '.repeat(18) })).match(/Personne ici ne s’appelle/g)).toHaveLength(6)
})

test('a question is unanswered until somebody answers, and again when the answer is taken back', async () => {
  const { at, tom, bike } = await scene()
  const waiting = async () => (await at.home.settled(), found(tom, { q: 'children is:unanswered' }))
  expect(await waiting()).toContain('bicycle pump')
  const { post } = await reply(at, at.tom, bike.conversation, 'Here is mine.')
  expect(await waiting()).not.toContain('bicycle pump')
  await tom.post(`/posts/${post}/removal`)
  expect(await waiting()).toContain('bicycle pump')
})

test('what is written without spaces is found by any part of it', async () => {
  const { at, tom, repairs } = await scene()
  await ask(at, at.sam, repairs, '自転車を直したい', '週末に東京駅の近くで手伝ってください。')
  await ask(at, at.sam, repairs, 'ซ่อมจักรยาน', 'ใครมีเครื่องมือบ้าง')
  await ask(at, at.sam, repairs, 'Ремонт велосипеда', 'Кто поможет в субботу?')
  await at.home.settled()
  for (const q of ['自転車', '東京', '駅', '手伝って', 'F28 自転車']) expect([q, (await found(tom, { q })).includes('自転車を直したい')]).toEqual([q, !q.startsWith('F28')])
  expect(await found(tom, { q: '京東' })).not.toContain('自転車を直したい')
  expect(await found(tom, { q: 'จักรยาน' })).toContain('ซ่อมจักรยาน')
  expect(await found(tom, { q: 'велосип' })).toContain('Ремонт велосипеда')
})

test('a result says in which group it was said and where it was cut; where filters leave nothing, the words are searched without them', async () => {
  const { at, tom, boiler } = await scene()
  await reply(at, at.odile, boiler.conversation, `Pour commencer. ${'Bonjour à vous tous qui lisez ceci un soir de pluie. '.repeat(8)}Le vase d’expansion est à regonfler. ${'Voilà ce que je sais de tout cela, et bon courage. '.repeat(8)}`)
  await at.home.settled()
  const page = await found(tom, { q: 'expansion' })
  expect(page).toContain('<span>Réparations</span>')
  expect(page).toMatch(/<\/b>… [^<]*d’<mark>expansion<\/mark>[^<]* …<\/p>/)
  const none = await found(tom, { q: 'expansion par:maya' })
  expect(none).toContain('Pas avec ces précisions')
  expect(none).toContain('href="/search?q=expansion"')
})

test('what nobody said can be asked there and then, by whoever may; the empty box waits for what one types', async () => {
  const { at, tom } = await scene()
  expect(await found(tom, { q: 'girafe' })).toContain('href="/write"')
  expect(await found(at.as(at.zed), { q: 'girafe' })).not.toContain('href="/write"')
  expect(await tom.text('/search')).toMatch(/name="q"[^>]* autofocus/)
  expect(await tom.text('/search?q=girafe')).not.toMatch(/name="q"[^>]* autofocus/)
})

test('rubbish is answered with a page: signs, nothing, everything at once', async () => {
  const { at, tom } = await scene()
  const odd = ['', ' ', '&', "'", '!!!', '(((', 'a & | !', ':*', '\\', '"', '<script>', 'é'.repeat(500), 'mot '.repeat(400), '日本語', '🙂', '%', "'; drop table search.texts; --"]
  for (const q of odd) expect([q.slice(0, 20), (await tom.get(`/search?${new URLSearchParams({ q })}`)).status]).toEqual([q.slice(0, 20), 200])
  for (const query of ['group=x', 'after=zzz', 'order=up', 'when=never', 'q=a&q=b', 'after=99999999999999999.post.1']) expect([query, (await tom.get(`/search?${query}`)).status]).toEqual([query, 200])
  expect(await found(tom, { q: '<script>alert(1)</script>' })).not.toContain('<script>')
  const { rows } = await sql<{ n: number }>`select count(*) n from search.texts`.execute(at.home.db)
  expect(rows[0]?.n).toBeGreaterThan(0)
})

test('whoever leaves is not found by what they wrote as theirs', async () => {
  const { at } = await scene()
  await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
  await at.home.settled()
  const { rows } = await sql<{ n: number }>`select count(*) n from search.texts where author = ${at.odile.person}`.execute(at.home.db)
  expect(rows[0]?.n).toBe(0)
})
