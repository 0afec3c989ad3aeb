import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { endLots } from './drawing.ts'
import { figuresOf } from './figures.ts'
import { buffersOf, customersIn, handedOf, wipe } from './handed.ts'
import { dateOf, dayIn, dayOf } from './line.ts'
import { ListReading } from './list.ts'
import { figuresThere } from './summing-there.ts'

const T0 = new Date('2025-03-03T09:00:00Z')
const HEAD = 'email,start,end,country,spends,before'

/** In pieces of seven bytes, so that no line and no letter comes whole. */
function read(text: string | Buffer, most?: number): Promise<ListReading> {
  const list = new ListReading(Buffer.alloc(32, 7), most === undefined ? {} : { most })
  const bytes = Buffer.from(text)
  const size = bytes.length > 10_000 ? 65_536 : 7
  for (let at = 0; at < bytes.length; at += size) list.write(bytes.subarray(at, at + size))
  return new Promise((resolve) => list.end(() => resolve(list)))
}
const problem = async (text: string, most: number): Promise<unknown> => (await read(text, most)).problem

test('a list is read as it comes, whatever stands between its columns, and of an address only a fingerprint is left', async () => {
  const list = await read(`\uFEFFCourriel;Début;Fin;Pays;Dépense\r\n"Ines@Exemple.org ";2025-03-01;;"La ""Réunion""; bas";12,5\r\n\r\nsam@b.fr;2025-03-02;2025-04-01;FR;-3\r\n`) // prettier-ignore
  expect(list.problem).toBeUndefined()
  expect(list.traits).toEqual(['Pays', 'Dépense'])
  const [ines, sam] = list.rows
  expect(ines).toEqual({ hash: list.hash('ines@exemple.org'), from: dayIn('2025-03-01'), until: undefined, before: undefined, traits: ['La "Réunion"; bas', 12.5] }) // prettier-ignore
  expect(sam).toMatchObject({ until: dayIn('2025-04-01'), traits: ['FR', -3] })
  expect(JSON.stringify(list.rows)).not.toContain('@')
  const figures = await read(
    'email,start,end,Plus tôt,Avant,Après,Dépense\na@b.fr,2025-03-01,,1,2,"3,5",4\nb@b.fr,2025-03-01,,,,,4\n',
  )
  expect(figures.rows).toMatchObject([{ earlier: 1, before: 2, after: 3.5, traits: [4] }, { earlier: undefined, before: undefined, after: undefined }]) // prettier-ignore
  // Whatever the page answers, also of a form whose other fields are wrong.
  list.destroy()
  expect([list.rows, list.key.every((byte) => byte === 0)]).toEqual([[], true])
})

test('a list that cannot be right is answered with where and why, and nothing of it is left', async () => {
  const row = 'a@b.fr,2025-03-01,,FR,1,2'
  const bad: [string | Buffer, object][] = [
    ['', { kind: 'empty' }],
    [`${HEAD}\n`, { kind: 'empty' }],
    ['nom,date\nInes,hier\n', { kind: 'headings' }],
    [`${HEAD}\n${row},x\n`, { kind: 'fields', line: 2 }],
    [`${HEAD}\n${row}\n"a@c.fr,2025-03-01,,FR,1,2\n`, { kind: 'quotes', line: 3 }],
    [`${HEAD}\na@b.fr,2025-03-01,,"=HYPERLINK(""http://x"")",1,2\n`, { kind: 'formula', line: 2, column: 'country' }],
    [`${HEAD}\n@SUM,2025-03-01,,FR,1,2\n`, { kind: 'formula', column: 'email' }],
    [`${HEAD}\nInes,2025-03-01,,FR,1,2\n`, { kind: 'identifier', line: 2 }],
    [`${HEAD}\n${row}\na@c.fr,01/03/2025,,FR,1,2\n`, { kind: 'date', line: 3, column: 'start' }],
    [`${HEAD}\na@c.fr,2025-03-01,3 April 2025,FR,1,2\n`, { kind: 'date', column: 'end' }],
    [`${HEAD}\na@c.fr,2025-02-30,,FR,1,2\n`, { kind: 'date' }],
    [`${HEAD}\na@c.fr,2025-03-01,2025-02-01,FR,1,2\n`, { kind: 'order' }],
    [`${HEAD}\n${row}\n A@B.FR ,2025-03-02,,FR,1,2\n`, { kind: 'twice', line: 3 }],
    [`${HEAD}\na@b.fr,2025-03-01,,FR,1,beaucoup\n`, { kind: 'number', column: 'before' }],
    [`${HEAD},after\na@b.fr,2025-03-01,,FR,1,2,peu\n`, { kind: 'number', column: 'after' }],
    [`${HEAD},avant\n${row},3\n`, { kind: 'headings' }],
    [`${HEAD}\na@b.fr,2025-03-01,,${'mot '.repeat(30)},1,2\n`, { kind: 'word', column: 'country' }],
    [`${HEAD}\n${Array.from({ length: 13 }, (_, i) => `a${i}@b.fr,2025-03-01,,Name ${i},1,2`).join('\n')}`, { kind: 'levels', column: 'country' }], // prettier-ignore
    [`${HEAD}\n${Array.from({ length: 13 }, (_, i) => `a${i}@b.fr,2025-03-01,,${i || 'Name'},1,2`).join('\n')}`, { kind: 'levels' }], // prettier-ignore
    [Buffer.from(`${HEAD}\na@b.fr,2025-03-01,,Réunion,1,2\n`, 'latin1'), { kind: 'encoding' }],
    [Buffer.from(`${HEAD}\n${row}\n`, 'utf16le'), { kind: 'encoding' }],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), { kind: 'spreadsheet' }],
    ['x'.repeat(1_000_000), { kind: 'long' }],
    [`${HEAD},a,b,c,d,e,f,g,h\n`, { kind: 'traits' }],
  ]
  for (const [text, said] of bad) {
    const list = await read(text)
    expect(list.problem, String(text).slice(0, 80)).toMatchObject(said)
    expect([list.rows.length, list.key.every((byte) => byte === 0)]).toEqual([0, true])
  }
})

