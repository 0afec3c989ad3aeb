import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { begin, comeIn, groupIn, photo, read } from './test-scene.ts'
import { world } from '#test/world.ts'

const body = (page: string): string => /<div class="body"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1]?.trim() ?? ''

test('what Tom looks at before is what is published after', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.odile)
  const { conversation } = await begin(at, at.odile, group, 'Qui a une pompe ?')
  const text = 'Moi, @Odile.\n\n- **une** pompe\n- www.exemple.fr/a_b\n\n> cité\n\n<script>alert(1)</script>'
  const looked = await at
    .as(at.tom)
    .post('/writing/preview', { text, place: `conversation:${conversation}`, part: 'on' })
  expect(looked.status).toBe(200)
  expect(looked.text).not.toContain('<script>')
  expect(looked.text).toContain('>@Odile Marchand</a>')
  const whole = await at.as(at.tom).post('/writing/preview', { text, place: `conversation:${conversation}` })
  expect(body(whole.text)).toBe(looked.text.trim())
  await at.as(at.tom).post(`/conversations/${conversation}/posts`, { text })
  expect(await read(at, at.odile, conversation)).toContain(looked.text.trim())
})

test('nobody looks at a text as it would be where they see nothing: a name would tell who is there', async () => {
  const at = await world()
  const group = await groupIn(at, 'Entre nous', 'private')
  const looked = await at.as(at.tom).post('/writing/preview', { text: '@Maya', place: `group:${group.id}`, part: 'on' })
  expect(looked.status).toBe(404)
  for (const place of ['home:1', 'group:0', 'group:1e9', '', 'post:99999999999999999999']) {
    expect((await at.as(at.tom).post('/writing/preview', { text: 'a', place })).status).toBe(422)
  }
})

test('a picture put in a text is its author’s alone until the text is published, and then of whoever reads it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const form = new FormData()
  form.set('picture', await photo(), 'mon vélo.jpg')
  const kept = await at.as(at.tom).send('/writing/pictures', form)
  const { href } = JSON.parse(kept.text)
  expect(href).toMatch(/^\/files\/\d+\/mon-vélo|^\/files\/\d+\/mon-v/)
  expect((await at.as(at.tom).get(href)).status).toBe(200)
  expect((await at.as(at.odile).get(href)).status).toBe(404)
  await begin(at, at.odile, group, `![volé](${href})`)
  expect((await at.as(at.maya).get(href)).status).toBe(404)
  await begin(at, at.tom, group, `Voilà :\n\n![mon vélo](${href})`)
  expect((await at.as(at.odile).get(href)).status).toBe(200)
})

test('what is no picture is refused with a sentence for the editor, and keeps nothing', async () => {
  const at = await world()
  const form = new FormData()
  form.set('picture', new Blob(['<svg onload="alert(1)">']), 'x.png')
  const refused = await at.as(at.tom).send('/writing/pictures', form)
  expect(refused.status).toBe(422)
  expect(JSON.parse(refused.text)).toEqual({ trouble: expect.stringContaining('SVG') })
  expect((await at.as(at.zed).send('/writing/pictures', form)).status).toBe(303)
  const { rows } = await sql<{ n: number }>`select count(*)::int n from platform.files`.execute(at.home.db)
  expect(rows[0]?.n).toBe(0)
})
