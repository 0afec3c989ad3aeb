/** The home of the first landing, in the Foyer of today: what Maya, Tom and a stranger find in it. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { cast, PASSWORD } from '#test/cast.ts'
import type { Somebody } from '#test/browser.ts'
import { fixture, restoredHome, type RestoredHome } from './restored.ts'

const zed: Somebody = { name: 'Zed', person: null, email: 'zed@example.org' }
let at: RestoredHome
let maya: Somebody
let tom: Somebody

beforeAll(async () => {
  at = await restoredHome(fixture('landing-1.foyer'))
  maya = await at.member(cast.maya.email)
  tom = await at.member(cast.tom.email)
})

const linkIn = (page: string, title: string): string => {
  const link = [...page.matchAll(/href="(\/conversations\/[^"#]+)[^"]*"[^>]*>([^<]*(?:<[^/][^<]*)*)/g)].find(
    ([, , words]) => words?.includes(title),
  )?.[1]
  if (link === undefined) throw new Error(`no link to ${title}`)
  return link
}

/** A hidden group has an address nobody guesses: Maya finds it in her rail. */
async function office(): Promise<string> {
  const address = /"(\/groups\/bureau-\w+)"/.exec(await at.as(maya).text('/'))?.[1]
  if (address === undefined) throw new Error('Maya does not find her hidden group')
  return address
}

describe('Tom', () => {
  test('comes in with the password he had', async () => {
    const reply = await at
      .as({ ...zed, email: 'tom at the door' })
      .post('/sign-in', { email: tom.email, password: PASSWORD })
    expect([reply.status, reply.location]).toEqual([303, '/'])
  })

  test('finds his question, the answer that helped, as it was edited, and his face', async () => {
    const conversation = await at
      .as(tom)
      .text(linkIn(await at.as(tom).text('/groups/jardin-partage'), 'Qui a une tondeuse à prêter ?'))
    expect(conversation).toContain('La réponse qui a aidé Tom Le Goff')
    expect(conversation).toContain('<strong>la clé est au clou</strong>. Il reste de l’essence.')
    expect(conversation).toContain('L’association en a une aussi')
    const picture = /src="(\/files\/\d+\/[^"]+)"/.exec(await at.as(tom).text('/me'))?.[1]
    const shown = await at.as(tom).get(picture ?? '/no-picture')
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/webp'])
  })

  test('still finds nothing of a hidden group he was never in', async () => {
    expect((await at.as(tom).get(await office())).status).toBe(404)
  })

  test('goes on: he answers, and is read', async () => {
    const link = linkIn(await at.as(tom).text('/groups/jardin-partage'), 'Qui a une tondeuse à prêter ?')
    const reply = await at.as(tom).post(`${link.replace(/-.*/, '')}/posts`, { text: 'Rendue, et propre.', replyTo: '' })
    expect(reply.status).toBe(303)
    expect(await at.as(maya).text(link)).toContain('Rendue, et propre.')
  })
})

describe('Maya', () => {
  test('is still the host, and finds her hidden group', async () => {
    expect(await at.as(maya).text(await office())).toContain('Le budget du printemps')
    expect(await at.as(maya).text('/home/settings')).toContain('On se prête, on se dépanne, on se retrouve.')
  })

  test('finds what came from elsewhere, with its dates and its people', async () => {
    const group = await at.as(maya).text('/groups/velos')
    const conversation = await at.as(maya).text(linkIn(group, 'Qui sait dévoiler une roue ?'))
    expect(conversation).toContain('Mardi au local ?')
    expect(conversation).toContain('Bakary Sow')
    expect(conversation).toContain('2024-05-14')
  })

  test('sees the same pages as everybody who takes care of a home', async () => {
    for (const page of ['/', '/people', '/invitations', '/queue', '/queue/log', '/pulse'])
      expect([page, (await at.as(maya).get(page)).status]).toEqual([page, 200])
    const log = await at.as(maya).text('/queue/log')
    expect(log).toContain('Promo Tondeuses')
    expect(log).toContain('Ni publicité, ni arnaque')
  })
})

test('what Inès hid stays hidden from the others, and whoever wrote it reads why', async () => {
  const sam = await at.member(cast.sam.email)
  const link = linkIn(await at.as(sam).text('/groups/jardin-partage'), 'Qui a une tondeuse à prêter ?')
  expect(await at.as(sam).text(link)).not.toContain('200 euros')
  expect(await at.as(zed).text(link)).not.toContain('200 euros')
  const { rows } = await sql<{ email: string }>`select email from people.people where name = 'Promo Tondeuses'`.execute(
    at.home.db,
  )
  const seller = at.as(await at.member(rows[0]?.email ?? ''))
  const decision = /href="(\/decisions\/\d+)"/.exec(await seller.text('/decisions'))?.[1]
  expect(await seller.text(decision ?? '/no-decision')).toContain('On ne paie rien d’avance ici.')
})

describe('a stranger', () => {
  test('reads what is public, and is shown the door elsewhere', async () => {
    expect(await at.as(zed).text('/')).toContain('On se prête, on se dépanne, on se retrouve.')
    const group = await at.as(zed).text('/groups/jardin-partage')
    expect(await at.as(zed).text(linkIn(group, 'Qui a une tondeuse à prêter ?'))).toContain('la clé est au clou')
    for (const page of ['/people', await office(), '/groups/velos', '/queue'])
      expect([page, (await at.as(zed).get(page)).status]).not.toEqual([page, 200])
  })
})

test('nothing was left out', async () => {
  expect(at.restored.backup.contents.leftOut.count).toBe(0)
  expect(at.restored.backup.about.foyer).toBe('0.1.0')
})