test('a list without end is let go of where it becomes too long', async () => {
  const rows = ['a', 'b', 'c', 'd'].map((name) => `${name}@b.fr,2025-03-01,`)
  expect(await problem(`email,start,end\n${rows.join('\n')}`, 3)).toMatchObject({ kind: 'many', line: 5 })
  expect(await problem(`email,start,end\n${rows.join('\n')}`, 4)).toBeUndefined()
})

test('words that stand for few are not told apart, and under ten on a side nothing is said', () => {
  const customer = (nth: number) => ({
    hash: String(nth), from: 100 + (nth % 20), until: nth % 3 ? undefined : 300 + nth, before: nth % 2,
    traits: [nth < 40 ? 'FR' : nth < 95 ? 'BE' : nth < 97 ? 'CH' : 'LU'], joined: nth % 8 === 0 ? 150 + (nth % 7) : undefined,
  }) // prettier-ignore
  const all = Array.from({ length: 120 }, (_, nth) => customer(nth))
  const found = figuresOf(all, ['country'], 800)
  expect(found?.balance.map(({ level }) => level)).toEqual(['BE', 'FR', 'LU'])
  expect(found).toMatchObject({ customers: 120, joined: 15, held: 'few', rung: 'observed' })
  expect(JSON.stringify(found)).not.toContain('CH')
  expect(figuresOf(all.map((one) => ({ ...one, joined: one.hash === '8' ? one.joined : undefined })), ['country'], 800)).toBeUndefined() // prettier-ignore
})

test('a long list is summed in a thread, to the same figures; no fingerprint goes there, and what does is wiped', async () => {
  const all = Array.from({ length: 2_400 }, (_, nth) => ({
    hash: `who ${nth}`, from: 100 + (nth % 90), until: nth % 3 ? undefined : 300 + (nth % 500), before: nth % 5 ? nth % 7 : undefined, earlier: nth % 7, after: nth % 7 + (nth % 8 === 0 ? 3 : 1),
    traits: [['FR', 'BE', ''][nth % 3] ?? '', nth % 5 ? nth / 7 : ''], joined: nth % 8 === 0 ? 150 + (nth % 70) : undefined,
  })) // prettier-ignore
  const handed = await handedOf(all, 2)
  expect(customersIn(handed)).toEqual(all.map(({ hash: _, ...one }) => one))
  expect(JSON.stringify(handed)).not.toContain('who')
  wipe(handed)
  expect(buffersOf(handed).every((buffer) => new Uint8Array(buffer).every((byte) => byte === 0))).toBe(true)
  const figures = figuresOf(all, ['country', 'spends'], 800)
  expect(await figuresThere(all, ['country', 'spends'], 800)).toEqual(figures)
  // Whoever joined moved by three where the others moved by one, of whom a few joined later; before, nobody had moved.
  expect(figures?.course).toMatchObject({
    apart: { value: expect.closeTo(1.9, 1) },
    trend: { value: 0 },
    trends: 'alike',
  })
  expect(figuresOf(all.map(({ after: _, ...one }) => one), ['country', 'spends'], 800)?.course).toBeUndefined() // prettier-ignore
  expect(figuresOf(all.map((one, nth) => ({ ...one, after: nth < 100 ? one.after : undefined })), ['country', 'spends'], 800)?.course).toBe('few') // prettier-ignore
})

