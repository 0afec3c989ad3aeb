/** What no person types: nothing of it is a trouble of ours, and nothing of it leads away from home. */
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'

test('a NUL, a number beyond every number or a day before every calendar in an address is an address of nothing', async () => {
  const at = await world()
  const [space] = [...(await at.as(at.maya).text('/groups/new')).matchAll(/name="space" value="(\d+)"/g)].map((found) => found[1] ?? '')
  const { location: group } = await at.as(at.maya).post('/groups', { name: 'Vélos', about: '', openness: 'public', door: 'open', space: space ?? '1' })
  for (const who of [at.zed, at.tom, at.maya])
    for (const path of ['/groups/%00', '/groups?q=%00', '/people?q=%00', '/people?after=%00&id=1', `${group}?tag=%00`, '/invited/%00%00%00%00%00%00%00%00%00%00', '/sign-in?next=/%00', `${group}?after=-8000000000000000.1`, '/?after=-8000000000000000.1', '//', '//[', '//elsewhere.example/'])
      expect([path, (await at.as(who).get(path)).status < 500]).toEqual([path, true])
})

test('a NUL in a form is left out of what is kept, with files or without', async () => {
  const at = await world()
  const tom = at.as(at.tom)
  expect((await at.as(at.zed).post('/sign-in', { email: 'tom@example.org', password: 'mot\0de\0passe' })).status).toBe(422)
  const typed = { about: 'Je répare\0 les vélos.', lang: 'fr\0', zone: '' }
  expect((await tom.post('/me', { name: 'Tom\0 Le Goff', ...typed })).status).toBe(303)
  const form = new FormData()
  for (const [name, value] of Object.entries({ name: 'Tom\0 Legoff', ...typed })) form.set(name, value)
  expect((await tom.send('/me', form)).status).toBe(303)
  expect(await tom.text('/me')).toContain('value="Tom Legoff"')
})

test('a form with files that breaks off, or is none, is told so as a mistake', async () => {
  const at = await world()
  const zed = at.as(at.zed)
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=a'])
    expect((await zed.post('/sign-in', { email: 'zed@example.org' }, { 'content-type': type })).status).toBe(422)
})

test('the fields of a form with files hold no more together than those of one without', async () => {
  const at = await world()
  const form = new FormData()
  for (let n = 0; n < 5; n++) form.append(`field-${n}`, 'x'.repeat(300_000))
  expect((await at.as(at.zed).send('/sign-in', form)).status).toBe(413)
})

test('where one goes afterwards is a path of ours that a header can hold', async () => {
  const at = await world()
  for (const back of ['/%E6%97%A5', '/%01', '/%7f', '//elsewhere.example', '/%5Celsewhere.example', '/%0d%0aX-Own:1', 'https://elsewhere.example'])
    expect([back, (await at.as(at.zed).get(`/language/fr?back=${back}`)).location]).toEqual([back, '/'])
  expect((await at.as(at.zed).get('/language/fr?back=/groups?q=v%25C3%25A9lo')).location).toBe('/groups?q=v%C3%A9lo')
})

test('a member who asks for the other language is led to where theirs is chosen, for pages and letters', async () => {
  const at = await world()
  expect((await at.as(at.tom).get('/language/en?back=/groups')).location).toBe('/me#f-lang')
  expect(await at.as(at.tom).text('/groups')).toMatch(/href="\/me#f-lang"[^>]*>English \(in your profile\)</)
  expect(await at.as(at.tom).text('/me')).toContain('id="f-lang"')
})

test('a name of a machine that is none does not break the page, and stands in no link', async () => {
  const at = await world()
  for (const host of ['a b', 'a/b?[', '"><script>', 'x:99999', '[::', 'user@elsewhere.example']) {
    const page = await at.as(at.tom).get('/people', { host })
    expect([host, page.status]).toEqual([host, 200])
    expect(page.text).not.toContain(host)
  }
})

test('pages that are not there are asked for as seldom as those that are', async () => {
  const at = await world()
  expect((await at.as(at.zed).get('/nowhere')).headers['x-ratelimit-limit']).toBeDefined()
})

test('whoever is not signed in and finds nothing at an address signs in and is there, whether there is something or not', async () => {
  const at = await world()
  for (const path of ['/conversations/1', '/conversations/987654?from=mail']) {
    const { status, text } = await at.as(at.zed).get(path)
    expect(status).toBe(404)
    expect(text.match(new RegExp(`href="/sign-in\\?${new URLSearchParams({ next: path }).toString()}"`, 'g'))?.length).toBe(2)
    expect((await at.as(at.tom).get(path)).text).not.toContain('/sign-in')
  }
  for (const path of ['/', '/sign-in', '/forgotten', '/join/nothing']) expect((await at.as(at.zed).get(path)).text).not.toContain('sign-in?next')
})
