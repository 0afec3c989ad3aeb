import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { waitFor } from '#platform/facts/consumer.ts'
import { answer, markHelpful, startConversation } from '#conversations'
import { giveHomeRole } from '#people'
import { readSoFar, usefulLent } from '#pulse'
import { foundGroup, groupBySlug, spacesSeen } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { counted } from './counted.ts'
import { countLater } from './counting.ts'
import { worthWords } from './messages.en.ts'
import { deedsRead } from './reading.ts'
import { sheetOf } from './sheet.ts'
import { sign, takeBack } from './signing.ts'
import { signedNow } from './store.ts'
import { scenarioFields, valueOf } from './valuing.ts'

const T0 = new Date('2026-03-02T09:00:00Z')
const assumed = { minutes: 12, hourly: 30, share: 50 }
const lent = {
  questions: 40,
  useful: 20,
  confirmed: 8,
  helpers: 9,
  helped: 11,
  askers: 30,
  sayHelped: 6,
  helpedFirst: 12,
  passedOn: 6,
}
const met = { held: 0, came: 0, again: 0 }
const deeds = {
  brought: { resources: 0, authors: 0, useful: 0, helped: 0 },
  gatherings: met,
  occasions: met,
  invited: { invited: 0, by: 0, wrote: 0 },
}

test('by hand: 8 to 20 answers of 12 minutes, at 30 euros an hour, half of which would have come, are 24 to 60 euros', () => {
  expect(valueOf({ confirmed: 8, useful: 20 }, assumed)).toEqual({ low: 24, high: 60 })
})

test('everything twice doubles the amounts and changes no share; nothing is said of fewer than five', () => {
  const twice = Object.fromEntries(Object.entries(lent).map(([what, value]) => [what, 2 * value])) as typeof lent
  const [once, doubled] = [counted(lent, deeds), counted(twice, deeds)]
  expect(once).toMatchObject({
    support: { value: 0.5, n: 40 },
    engagement: { value: 0.5, n: 12 },
    success: { value: 0.2, n: 30 },
  })
  expect(doubled).toMatchObject({
    support: { value: 0.5, n: 80 },
    engagement: { value: 0.5, n: 24 },
    success: { value: 0.2, n: 60 },
  })
  expect(doubled.answers).toEqual({ useful: 40, confirmed: 16 })
  expect(counted({ ...lent, helpers: 4 }, deeds)).toMatchObject({ support: 'few', answers: undefined })
  expect(counted({ ...lent, confirmed: 1 }, deeds)).toMatchObject({
    answers: { useful: 20, confirmed: 0 },
    confirmed: undefined,
  })
  expect(counted({ ...lent, helpedFirst: 9 }, deeds).engagement).toBe('few')
  for (const about of [{ sayHelped: 4 }, { sayHelped: 26 }])
    expect(counted({ ...lent, ...about }, deeds).success).toBe('few')
})

