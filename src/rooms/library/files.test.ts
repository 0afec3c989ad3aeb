import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { docxOf, pdfOf, toneOf } from '#platform/documents/test-documents.ts'
import { arrivingIn } from '#platform/files/index.ts'
import { letIn, letOut } from '#platform/audiences.ts'
import type { Somebody } from '#test/browser.ts'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { largestFile, roomForFiles } from './file-settings.ts'
import { readFileJob } from './file-reading.ts'
import { bring, brought, readAll } from './test-files.ts'
import { groupWith, read } from './test-scene.ts'

const photo = (width = 40) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#c5472f' } })
    .withExif({ IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
const found = (at: World, who: Somebody, words: string) => at.as(who).text(`/search?q=${encodeURIComponent(words)}`)

describe('somebody brings a file', () => {
  test('it is a resource like any other, called after its name, saved under it, and its words are found', async () => {
    const at = await world()
    const id = await brought(
      at,
      at.tom,
      'compte-rendu_mars.pdf',
      pdfOf(['Planter des framboisiers derriere le local']),
      { text: 'De la **réunion**' },
    )
    const page = await read(at, at.odile, id)
    expect(page).toContain('compte rendu mars</h1>')
    expect(page).toContain('<strong>réunion</strong>')
    await readAll(at)
    expect(await found(at, at.odile, 'framboisier')).toContain('compte rendu mars')
    const after = await read(at, at.odile, id)
    expect(after).toContain('1 page')
    expect(after).toContain(`/library/${id}/files/1/cover`)
    expect(after).toContain('Planter des framboisiers')
    const { bytes, headers } = await at.as(at.odile).get(`/library/${id}/files/1`)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    })
    expect(headers['content-disposition']).toBe(
      `attachment; filename="compte-rendu_mars.pdf"; filename*=UTF-8''compte-rendu_mars.pdf`,
    )
    expect((await at.as(at.odile).get(`/library/${id}/files/1/cover`)).headers['content-type']).toBe('image/webp')
  })

  test('sound is played, and given in the parts that a player asks for', async () => {
    const at = await world()
    const tone = toneOf(2)
    const id = await brought(at, at.tom, 'Chorale répétition.wav', tone)
    expect(await read(at, at.odile, id)).toMatch(/<audio[^>]*controls[^>]*src="\/library\/\d+\/files\/1\/shown"/)
    const shown = `/library/${id}/files/1/shown`
    const whole = await at.as(at.odile).get(shown)
    expect(whole.bytes.equals(tone)).toBe(true)
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'audio/wav' })
    expect(whole.headers['content-disposition']).toContain(`filename*=UTF-8''Chorale%20r%C3%A9p%C3%A9tition.wav`)
    const part = await at.as(at.odile).get(shown, { range: 'bytes=-100' })
    expect([part.status, part.headers['content-range']]).toEqual([
      206,
      `bytes ${tone.length - 100}-${tone.length - 1}/${tone.length}`,
    ])
    expect(part.bytes.equals(tone.subarray(-100))).toBe(true)
    expect((await at.as(at.odile).get(shown, { range: `bytes=${tone.length}-` })).status).toBe(416)
    const etag = String(whole.headers['etag'])
    expect((await at.as(at.odile).get(shown, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206)
    expect((await at.as(at.odile).get(shown, { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200)
    expect((await at.as(at.odile).get(shown, { 'if-none-match': etag })).status).toBe(304)
  })

  test('a picture is written anew: where it was taken does not come along', async () => {
    const at = await world()
    const id = await brought(at, at.tom, 'affiche.jpg', await photo(2000))
    const { bytes, headers } = await at.as(at.odile).get(`/library/${id}/files/1/shown`)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(headers['content-disposition']).toContain('affiche.webp')
    const cover = await at.as(at.odile).get(`/library/${id}/files/1/cover`)
    expect(await sharp(cover.bytes).metadata()).toMatchObject({ width: 1200, height: 12 })
  })

  test('what could do harm is refused with a sentence, what was typed stays, and nothing is kept', async () => {
    const at = await world()
    const before = await kept(at)
    for (const [name, content, sentence] of [
      ['page.html', '<script>alert(1)</script>', 'Les pages web ne sont pas acceptées'],
      ['image.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
      ['facture.pdf', 'MZ\u0090', 'est un programme'],
      ['faux.pdf', 'Bonjour', 'pas ce que dit son nom'],
      ['rien.txt', '', 'vide'],
      ['torn.jpg', (await photo()).subarray(0, 300), 'abîmée'],
    ] as const) {
      const reply = await bring(at, at.tom, name, content, { title: 'Mon titre', text: 'Mes mots' })
      expect([name, reply.status]).toEqual([name, 422])
      expect(reply.text).toContain(sentence)
      expect(reply.text).toContain('Mes mots')
    }
    expect((await bring(at, at.tom, '', '', { text: 'Mes mots' })).text).toContain('Choisissez un fichier')
    expect(await kept(at)).toEqual(before)
    expect(await readdir(arrivingIn(at.home.config))).toEqual([])
  })

  test('sent twice, it is there once', async () => {
    const at = await world()
    const clientKey = '0190f0d6-0000-4000-8000-000000000001'
    const first = await brought(at, at.tom, 'notes.txt', 'Une note', { clientKey })
    expect(await brought(at, at.tom, 'notes.txt', 'Une note', { clientKey })).toBe(first)
    expect(await brought(at, at.tom, 'notes.txt', 'Une autre note', { clientKey })).not.toBe(first)
  })

  test('a stranger brings nothing, and into a group comes only who may write there', async () => {
    const at = await world()
    expect((await bring(at, at.zed, 'notes.txt', 'x')).location).toContain('/sign-in')
    const group = await groupWith(at, 'Cave', 'private')
    expect((await bring(at, at.tom, 'notes.txt', 'x', { shelf: `group:${group.id}` })).status).toBe(404)
    expect(await kept(at)).toEqual([])
  })
})

describe('a file that is too large', () => {
  test('is refused before it is read where its length is said, and cut off where it is not', async () => {
    const at = await world()
    await at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, largestFile, 1, at.maya.person))
    for (const size of [3.5, 1.2]) {
      const reply = await bring(at, at.tom, 'film.mp4', Buffer.alloc(size * 1024 * 1024), {
        title: 'Mon film',
        text: 'Mes mots',
      })
      expect([size, reply.status]).toEqual([size, 413])
      expect(reply.text).toContain('Ce fichier est trop lourd : 1 Mo au plus')
      expect(reply.text).toContain('Mes mots')
    }
    expect(await readdir(arrivingIn(at.home.config))).toEqual([])
  })

  test('does not come in either where the library is full; the form says what is left', async () => {
    const at = await world()
    await at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, roomForFiles, 1, at.maya.person))
    const id = await brought(at, at.tom, 'notes.txt', 'x')
    await fill(at, id, 1024 ** 3 - 2)
    expect(await at.as(at.tom).text('/library/files/new')).toContain('Il reste 2 octets sur les 1 Go')
    const reply = await bring(at, at.tom, 'notes.txt', 'Trois', { text: 'Mes mots' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('La bibliothèque est pleine')
    await at.as(at.maya).post('/library/settings', { largest: 10, room: 2 })
    expect((await bring(at, at.tom, 'notes.txt', 'Trois')).status).toBe(303)
    expect((await at.as(at.maya).post('/library/settings', { largest: 0, room: 2 })).status).toBe(422)
    expect((await at.as(at.tom).get('/library/settings')).status).toBe(403)
  })
})

describe('another version', () => {
  test('takes the place of the file, and the one before stays to be saved and brought back', async () => {
    const at = await world()
    const id = await brought(at, at.tom, 'statuts.txt', 'Article un : la chouette', { title: 'Nos statuts' })
    const form = new FormData()
    form.set('file', new Blob(['Article un : le hibou']), 'statuts-2.txt')
    expect((await at.as(at.odile).send(`/library/${id}/files`, form)).status).toBe(403)
    expect((await at.as(at.tom).send(`/library/${id}/files`, form)).status).toBe(303)
    await readAll(at)
    const page = await read(at, at.odile, id)
    expect(page).toContain('statuts-2.txt')
    expect(page).toContain('Versions précédentes du fichier')
    expect(await found(at, at.odile, 'hibou')).toContain('Nos statuts')
    expect(await found(at, at.odile, 'chouette')).not.toContain('Nos statuts')
    expect((await at.as(at.odile).get(`/library/${id}/files/1`)).text).toContain('la chouette')
    await at.as(at.tom).post(`/library/${id}/versions/1/restoration`)
    await at.home.settled()
    expect((await at.as(at.odile).get(`/library/${id}/files/3`)).text).toContain('la chouette')
    expect(await found(at, at.odile, 'chouette')).toContain('Nos statuts')
    expect((await at.as(at.odile).get(`/library/${id}/files/4`)).status).toBe(404)
  })

  test('words alone may change: the file stays', async () => {
    const at = await world()
    const id = await brought(at, at.tom, 'statuts.txt', 'Article un', { title: 'Nos statuts' })
    await at
      .as(at.tom)
      .post(`/library/${id}/edition`, { begunOn: 1, title: 'Nos statuts, relus', text: 'Relus en mars.' })
    expect(await read(at, at.odile, id)).toContain('Nos statuts, relus')
    expect((await at.as(at.odile).get(`/library/${id}/files/2`)).text).toBe('Article un')
  })

  test('one that moderators hid is given to nobody else', async () => {
    const at = await world()
    const id = await brought(at, at.tom, 'liste.txt', 'Les adresses de tous')
    const form = new FormData()
    form.set('file', new Blob(['Rien']), 'liste.txt')
    await at.as(at.tom).send(`/library/${id}/files`, form)
    await at.as(at.ines).post(`/library/${id}/versions/1/hiding`)
    expect((await at.as(at.tom).get(`/library/${id}/files/1`)).status).toBe(404)
    expect((await at.as(at.ines).get(`/library/${id}/files/1`)).status).toBe(200)
    expect((await at.as(at.tom).get(`/library/${id}/files/2`)).status).toBe(200)
    expect(await read(at, at.tom, id)).not.toContain('Versions précédentes du fichier')
  })
})

describe('a file is seen by whoever sees its resource, at that moment', () => {
  test('not from outside its group, not once one left it, not by its bare number, and not when it is hidden or taken away', async () => {
    const at = await world()
    const group = await groupWith(at, 'Atelier', 'private')
    await letIn(at.home.db, group.audience, [idOf(at.tom), idOf(at.odile)], 'member')
    const id = await brought(at, at.tom, 'plan.pdf', pdfOf(['Le plan zorblax']), {
      shelf: `group:${group.id}`,
      title: 'Le plan',
    })
    await readAll(at)
    const ways = ['', '/files/1', '/files/1/pages', '/files/1/pages/1', '/files/1/cover'].map(
      (way) => `/library/${id}${way}`,
    )
    const ask = async (who: Somebody) =>
      (await Promise.all(ways.map((way) => at.as(who).get(way)))).map(({ status }) => status)
    expect(await ask(at.odile)).toEqual([303, 200, 200, 200, 200])
    for (const who of [at.sam, at.karim, at.zed]) {
      expect(await ask(who)).toEqual([404, 404, 404, 404, 404])
      for (let n = 1; n < 6; n++) expect((await at.as(who).get(`/files/${n}/plan.pdf`)).status).toBe(404)
    }
    expect(await found(at, at.sam, 'zorblax')).not.toContain('Le plan')
    expect(await found(at, at.odile, 'zorblax')).toContain('Le plan')
    await at.act(at.ines, async (ctx) => at.home.house.subject('resource')?.hide?.(ctx, id))
    expect(await ask(at.odile)).toEqual([404, 404, 404, 404, 404])
    expect(await ask(at.tom)).toEqual([303, 200, 200, 200, 200])
    await at.act(at.ines, async (ctx) => at.home.house.subject('resource')?.restore?.(ctx, id))
    await letOut(at.home.db, group.audience, idOf(at.odile))
    expect(await ask(at.odile)).toEqual([404, 404, 404, 404, 404])
    await at.as(at.tom).post(`/library/${id}/removal`)
    expect(await ask(at.tom)).toEqual([303, 200, 200, 200, 200])
    await letIn(at.home.db, group.audience, [idOf(at.odile)], 'member')
    expect(await ask(at.odile)).toEqual([404, 404, 404, 404, 404])
  })
})

describe('whatever happens to the home', () => {
  test('a document that waits is read by the home that comes back; one that took it down three times is left alone', async () => {
    const at = await world()
    const id = await brought(at, at.tom, 'lettre.docx', await docxOf(['Le mot framboise']))
    await readAll(at)
    const fall = (tries: number) =>
      sql`update library.files set reading = 'waiting', words = '', tries = ${tries}`.execute(at.home.db)
    const again = () => readFileJob(at.home, { resource: id, nth: 1 }, new AbortController().signal)
    await fall(2)
    expect(await read(at, at.odile, id)).toContain('La maison lit ce document')
    await again()
    expect(await read(at, at.odile, id)).toContain('Le mot framboise')
    await fall(3)
    await again()
    expect(await read(at, at.odile, id)).toContain('n’a pas pu lire ce document')
  })

  test('what a person brought is theirs to take along, and stays when they leave, brought by nobody', async () => {
    const at = await world()
    await brought(at, at.tom, 'notes.txt', 'x')
    const mine = await at.home.house.rooms
      .find(({ name }) => name === 'library')
      ?.person.export(at.home.db, at.tom.person ?? 0)
    expect(mine?.['files']).toMatchObject([
      { name: 'notes.txt', bytes: 1, address: expect.stringMatching(/^\/library\/\d+\/files\/1$/) },
    ])
  })
})

async function kept(at: World): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of at.home.files.each()) keys.push(key)
  return keys
}

/** As if what somebody brought were that heavy. */
const fill = (at: World, resource: number, bytes: number) =>
  sql`update platform.files c set bytes = ${bytes} from library.files f where f.file_id = c.id and f.resource_id = ${resource}`.execute(
    at.home.db,
  )
