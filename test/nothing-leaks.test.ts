/**
 * One secret word stands in everything that can be private, and every door is walked by those who may not read it: each page
 * with the numbers of what is secret, search with its filters, what is completed while one writes, what is like a title,
 * feeds, maps, previews, letters, and the live connection. The word appears nowhere. Whoever asks types its beginning, so
 * that a page that repeats what was typed gives nothing away.
 */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { house } from '#app'
import { ownPages } from '#platform/http/own-pages.ts'
import { until } from '#test/eventually.ts'
import type { Reply, Somebody } from './browser.ts'
import { pathsOf, questions } from './every-door.ts'
import { listenTo } from './listening.ts'
import { KEPT, reply, SEALED, secrets, type Secrets } from './secrets.ts'
import { unframed, world, type World } from './world.ts'

let village: Secrets
/** The same home without what stands around each page: that is the same on all, and looked at on some. */
let bare: World
beforeAll(async () => {
  village = await secrets()
  bare = await world({ beside: village.at, house: unframed })
})
const FRAMED = 8

const outsiders: Readonly<Record<string, (of: Secrets) => Somebody>> = {
  'a stranger': ({ at }) => at.zed,
  'a member who was named in all of it': ({ at }) => at.odile,
  'a guest': ({ at }) => at.lea,
  'somebody suspended': ({ people }) => people.serge,
  'a bot': ({ people }) => people.robot,
}
/** Those who judge read what is kept, and nothing of what is sealed. */
const judges: typeof outsiders = { 'a moderator': ({ at }) => at.ines, 'the host': ({ at }) => at.maya }

describe.each(Object.entries(outsiders))('%s', (_, who) => {
  test('reads it on no page, whatever number is asked for', { timeout: 300_000 }, () =>
    walk(who(village), [SEALED, KEPT]),
  )
  test('finds it by no question', { timeout: 300_000 }, () => ask(who(village), [SEALED, KEPT]))
})

describe.each(Object.entries(judges))('%s', (_, who) => {
  test('reads on no page what is sealed', { timeout: 300_000 }, () => walk(who(village), [SEALED]))
  test('finds by no question what is sealed', { timeout: 300_000 }, () => ask(who(village), [SEALED]))
})

test('whoever is inside does read it, so that these tests look for something', async () => {
  const { at, sealed, aid } = village
  for (const part of ['nom', 'telephone', 'adresse', 'oui']) expect(await at.as(at.tom).text(`/needs/${aid.open}`)).toContain(`${SEALED}${part}`)
  expect(await at.as(at.sam).text(`/proposals/${aid.proposal}`)).toContain(`${SEALED}parole`)
  expect(await at.as(at.sam).text('/aid')).toContain(`${SEALED}besoin`)
  const page = await at.as(at.sam).text((await at.as(at.sam).get(`/conversations/${sealed.conversation}`)).location)
  for (const part of ['titre', 'texte', 'mot', 'image', 'reponse', 'nom']) expect(page).toContain(`${SEALED}${part}`)
  expect(await at.as(at.sam).text('/search?q=zorb')).toContain(`${SEALED}titre`)
  expect((await at.as(at.sam).get('/search/alike?title=Budget+annuel+du+conseil')).text).toContain(`${SEALED}titre`)
  expect(await at.as(at.sam).text('/library')).toContain(`${SEALED}etagere`)
  expect(await at.as(at.sam).text('/library/collections/1')).toContain(`${SEALED}parcours`)
  expect(await at.as(at.sam).text((await at.as(at.sam).get(`/library/${sealed.resource}`)).location)).toContain(`${SEALED}guide`)
  expect(await at.as(at.sam).text(`/library/${sealed.file}/files/1`)).toContain(`${SEALED}dedans`)
  await until(async () => (await at.as(at.sam).text('/search?q=zorblaxdedans')).includes(`${SEALED}fichier`))
  expect(await at.as(at.sam).text('/drafts')).toContain(`${SEALED}brouillon`)
  expect(await at.as(at.sam).text('/bookmarks')).toContain(`${SEALED}titre`)
  for (const part of ['prive', 'garde']) expect(await at.as(at.sam).text('/me/thanks/given')).toContain(`${SEALED}${part}`)
})

