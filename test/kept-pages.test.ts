/** Whoever passes by is given pages that were kept: fast, and never older than the last thing that happened. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { foundGroup, spacesSeen } from '#spaces'
import type { Reply } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'

type Scene = Awaited<ReturnType<typeof scene>>

async function scene(at: World) {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const usual = {
    spaceId: space?.id ?? 0,
    about: 'On répare.',
    icon: null,
    door: 'open',
    domains: [],
    help: false,
  } as const
  const open = (name: string, openness: 'public' | 'private') =>
    at.act(at.maya, (ctx) =>
      foundGroup(ctx, { ...usual, name, openness, door: openness === 'public' ? 'open' : 'invite' }),
    )
  const [repairs, hidden] = [await open('Réparer', 'public'), await open('Conseil', 'private')]
  const begin = (title: string) =>
    at.act(at.tom, (ctx) =>
      startConversation(ctx, { group: repairs.id, title, text: 'Elle affiche F28.', kind: 'question', tags: [] }),
    )
  const boiler = await begin('La chaudière')
  const other = await begin('Le vélo')
  const reply = await at.act(at.odile, (ctx) =>
    answer(ctx, { conversation: boiler.conversation, text: 'Purger le radiateur.', replyTo: null }),
  )
  const page = `/conversations/${boiler.conversation}-la-chaudiere`
  return {
    at,
    page,
    group: `/groups/${repairs.slug}`,
    hidden: hidden.id,
    boiler,
    reply,
    other,
    otherPage: `/conversations/${other.conversation}-le-velo`,
  }
}

const passingBy = ({ at }: Scene, path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  at.as(at.zed).get(path, headers)

/** Straight into the table, as nothing in the house does: whoever still reads the old words reads what was kept. */
const behindEverybodysBack = ({ at, boiler }: Scene) =>
  sql`update conversations.posts set html = '<p>changed behind the back</p>' where id = ${boiler.post}`.execute(
    at.home.db,
  )