test('what somebody typed is text in the spreadsheet, whatever it begins with; formulas are ours alone', () => {
  const source = '=1+1<&">'
  const hand = { name: '@Maya', when: '+2' }
  const hands = { minutes: hand, hourly: hand, share: hand, source: hand }
  const signed = { scenario: 'bold', assumed, source, by: 1, at: T0, ...hand, hands } as const
  const text = sheetOf('fr', { confirmed: 8, useful: 20, questions: 40 }, [signed]).toString('utf8')
  expect(text).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1&lt;&amp;&quot;&gt;</t>')
  expect([...text.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual(
    ['4', '5'].flatMap((count) =>
      ['B', 'C', 'D'].map((c) => `IF(COUNT(${c}8:${c}10)=3,$B$${count}*${c}8/60*${c}9*${c}10/100,&quot;&quot;)`),
    ),
  )
  expect(text).toContain('<c r="D8"><v>12</v></c>')
  // What shows a sheet without working it out, as a telephone does, shows these: 24 and 60 euros, and nothing of what nobody signed.
  expect(
    [...text.matchAll(/<c r="([BCD]1[12])"[^>]*>.*?<v>(.*?)<\/v>/g)].map(([, at, result]) => `${at} ${result}`),
  ).toEqual(['B11 ', 'C11 ', 'D11 24', 'B12 ', 'C12 ', 'D12 60'])
  expect(text).not.toContain('r="B8"')
})

test('each field of a scenario is theirs who last gave it another value, and whoever signs after a taking back signs all of it', async () => {
  const at = await world({ at: T0 })
  await at.act(at.maya, (ctx) => giveHomeRole(ctx, { person: at.tom.person ?? 0, role: 'host' }))
  const say = (who: Somebody, minutes: number, source: string): Promise<void> =>
    at.act(who, (ctx) => sign(ctx, 'bold', { minutes, hourly: 30, share: 50 }, source))
  const whose = async (): Promise<unknown> => {
    const { hands } = (await signedNow(at.home.db)).get('bold') ?? expect.fail('nothing is signed')
    return scenarioFields.map(
      (field) => `${field}: ${hands[field].by === at.tom.person ? 'Tom' : 'Maya'}, ${hands[field].at.getUTCDate()}`,
    )
  }
  await say(at.maya, 12, 'mars')
  await at.act(at.maya, (ctx) => sign(ctx, 'careful', assumed, 'à part'))
  at.later({ days: 1 })
  await say(at.tom, 15, 'mars')
  expect(await whose()).toEqual(['minutes: Tom, 3', 'hourly: Maya, 2', 'share: Maya, 2', 'source: Maya, 2'])
  at.later({ days: 1 })
  await say(at.maya, 15, 'avril')
  expect(await whose()).toEqual(['minutes: Tom, 3', 'hourly: Maya, 2', 'share: Maya, 2', 'source: Maya, 4'])
  at.later({ days: 1 })
  await at.act(at.maya, (ctx) => takeBack(ctx, 'bold'))
  await say(at.tom, 15, 'avril')
  expect(await whose()).toEqual(scenarioFields.map((field) => `${field}: Tom, 5`))
})

test('members’ answers are worth money only once a host signs, and what staff answer is worth nothing here', async () => {
  const at = await world({ at: T0 })
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const { slug } = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Bricolage', about: '', icon: null, openness: 'members', door: 'open', domains: [], help: false }),
  ) // prettier-ignore
  const group = (await groupBySlug(at.home.db, await at.actor(at.maya), slug))?.id ?? 0
  const came = await Promise.all(['Anouk', 'Bilal'].map((name) => at.newcomer(name)))
  const people = [at.tom, at.odile, at.ines, at.sam, ...came]
  for (const who of [...people, at.karim]) await at.as(who).post(`/groups/${slug}/joining`)
  const ask = async (asker: Somebody, by: Somebody, says = false): Promise<void> => {
    const { conversation } = await at.act(asker, (ctx) =>
      startConversation(ctx, { group, title: 'Comment ?', text: 'Je ne sais pas.', kind: 'question', tags: [] }),
    )
    at.later({ minutes: 10 })
    const { post } = await at.act(by, (ctx) =>
      answer(ctx, { conversation, text: 'Voici comment je ferais, moi.', replyTo: null }),
    )
    if (says) await at.act(asker, (ctx) => markHelpful(ctx, post))
  }
  for (const who of people) await ask(who, at.karim)
  await at.home.settled()
  const page = '/pulse/worth?window=all'
  expect(await at.as(at.tom).text(page)).toContain('Sur 6 questions de membres, <b>0</b>')

  for (const [nth, who] of people.entries()) await ask(who, people[(nth + 1) % people.length] ?? at.tom)
  await at.home.settled()
  expect(await at.as(at.tom).text(page)).toContain('Sur 12 questions de membres, <b>6</b>')
  expect(await at.as(at.tom).text(page)).not.toContain('€</b>')
  const typed = { minutes: '12,5', hourly: '30', share: '50', source: '=SUM(A1) relevé de mars' }
  expect((await at.as(at.tom).post('/pulse/worth/bold/signings', typed)).status).toBe(403)
  const wrong = await at.as(at.maya).post('/pulse/worth/bold/signings', { ...typed, share: 'la moitié' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="la moitié"')
  expect((await at.as(at.maya).post('/pulse/worth/bold/signings', typed)).location).toBe('/pulse/worth#bold')
  // What follows by script is told the place once, as a browser knows it by itself.
  expect((await at.as(at.maya).get('/pulse/worth')).headers['foyer-place']).toBe('bold')
  expect((await at.as(at.maya).get('/pulse/worth')).headers['foyer-place']).toBeUndefined()
  // Six answers of 12.5 minutes, nobody confirmed one: 0 to 18.75.
  expect(await at.as(at.tom).text(page)).toMatch(/Entre <b>0.€<\/b> et <b>19.€<\/b>/)
  const whose = /Minutes d’équipe par réponse<\/th>(.*?)<\/tr>/.exec(await at.as(at.tom).text(page))?.[1]
  expect(whose?.replaceAll(/<[^>]+>/g, ' ')).toMatch(/^ +12,5 +Maya Haddad +/)
  expect((await at.as(at.tom).get('/pulse/worth/sheet?window=all')).status).toBe(200)
  const report = await at.as(at.tom).get('/pulse/worth/report?window=all')
  expect(report).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })

  // While what happened is read again, as after a start with a reading that is new, nothing is said of a part of it.
  await sql`
    insert into platform.facts (name, at, subject_kind, subject_id, data)
    select 'people.vouched', ${T0}, 'person', 1, '{}' from generate_series(1, 5001)`.execute(at.home.db)
  await at.home.settled()
  await at.home.db.transaction().execute(async (tx) => {
    await waitFor(tx, deedsRead.name)
    await sql`delete from platform.fact_cursors where consumer = ${deedsRead.name}`.execute(at.home.db)
    expect(await at.as(at.tom).text(page)).toContain(worthWords.fr.reading)
    expect((await at.as(at.tom).get('/pulse/worth/report?window=all')).status).toBe(404)
  })
  await at.home.settled()
  expect(await at.as(at.tom).text(page)).not.toContain(worthWords.fr.reading)
  // In a large home a job counts.
  await countLater(at.home, { window: 'all' })
  await expect(countLater(at.home, { window: 'ever' })).rejects.toThrow()

  await at.as(at.maya).post('/pulse/worth/bold/signings/removal')
  const after = await at.as(at.tom).text(page)
  expect(after).not.toContain('€</b>')
  expect(after).toContain('relevé de mars')
  // Success is what those say who asked: Karim is staff, and whoever says nothing is asked nothing.
  await ask(at.tom, at.karim, true)
  for (const who of [at.odile, at.ines]) await ask(who, at.sam, true)
  await ask(at.odile, at.tom, true)
  await at.home.settled()
  const so = await readSoFar(at.home, 'all')
  if (!so || typeof so === 'number') return expect.fail('nothing is read')
  expect(await usefulLent(at.home, 'all', so)).toMatchObject({ askers: 6, sayHelped: 2, confirmed: 3 })
  await at.as(at.maya).post('/pulse/answered/closing')
  expect(await at.as(at.tom).text(page)).not.toContain('SPICES')
  expect((await at.as(at.tom).get('/pulse/worth/sheet?window=all')).status).toBe(404)
  expect(await at.as(at.maya).text(page)).toContain('n’est lue que d’eux')
  await at.as(at.maya).post('/pulse/answered/opening')
  expect(await at.as(at.tom).text(page)).toContain('SPICES')
  await at.as(at.maya).post('/pulse/parts/worth/closing')
  expect(await at.as(at.tom).text(page)).not.toContain('SPICES')
  for (const file of ['sheet', 'report'])
    expect((await at.as(at.tom).get(`/pulse/worth/${file}?window=all`)).status).toBe(404)
})
