import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { begin, comeIn, groupIn, idOf, photo, pictureIn, reply, showPicture } from './test-scene.ts'
import { world } from '#test/world.ts'

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
    expect(await at.as(at.odile).text(page), page).toMatch(
      /class="avatar[^"]*" aria-hidden="true"><img src="\/files\/\d+\/portrait.webp"/,
    )
    const outside = await at.as(at.zed).text(page)
    expect(outside, page).toContain('échelle')
    expect(outside, page).toMatch(/class="avatar[^"]*" aria-hidden="true">T/)
    expect(outside, page).not.toContain('/portrait.webp')
  }
})