describe('a page that was kept', () => {
  test('is the same for the next who passes by, and asks the database nothing', async () => {
    const here = await scene(await world())
    const first = await passingBy(here, here.page)
    await behindEverybodysBack(here)
    const second = await passingBy(here, here.page)
    expect(second.text).toBe(first.text)
    expect(second.headers).toMatchObject({
      etag: first.headers['etag'],
      'cache-control': 'no-cache',
      vary: 'accept-encoding, accept-language, cookie, user-agent',
    })
    expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    expect(String(second.headers['content-security-policy'])).toContain("default-src 'self'")
  })

  test('is not sent again to a browser that has it', async () => {
    const here = await scene(await world())
    const { headers } = await passingBy(here, here.page)
    const again = await passingBy(here, here.page, { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])
    await here.at.act(here.at.odile, (ctx) =>
      answer(ctx, { conversation: here.boiler.conversation, text: 'Encore moi.', replyTo: null }),
    )
    expect((await passingBy(here, here.page, { 'if-none-match': String(headers['etag']) })).text).toContain(
      'Encore moi.',
    )
  })

  test('is kept for each language, for each address of the home, and not for a question it does not know', async () => {
    const here = await scene(await world())
    const french = await passingBy(here, here.page, { 'accept-language': 'fr' })
    const english = await passingBy(here, here.page, { 'accept-language': 'en' })
    const chosen = await passingBy(here, here.page, { 'accept-language': 'fr', cookie: 'lang=en' })
    expect([french, english, chosen].map(({ text }) => /<html lang="(\w+)"/.exec(text)?.[1])).toEqual([
      'fr',
      'en',
      'en',
    ])
    expect((await passingBy(here, here.page, { host: 'autre.example' })).text).toContain(
      'rel="canonical" href="http://autre.example',
    )
    await behindEverybodysBack(here)
    expect((await passingBy(here, `${here.page}?utm_source=x`)).text).toContain('behind the back')
    expect((await passingBy(here, `${here.page}?page=1`)).text).toContain('behind the back')
    expect((await passingBy(here, here.page)).text).toContain('Elle affiche F28.')
  })

  test('is not given to a program that is refused by its name', async () => {
    const here = await scene(await world())
    expect((await passingBy(here, here.page)).status).toBe(200)
    expect((await passingBy(here, here.page, { 'user-agent': 'Mozilla/5.0 (compatible; GPTBot/1.2)' })).status).toBe(403)
    expect((await passingBy(here, here.page, { 'user-agent': 'Mozilla/5.0 (X11) Firefox/150' })).status).toBe(200)
  })

  test('is never given to somebody, never holds what was for somebody, and is nothing of what was refused', async () => {
    const here = await scene(await world())
    await passingBy(here, here.page)
    const own = await here.at.as(here.at.tom).get(here.page)
    expect(own.text).toContain('Tom')
    expect(own.headers['cache-control']).toBe('no-store')
    expect((await passingBy(here, here.page)).text).not.toContain(`/posts/${here.boiler.post}/edition`)
    const noticed = await passingBy(here, here.page, { cookie: 'notice=Bravo' })
    expect(noticed.text).toContain('Bravo')
    expect((await passingBy(here, here.page)).text).not.toContain('Bravo')
    expect((await passingBy(here, '/conversations/999999')).headers['etag']).toBeUndefined()
    expect((await passingBy(here, '/sign-in')).headers['etag']).toBeUndefined()
  })

  test('stays while other conversations go on, and its group and the door do not', async () => {
    const here = await scene(await world())
    await here.at.home.settled()
    for (const path of [here.page, here.group, '/']) await passingBy(here, path)
    await behindEverybodysBack(here)
    await here.at.act(here.at.odile, (ctx) =>
      answer(ctx, { conversation: here.other.conversation, text: 'Une rustine suffit.', replyTo: null }),
    )
    expect((await passingBy(here, here.page)).text).not.toContain('behind the back')
    expect((await passingBy(here, here.group)).text).toContain('Une rustine suffit.')
    expect((await passingBy(here, here.otherPage)).text).toContain('Une rustine suffit.')
  })
})