test('the live connection tells it to nobody outside, neither at once nor to whoever comes back', async () => {
  const { at, sealed, open, square } = village
  const address = await at.serve()
  const topics = [
    'home',
    `conversation:${sealed.conversation}`,
    `group:${sealed.group.id}`,
    `conversation:${open.conversation}`,
    `group:${square.id}`,
  ]
  const inside = await listenTo(address, { cookie: await at.cookie(at.sam), topics })
  const outside = await Promise.all(
    [at.odile, at.lea, at.ines, at.maya].map(async (who) => ({
      who,
      line: await listenTo(address, { cookie: await at.cookie(who), topics }),
    })),
  )
  await reply(at, at.tom, open.conversation, 'Avant.')
  await Promise.all(outside.map(({ line }) => line.until(({ text }) => text.includes('Avant.'))))
  const positions = outside.map(({ line }) => line.last())
  await reply(at, at.sam, sealed.conversation, `${SEALED}direct`)
  await inside.until(({ text }) => text.includes(`${SEALED}direct`))
  await reply(at, at.tom, open.conversation, 'Après.')
  for (const [place, { who, line }] of outside.entries()) {
    await line.until(({ text }) => text.includes('Après.'))
    const back = await listenTo(address, { cookie: await at.cookie(who), topics, lastId: positions[place] ?? '' })
    await back.until(({ text }) => text.includes('Après.'))
    expect([...line.heard, ...back.heard].map(({ text }) => text).join('\n')).not.toContain(SEALED)
    back.close()
    line.close()
  }
  inside.close()
})

test('letters and digests carry it to nobody outside', async () => {
  const { at, office, people } = village
  const { jobs = {} } = house.rooms.find(({ name }) => name === 'notifications') ?? {}
  const { signal } = new AbortController()
  await reply(at, at.tom, village.open.conversation, 'Une nouvelle pour toute la place.')
  for (const days of [0, 7, 7]) {
    await at.home.settled()
    at.later({ days, minutes: 10 })
    await jobs['notifications.letters']?.(at.home, {}, signal)
    await jobs['notifications.digest']?.(at.home, {}, signal)
  }
  const odile = office.taken.filter((letter) => letter.for === at.odile.email)
  expect(odile.length).toBeGreaterThan(0)
  const inside = [at.sam.email, people.perle.email]
  for (const letter of office.taken.filter((one) => !inside.includes(one.for))) {
    const said = JSON.stringify([letter.subject, letter.text, letter.html, letter.headers])
    expect([letter.for, letter.subject, said.includes(SEALED)]).toEqual([letter.for, letter.subject, false])
    if (![at.ines.email, at.maya.email].includes(letter.for))
      expect([letter.for, letter.subject, said.includes(KEPT)]).toEqual([letter.for, letter.subject, false])
  }
})

/** Every page, with each number of something secret in its place. */
async function walk(who: Somebody, words: readonly string[]): Promise<void> {
  const paths = [
    ...new Set(
      [...ownPages, ...house.rooms.flatMap((room) => room.pages)].flatMap((route) =>
        route.method === 'GET' ? pathsOf(village, route.path) : [],
      ),
    ),
  ]
  const maps = [...(await look(who, '/sitemap.xml', words)).text.matchAll(/<loc>http:\/\/[^/]+([^<]+)/g)].map(
    (found) => found[1] ?? '',
  )
  for (const path of [...paths, ...maps, ...(await files())]) {
    const reply = await look(who, path, words)
    if (path.startsWith('/files/') || path.startsWith('/postcards/'))
      expect(`${path}: ${reply.status}`).not.toContain(': 200')
  }
}

async function files(): Promise<string[]> {
  const { rows } = await sql<{
    id: number
  }>`select id from platform.files where audience_id = ${village.sealed.group.audience}`.execute(village.at.home.db)
  expect(rows.length).toBeGreaterThan(0)
  return rows.map(({ id }) => `/files/${id}/image.png`)
}

async function ask(who: Somebody, words: readonly string[]): Promise<void> {
  for (const path of questions(village)) await look(who, path, words)
}

let asked = 0
/** From ever other addresses: what is asked of a home in a test would be a flood from one. */
async function look(who: Somebody, path: string, words: readonly string[]): Promise<Reply> {
  const { as } = asked % FRAMED === 0 ? village.at : bare
  const reply = await as(who, `10.7.${Math.floor(asked / 200) % 250}.${asked++ % 200}`).get(path)
  expect([path, reply.status < 500]).toEqual([path, true])
  for (const word of words) expect([path, reply.status, around(reply, word)]).toEqual([path, reply.status, ''])
  return reply
}

const around = ({ text, headers }: Reply, word: string): string => {
  const all = `${text} ${JSON.stringify(headers)}`.toLowerCase()
  const place = all.indexOf(word)
  return place < 0 ? '' : all.slice(Math.max(0, place - 120), place + 40)
}
