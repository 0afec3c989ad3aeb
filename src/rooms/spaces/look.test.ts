import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { openSpace } from './founding.ts'

const at = await world()
const form = { name: 'Les Voisins solidaires', colour: 'own', accent: '#1f6f54' }

const lookHref = (page: string): string => /\/look\.css\?v=[0-9a-f]+/.exec(page)?.[0] ?? 'none'
const picture = async (color: string) =>
  new Blob([
    new Uint8Array(
      await sharp({ create: { width: 80, height: 40, channels: 3, background: color } })
        .png()
        .toBuffer(),
    ),
  ])
const sent = (fields: Record<string, string>, files: Record<string, Blob> = {}) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const [name, file] of Object.entries(files)) data.append(name, file, `${name}.png`)
  return data
}

describe('the look of the home', () => {
  test('changes everywhere at once: name, colour, address of the colours, first space', async () => {
    const before = lookHref(await at.as(at.tom).text('/groups'))
    const answer = await at.as(at.maya).post('/home/look', form)
    expect(answer.status).toBe(303)
    for (const who of [at.tom, at.zed]) {
      const page = await at.as(who).text('/groups')
      expect(page).toContain('Les Voisins solidaires')
      expect(lookHref(page)).not.toBe(before)
      const sheet = await at.as(who).get(lookHref(page))
      expect(sheet.text).toContain('--host:#1f6f54')
      expect(sheet.headers).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'private, max-age=31536000, immutable',
      })
    }
    expect(await at.as(at.tom).text('/spaces/foyer')).toContain('<h1 dir="auto">Les Voisins solidaires</h1>')
    expect(await at.facts()).toContain('spaces.lookChanged')
  })

  test('refuses what is no colour, and keeps what was typed', async () => {
    for (const accent of ['rubbish', 'red;}body{display:none', 'url(//x)', '', '#12', 'oklch(2 0 0)']) {
      const answer = await at.as(at.maya).post('/home/look', { ...form, name: 'Un autre nom', accent })
      expect(answer.status, accent).toBe(422)
      expect(answer.text).toContain('value="Un autre nom"')
      if (accent) expect(answer.text).toContain(`value="${accent}"`)
    }
    expect(await at.as(at.maya).text('/groups')).not.toContain('Un autre nom')
    expect((await at.as(at.maya).get('/look.css')).text).toContain('--host:#1f6f54')
  })

  test('is the business of hosts', async () => {
    expect((await at.as(at.tom).get('/home/look')).status).toBe(403)
    expect((await at.as(at.ines).post('/home/look', form)).status).toBe(403)
    expect((await at.as(at.zed).get('/home/look')).location).toContain('/sign-in')
  })

  test('takes a logo, written anew, that anybody may see; and lets it go again', async () => {
    await at.as(at.maya).send('/home/look', sent(form, { logo: await picture('#c00') }))
    const page = await at.as(at.zed).text('/groups')
    const logo = /src="(\/files\/\d+\/[\w.-]+)"/.exec(page)?.[1] ?? 'none'
    const file = await at.as(at.zed).get(logo)
    expect(file.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
    await at.as(at.maya).post('/home/look', { ...form, noLogo: 'on' })
    expect(await at.as(at.zed).text('/groups')).not.toContain(logo)
  })

  test('refuses a file that is no picture, and changes nothing else with it', async () => {
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'])
    const answer = await at.as(at.maya).send('/home/look', sent({ ...form, name: 'Avec un script' }, { cover: svg }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Avec un script"')
    expect(await at.as(at.zed).text('/groups')).not.toContain('Avec un script')
  })
})

describe('a space with a colour of its own', () => {
  test('wears it, for those who know of it', async () => {
    const space = (name: string, openness: 'members' | 'hidden') =>
      at.act(at.maya, (ctx) =>
        openSpace(ctx, { name, about: '', openness, door: 'open', domains: [], accent: '#123456' }),
      )
    const open = await space('Île verte', 'members')
    const hidden = await space('Île cachée', 'hidden')
    expect(await at.as(at.tom).text('/spaces/ile-verte')).toContain(`own-look look-${open.id}`)
    const sheet = (await at.as(at.tom).get('/look.css')).text
    expect(sheet).toContain(`.look-${open.id}{--host:#123456}`)
    expect(sheet).not.toContain(`.look-${hidden.id}`)
    expect((await at.as(at.zed).get('/look.css')).text).not.toContain('#123456')
    expect((await at.as(at.maya).get('/look.css')).text).toContain(`.look-${hidden.id}`)
  })

  test('refuses what is no colour', async () => {
    const answer = await at.as(at.maya).post('/spaces', { name: 'Île', openness: 'members', accent: 'bleu' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="bleu"')
  })
})