/** Each deed, the page it is seen on, and what the very next who passes by reads there, or reads no more. */
const deeds: Record<string, { first?: (here: Scene) => Promise<unknown>; deed: (here: Scene) => Promise<unknown>; on?: (here: Scene) => string; reads?: string; not?: string; status?: number }> = {
  'an answer': { deed: ({ at, page }) => at.as(at.sam).post(`${page}/posts`, { text: 'Remettre de la pression.' }), reads: 'Remettre de la pression.' },
  'an answer, in the list of its group': { deed: ({ at, page }) => at.as(at.sam).post(`${page}/posts`, { text: 'Remettre de la pression.' }), on: ({ group }) => group, reads: 'Remettre de la pression.' },
  'an edit': { deed: ({ at, boiler }) => at.as(at.tom).post(`/posts/${boiler.post}/edition`, { text: 'Elle affiche F30.' }), reads: 'F30', not: 'F28' },
  'a removal': { deed: ({ at, reply }) => at.as(at.odile).post(`/posts/${reply.post}/removal`), not: 'Purger le radiateur.' },
  'a removal undone': {
    first: ({ at, reply }) => at.as(at.odile).post(`/posts/${reply.post}/removal`),
    deed: ({ at, reply }) => at.as(at.odile).post(`/posts/${reply.post}/restoration`), reads: 'Purger le radiateur.',
  },
  'a post hidden by moderation': {
    deed: async ({ at, reply }) => {
      await at.as(at.sam).post('/reports', { kind: 'post', id: reply.post, reason: 'spam', words: '' })
      const found = /\/queue\/(\d+)\/hiding/.exec(await at.as(at.ines).text('/queue'))?.[1]
      await at.as(at.ines).post(`/queue/${found}/hiding`, { ground: 'rule-2', words: 'Non.' })
    },
    not: 'Purger le radiateur.',
  },
  'a reaction': { deed: ({ at, reply }) => at.as(at.tom).post(`/posts/${reply.post}/reactions`, { kind: 'thanks' }), reads: 'Merci' },
  'what helped': { deed: ({ at, reply }) => at.as(at.tom).post(`/posts/${reply.post}/helpful`), reads: 'a aidé' },
  'a new title': { deed: ({ at, boiler }) => at.as(at.tom).post(`/conversations/${boiler.conversation}/tending`, { title: 'La chaudiere !', kind: 'question', tags: '' }), reads: 'La chaudiere !' },
  'a closing': { deed: ({ at, boiler }) => at.as(at.maya).post(`/conversations/${boiler.conversation}/closing`), reads: 'close' },
  'a pin, in the list of its group': { deed: ({ at, boiler }) => at.as(at.maya).post(`/conversations/${boiler.conversation}/pin`), on: ({ group }) => group, reads: 'pinglée' },
  'a move into a private group': { deed: ({ at, boiler, hidden }) => at.as(at.maya).post(`/conversations/${boiler.conversation}/moving`, { group: hidden }), status: 404 },
  'a group that closes itself to strangers': {
    deed: ({ at, group }) => at.as(at.maya).post(`${group}/settings`, { name: 'Réparer', about: '', openness: 'private', door: 'invite', domains: '' }),
    status: 404,
  },
  'another name': { deed: ({ at }) => at.as(at.odile).post('/me', { name: 'Odile Autrement', about: '', lang: '', zone: '' }), reads: 'Odile Autrement' },
  'somebody who leaves': { deed: ({ at }) => at.as(at.odile).post('/me/leaving', { sure: 'yes' }), not: 'Odile' },
  'a mark': { deed: ({ at }) => at.as(at.maya).post(`/people/${at.odile.person}/marks`, { kind: 'staff', detail: 'permanente', from: '2026-01-01' }), reads: 'permanente' },
  'another sentence at the door': {
    deed: ({ at }) => at.as(at.maya).post('/home/settings', { sentence: 'On répare tout.', lang: 'fr', zone: 'Europe/Paris', indexed: 'on' }),
    on: () => '/', reads: 'On répare tout.',
  },
  'another name of the home, on every page': {
    deed: ({ at }) => at.as(at.maya).post('/home/look', { name: 'Le Phare', colour: 'ember', accent: '' }), reads: 'Le Phare',
  },
} // prettier-ignore

describe('the very next who passes by sees', () => {
  test.each(Object.entries(deeds))(
    '%s',
    async (_, { first, deed, on = ({ page }: Scene) => page, reads, not, status = 200 }) => {
      const here = await scene(await world())
      await first?.(here)
      const saidIn = async () => {
        const { text, headers, status } = await passingBy(here, on(here))
        return {
          status,
          kept: headers['etag'] !== undefined,
          reads: reads !== undefined && text.includes(reads),
          not: not !== undefined && text.includes(not),
        }
      }
      expect(await saidIn()).toEqual({ status: 200, kept: true, reads: false, not: not !== undefined })
      await deed(here)
      expect(await saidIn()).toEqual({ status, kept: status === 200, reads: reads !== undefined, not: false })
    },
  )
})

test('who passes by at another server of the same home sees it too, its settings included', async () => {
  const here = await scene(await world())
  const there = await world({ beside: here.at })
  const reads = (path: string) => there.as(there.zed).text(path)
  expect(await reads(here.page)).not.toContain('Il y a mieux.')
  expect(await reads('/')).not.toContain('On répare tout.')
  await here.at.act(here.at.odile, (ctx) => answer(ctx, { conversation: here.boiler.conversation, text: 'Il y a mieux.', replyTo: null }))
  await here.at.as(here.at.maya).post('/home/settings', { sentence: 'On répare tout.', lang: 'fr', zone: 'Europe/Paris', indexed: 'on' })
  await expect.poll(() => reads(here.page)).toContain('Il y a mieux.')
  await expect.poll(() => reads('/')).toContain('On répare tout.')
}) // prettier-ignore