test('a host compares; members read it once it is published; of the list and its key nothing stays', async () => {
  const at = await world({ at: T0 })
  const later = new Date(T0.getTime() + 10 * 86_400_000)
  const came = []
  for (let nth = 0; nth < 13; nth += 1) came.push(await at.newcomer(`Venue ${nth}`, later))
  await at.as(came[12] ?? at.tom).post('/me/pulse/objection')
  const day = (offset: number): string =>
    dateOf(dayOf(T0) + offset)
      .toISOString()
      .slice(0, 10)
  const emails = [...came.map(({ email }) => email.toUpperCase()), at.karim.email, ...Array.from({ length: 107 }, (_, nth) => `c${nth}@clients.example`)] // prettier-ignore
  const list = (gone: number): string =>
    ['email,start,end,country', ...emails.map((email, nth) => `${email},${day(-300 + (nth % 30))},${nth % 5 === gone ? day(60) : ''},${nth % 2 ? 'FR' : 'BE'}`)].join('\n') // prettier-ignore
  const form = (fields: Record<string, string>, text: string | Buffer): FormData => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    data.set('list', new Blob([Buffer.from(text)]), 'liste.csv')
    return data
  }
  const page = '/pulse/comparison'
  const [maya, tom] = [at.as(at.maya), at.as(at.tom)]

  const drawn = await maya.send(`${page}/lots`, form({ name: 'Printemps', months: '6' }, list(9)))
  expect(drawn.headers['content-type']).toContain('text/csv')
  expect(drawn.text.split('\r\n').filter((line) => line.endsWith(',inviter'))).toHaveLength(60)
  expect(drawn.text.split('\r\n').filter((line) => line.endsWith(',attendre'))).toHaveLength(61)

  at.later({ days: 150 })
  const bad = await maya.send(`${page}/lists`, form({ name: 'Deux ans' }, list(9).replace(day(-300), '1/5/24')))
  expect(bad.status).toBe(422)
  expect(bad.text).toContain('la date ne s’écrit pas comme 2025-03-01')
  expect(bad.text).toContain('value="Deux ans"')
  expect((await maya.send(`${page}/lists`, form({ name: 'Deux' }, list(9).split('\n').slice(0, 9).join('\n')))).status).toBe(422) // prettier-ignore
  expect((await tom.send(`${page}/lists`, form({ name: 'Tom' }, list(1)))).status).toBe(403)

  const made = await maya.send(`${page}/lists`, form({ name: 'Deux ans' }, list(1)))
  expect(made.status, made.text).toBe(303)
  const result = await maya.text(made.location)
  expect(result).toContain('Ne pas conclure')
  // Twelve who joined: neither Karim, who is staff, nor who objects.
  expect(result).toMatch(/sur 12\)/)
  expect(result).toMatch(/sur 107\)/)
  expect((await tom.get(made.location)).status).toBe(404)
  expect(await tom.text(page)).not.toContain('Deux ans')
  await maya.post(`${made.location}/publication`)
  expect(await tom.text(made.location)).toContain('Ne pas conclure')

  const lots = (await maya.text(page)).match(/lots\/(\d+)\/lists/)?.[1] ?? ''
  const invited = await maya.send(`${page}/lots/${lots}/lists`, form({}, list(1)))
  expect(invited.status, invited.text).toBe(303)
  expect(await maya.text(invited.location)).toContain('Effet d’une invitation tirée au sort')
  const { rows: kept } = await sql<{ all: string }>`
    select coalesce(string_agg(r::text, ''), '') || (select string_agg(l::text, '') from comparison.lots l) "all" from comparison.results r`.execute(at.home.db) // prettier-ignore
  expect(kept[0]?.all).not.toMatch(/@|clients/)
  const left = () => sql<{ n: number }>`select (select count(*) from comparison.keys)::int + (select count(*) from comparison.drawn)::int n`.execute(at.home.db) // prettier-ignore
  expect((await left()).rows).toEqual([{ n: 122 }])
  at.later({ days: 60 })
  await endLots(at.home)
  expect((await left()).rows).toEqual([{ n: 0 }])
  expect(await maya.text(page)).toContain('il ne peut plus être comparé')
  expect((await maya.send(`${page}/lots/${lots}/lists`, form({}, list(1)))).text).toContain(
    'La clé de ce tirage est détruite',
  )
})
