import { mkdtemp, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '#platform/database/index.ts'
import { drawFilm } from '#platform/media/drawn-film.ts'
import { blocksAt, marksIn, withFile } from '#platform/media/film.ts'
import { PICTURE } from '#platform/media/webm.ts'
import { found } from '#platform/refusal.ts'
import { addPoint, call, propose, whenFrom } from '#gatherings'
import { foundGroup, spacesSeen } from '#spaces'
import { askQuestion, captionsOf, openRoom, recordRoom } from '#stage'
import { eventually } from '#test/eventually.ts'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { cutStretch } from './cutting.ts'
import { folderOf } from './recording.ts'
import { room } from './room.ts'
import { openParts } from './store.ts'
import { makeWhole, WHOLE } from './whole.ts'

const at = await world()
// No ffmpeg here: one file for all has a test of its own, and would be among those that are counted.
beforeAll(() => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  return () => void (process.env['PATH'] = path)
})
const who = ({ person }: Somebody): number => person ?? 0

const { id } = await at.act(at.maya, async (ctx) => {
  const held = await propose(ctx, {
    title: 'Passer l’hiver',
    when: whenFrom({ day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' }),
    how: 'online',
    where: 'home',
    askedFirst: false,
  })
  await call(ctx, { gathering: held.id, person: who(at.karim), part: 'speaker' })
  await addPoint(ctx, { gathering: held.id, title: 'Tour de table', note: '', minutes: 1 })
  await recordRoom(ctx, held.id, true)
  return held
})
const gathering = `/gatherings/${id}`
const replay = `${gathering}/replay`
const page = async (of: Somebody) => at.as(of).text(`${gathering}-passer-l-hiver`)
const does = (of: Somebody, deed: string, form = {}) => at.as(of).post(`${gathering}/${deed}`, form)
const contents = async () => (await Array.fromAsync(at.home.files.each())).length
/** As the recorder would have left it: Maya for twelve seconds, Karim from the third on, and somebody who never agreed. */
const film = (folder: string, of: Somebody, began: Date, seconds: number) =>
  drawFilm(folder, {
    publisher: `${who(of)}-face`, began, seconds, heard: [{ fromMs: 0, untilMs: 4000 }],
    pictureAt: (second) => `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="27"><circle cx="${3 * second}" cy="13" r="${who(of)}"/></svg>`,
  }) // prettier-ignore
/** What was filmed, second by second: looked for on the disk, in whichever file. */
const filmed: Record<string, Buffer[]> = {}
const remember = async (folder: string, of: Somebody) => {
  filmed[who(of)] = await withFile(join(folder, `${who(of)}-face.1.webm`), 'r', async (film) => {
    const blocks = (await Promise.all((await marksIn(film)).map((mark) => blocksAt(film, mark)))).flat()
    return blocks.filter(({ track }) => track === PICTURE).map(({ bytes }) => Buffer.from(bytes))
  })
}
const secondsOnDisk = async (of: Somebody): Promise<number[]> => {
  const all: Buffer[] = []
  for await (const { key } of at.home.files.each()) all.push(await buffer(found(await at.home.files.get(key)).stream()))
  return (filmed[who(of)] ?? []).flatMap((picture, second) =>
    all.some((film) => film.includes(picture)) ? [second] : [],
  )
}
const onDisk = (of: Somebody, seconds: readonly number[]) =>
  eventually(async () => expect(await secondsOnDisk(of)).toEqual(seconds))
const isCut = () => eventually(async () => expect(await at.as(at.maya).text(replay)).not.toContain('coupe est en cours')) // prettier-ignore
const seconds = (...some: [from: number, to: number][]) =>
  some.flatMap(([from, to]) => Array.from({ length: to - from }, (_, nth) => from + nth))

test('everybody reads that it is recorded before coming in, and only those who lead choose it', async () => {
  expect((await does(at.tom, 'live/recording/removal')).status).toBe(403)
  for (const reader of [at.tom, at.zed])
    expect(
      await at
        .as(reader)
        .text(`${gathering}-passer-l-hiver`)
        .catch(() => ''),
    ).not.toContain('Ne pas enregistrer')
  expect(await page(at.tom)).toContain('Cette rencontre est enregistrée')
  expect(await page(at.maya)).toContain('Ne pas enregistrer')
})

test('what was recorded of those who agreed is a draft for those who made it, and nothing is kept of the others', async () => {
  await at.act(at.maya, (ctx) => openRoom(ctx, id))
  await at.act(at.tom, (ctx) => askQuestion(ctx, id, { text: 'Éteinte ou allumée ?' }))
  for (const one of [at.karim, at.sam]) await does(one, 'live/recording/consent')
  const part = await eventually(async () => found((await openParts(at.home.db))[0]))
  const [folder, began] = [folderOf(at.home, part), at.home.now()]
  await film(folder, at.maya, began, 12)
  await film(folder, at.karim, new Date(began.getTime() + 3000), 6)
  await film(folder, at.sam, began, 4)
  await film(folder, at.odile, began, 5)
  for (const one of [at.maya, at.karim, at.sam]) await remember(folder, one)
  const said = [[1, 'avant'], [9, 'pendant'], [11, 'après']] as const // prettier-ignore
  await at.home.db.insertInto('stage.captions' as never).values(said.map(([second, text]) => ({ gathering_id: id, at: new Date(began.getTime() + second * 1000), text })) as never).execute() // prettier-ignore
  const before = await contents()
  await does(at.maya, 'live/ending')
  await eventually(async () => expect((await at.as(at.maya).get(replay)).status).toBe(200))
  expect(await contents()).toBe(before + 3)
  await eventually(async () => expect(await readdir(join(folder, '..'))).toEqual([]))
  for (const reader of [at.maya, at.karim]) expect((await at.as(reader).get(replay)).status).toBe(200)
  for (const reader of [at.tom, at.odile, at.zed]) expect((await at.as(reader).get(replay)).status).toBe(404)
  const text = await at.as(at.maya).text(replay)
  expect(text).toContain('Tour de table')
  expect(text).toContain('Karim')
  expect(text).not.toContain('Odile')
})

test('once published members play it, by parts of its files; strangers never guess them', async () => {
  const [src = ''] = /\/gatherings\/\d+\/replay\/tracks\/\d+/.exec(await at.as(at.maya).text(replay)) ?? []
  expect((await at.as(at.tom).get(src)).status).toBe(404)
  expect((await does(at.tom, 'replay/publication')).status).toBe(404)
  await does(at.maya, 'replay/publication')
  const part = await at.as(at.tom).get(src, { range: 'bytes=0-99' })
  expect(part).toMatchObject({ status: 206, headers: { 'content-type': 'video/webm' } })
  expect(await page(at.tom)).toContain('data-island="replays/player"')
  for (const path of [replay, src]) expect((await at.as(at.zed).get(path)).status).toBe(404)
  expect((await at.as(at.tom).get(`${replay}/whole`)).status).toBe(404)
})

test('a home that closes while the one file is made leaves it as it was asked for: it is begun again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-ffmpeg-'))
  try {
    // Whoever begins it again is told that it cannot be.
    await writeFile(join(folder, 'ffmpeg'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    vi.stubEnv('PATH', folder)
    await makeWhole(at.home, { gathering: id }, AbortSignal.abort())
    await eventually(async () => {
      const { rows } = await sql<{ said: string | null }>`
        select last_error said from graphile_worker.jobs where task_identifier = ${WHOLE}`.execute(at.home.db)
      expect(rows).toEqual([{ said: expect.stringContaining('Command failed') }])
    })
  } finally {
    vi.stubEnv('PATH', '')
    await rm(folder, { recursive: true })
  }
})

test('what a host trims away of what is published is gone from the disk, with its captions; chapters follow', async () => {
  await does(at.maya, 'replay/chapters', { at: '0:05', title: 'La suite' })
  expect((await does(at.maya, 'replay/trim', { from: '0:09', until: '0:02' })).status).toBe(422)
  await onDisk(at.maya, seconds([0, 12]))
  expect((await does(at.maya, 'replay/trim', { from: '0:02', until: '0:10' })).status).toBe(303)
  await isCut()
  await onDisk(at.maya, seconds([2, 10]))
  await onDisk(at.sam, seconds([2, 4]))
  await onDisk(at.karim, seconds([0, 6]))
  const text = await at.as(at.tom).text(replay)
  expect(text).toContain('0:00 / 0:08')
  expect(text).toMatch(/0:03<[^]{0,60}La suite/)
  expect(await at.as(at.tom).text(`${replay}/captions.vtt`)).toMatch(/00:00:04.000 -->[^]*pendant\n$/)
  expect(await at.as(at.tom).text(`${gathering}/live/captions`)).not.toMatch(/avant|après/)
  expect((await does(at.maya, 'replay/chapters', { at: 'bientôt', title: 'La suite' })).status).toBe(422)
  expect((await does(at.tom, 'replay/chapters', { at: '0:05', title: 'Non' })).status).toBe(403)
})

test('Karim asks for a passage to be cut, cuts it, and then all of his part: it is gone from the disk', async () => {
  const his = `replay/people/${who(at.karim)}`
  expect((await does(at.tom, 'replay/cuts', { why: 'Pas moi' })).status).toBe(404)
  expect((await does(at.karim, 'replay/cuts', { why: 'Quand ?', from: '1:00', until: '2:00' })).status).toBe(422)
  await does(at.karim, 'replay/cuts', { why: 'Je parle de mon voisin.', from: '0:02', until: '0:03' })
  expect(await at.as(at.maya).text(replay)).toMatch(/Je parle de mon voisin[^]*Couper sa part, de 0:02 à 0:03/)
  for (const deed of ['cut', 'stretches'])
    expect((await does(at.tom, `${his}/${deed}`, { from: '0:02', until: '0:03' })).status).toBe(403)
  // Before any film is written anew: in the deed itself.
  const texts = async (db: Db) => (await captionsOf(db, id)).map(({ text }) => text)
  expect(await texts(at.home.db)).toEqual(['pendant'])
  const undone = at.act(at.maya, async (ctx) => {
    await cutStretch(ctx, id, { person: who(at.karim), fromMs: 1500, untilMs: 4000 })
    throw new Error(`left: ${(await texts(ctx.tx)).join()}.`)
  })
  await expect(undone).rejects.toThrow(/^left: \.$/)
  await does(at.maya, `${his}/stretches`, { from: '0:02', until: '0:03' })
  await isCut()
  // From 0:01.5 to 0:04 of what is shown; Karim came at 0:01.
  await onDisk(at.karim, seconds([0, 1], [3, 6]))
  await onDisk(at.maya, seconds([2, 10]))
  expect(await at.as(at.maya).text(replay)).not.toContain('Je parle de mon voisin')
  const before = await contents()
  await does(at.karim, `${his}/cut`)
  await eventually(async () => expect(await contents()).toBe(before - 1))
  await onDisk(at.karim, [])
  expect(await at.as(at.tom).text(replay)).not.toContain('Karim')
})

test('whoever leaves the home is taken off every recording, and off the disk', async () => {
  const before = await contents()
  expect(await at.as(at.tom).text(replay)).toContain('Sam')
  await at.act(at.sam, (ctx) => room.person.erase(ctx, who(at.sam), 999_999))
  expect(await at.as(at.tom).text(replay)).not.toContain('Sam')
  await eventually(async () => await eventually(async () => expect(await contents()).toBe(before - 1)))
})

test('Tom’s question goes on in a group with his name, once he said so, and leads there', async () => {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const about = {
    name: 'Chauffage',
    about: '',
    icon: null,
    openness: 'members',
    door: 'open',
    domains: [],
    help: false,
  } as const
  await at.act(at.maya, (ctx) => foundGroup(ctx, { spaceId: space?.id ?? 0, ...about }))
  await does(at.tom, 'questions/1/name')
  const [, group = ''] = /name="group"[^]*?value="(\d+)"/.exec(await page(at.maya)) ?? []
  // Two who host press at once: it goes on once.
  await Promise.all([1, 2].map(() => does(at.maya, 'questions/carried', { question: 1, group })))
  const [talk = ''] = /\/conversations\/[\w-]+(?="[^>]*>Elle continue)/.exec(await page(at.tom)) ?? []
  const text = await at.as(at.odile).text(talk)
  expect(text).toContain('Éteinte ou allumée')
  expect(text).toContain('@Tom')
  expect(text).toContain(`${gathering}-passer-l-hiver`)
})

test('who was there is counted, whoever came first is named if they wish, and thanks take one tap', async () => {
  at.later({ days: 200 })
  await at.home.db.insertInto('stage.visits' as never).values([at.tom, at.odile].map((one) => ({ gathering_id: id, person_id: who(one), at: at.home.now() })) as never).execute() // prettier-ignore
  await at.home.db.insertInto('replays.attended' as never).values({ gathering_id: 999, person_id: who(at.tom), at: new Date(0) } as never).execute() // prettier-ignore
  expect(await page(at.ines)).toContain('2 personnes étaient là, dont 1 pour la première fois. 1 était déjà venue.')
  await does(at.odile, 'greeting')
  expect(await page(at.ines)).toMatch(/Bienvenue[^]*Odile/)
  expect((await does(at.ines, 'greeting')).status).toBe(404)
  await does(at.tom, 'thanks', { person: who(at.maya) })
  expect(await page(at.tom)).toMatch(/Vous avez remercié Maya[^<]*, 1 merci/)
  expect((await does(at.tom, 'thanks', { person: who(at.ines) })).status).toBe(404)
})

test('a host removes all of it for good, and the numbers and thanks stay', async () => {
  const before = await contents()
  await does(at.maya, 'replay/removal')
  await eventually(async () => expect(await contents()).toBe(before - 1))
  expect((await at.as(at.maya).get(replay)).status).toBe(404)
  expect(await page(at.ines)).toContain('2 personnes étaient là, dont 1')
  expect((await at.facts()).filter((name) => name.startsWith('replays.'))).toEqual([
    'replays.recorded', 'replays.published', 'replays.chaptersChanged', 'replays.trimmed', 'replays.cutAsked', 'replays.cut', 'replays.cut',
    'replays.named', 'replays.carriedOver', 'replays.greeted', 'replays.removed',
  ]) // prettier-ignore
})

test('what is recorded after a replay was published is a draft of its own, joined or let go; what is removed while it is recorded again leaves no film behind', async () => {
  const { id: again } = await at.act(at.maya, async (ctx) => {
    const when = whenFrom({ day: '2028-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' })
    const held = await propose(ctx, { title: 'Encore', when, how: 'online', where: 'home', askedFirst: false })
    await recordRoom(ctx, held.id, true)
    await openRoom(ctx, held.id)
    return held
  })
  const live = (deed: string) => at.as(at.maya).post(`/gatherings/${again}/${deed}`, {})
  const drawn = async (seconds: number) => {
    const part = await eventually(async () => found((await openParts(at.home.db))[0]))
    await film(folderOf(at.home, part), at.maya, at.home.now(), seconds)
    return folderOf(at.home, part)
  }
  const ready = () => eventually(async () => expect((await at.as(at.maya).get(`/gatherings/${again}/replay`)).status).toBe(200)) // prettier-ignore
  const page = `/gatherings/${again}/replay`
  const sees = (of: Somebody, words: RegExp) => eventually(async () => expect(await at.as(of).text(page)).toMatch(words)) // prettier-ignore
  const recordedSince = async (seconds: number) => {
    await live('live/recording')
    await drawn(seconds)
    await live('live/recording/removal')
    await sees(at.maya, /Enregistré depuis/)
    return /replay\/parts\/\d+/.exec(await at.as(at.maya).text(page))?.[0] ?? ''
  }
  await drawn(3)
  await live('live/recording/removal')
  await ready()
  await live('replay/publication')
  // What is published does not grow by itself.
  const [more, kept] = [await recordedSince(5), await contents()]
  await sees(at.tom, /0:00 \/ 0:03/)
  expect((await at.as(at.tom).get(`/gatherings/${again}/${more}`)).status).toBe(404)
  expect(await at.as(at.maya).text(`/gatherings/${again}/${more}`)).toContain('0:03 / 0:08')
  const [, src = ''] =
    new RegExp(`(${page}/tracks/\\d+)`).exec(await at.as(at.maya).text(`/gatherings/${again}/${more}`)) ?? []
  expect([(await at.as(at.maya).get(src)).status, (await at.as(at.tom).get(src)).status]).toEqual([200, 404])
  expect((await at.as(at.tom).post(`/gatherings/${again}/${more}/joining`)).status).toBe(403)
  await live(`${more}/joining`)
  await sees(at.tom, /0:00 \/ 0:08/)
  expect((await at.as(at.tom).get(src)).status).toBe(200)
  const unwanted = await recordedSince(4)
  await eventually(async () => expect(await contents()).toBe(kept + 1))
  await live(`${unwanted}/removal`)
  await eventually(async () => expect(await contents()).toBe(kept))
  await sees(at.tom, /0:00 \/ 0:08/)
  await live('live/recording')
  const folder = await drawn(5)
  await live('replay/removal')
  expect((await at.as(at.maya).get(`/gatherings/${again}/replay`)).status).toBe(404)
  await live('live/ending')
  await ready()
  await eventually(async () => expect(await readdir(join(folder, '..'))).toEqual([]))
  expect(await at.as(at.maya).text(`/gatherings/${again}/replay`)).toContain('0:05')
})

test('a home that falls in mid-recording goes on with it when it opens again: what was kept until then and what comes after is one replay', async () => {
  const { id: evening } = await at.act(at.maya, async (ctx) => {
    const when = whenFrom({ day: '2028-04-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' })
    const held = await propose(ctx, { title: 'Panne', when, how: 'online', where: 'home', askedFirst: false })
    await recordRoom(ctx, held.id, true)
    await openRoom(ctx, held.id)
    return held
  })
  const part = await eventually(async () =>
    found((await openParts(at.home.db)).find((one) => one.gathering === evening)),
  )
  const [folder, began] = [folderOf(at.home, part), at.home.now()]
  await film(folder, at.maya, began, 5)
  // Killed while it wrote: half a cluster is no cluster.
  await truncate(
    join(folder, `${who(at.maya)}-face.1.webm`),
    (await stat(join(folder, `${who(at.maya)}-face.1.webm`))).size - 700,
  )
  const again = await world({ beside: at, config: { dataDir: at.home.config.dataDir } })
  await film(join(folder, 'later'), at.maya, new Date(began.getTime() + 9000), 3)
  for (const ending of ['webm', 'heard'])
    await rename(
      join(folder, 'later', `${who(at.maya)}-face.1.${ending}`),
      join(folder, `${who(at.maya)}-face.2.${ending}`),
    )
  expect((await openParts(at.home.db)).filter((one) => one.gathering === evening)).toHaveLength(1)
  await again.as(at.maya).post(`/gatherings/${evening}/live/ending`)
  const text = await eventually(async () => {
    const { status, text: shown } = await again.as(at.maya).get(`/gatherings/${evening}/replay`)
    expect(status).toBe(200)
    return shown
  })
  expect(text).toContain('0:00 / 0:12')
  expect([...text.matchAll(/replay\/tracks\/\d+" data-turbo/g)]).toHaveLength(2)
  expect(text).toMatch(/à partir de 0:00, 0:0[45],[^]*à partir de 0:09, 0:03,/)
})
