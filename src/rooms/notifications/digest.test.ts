import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Home } from '#platform/home.ts'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { sendDigests } from './digest.ts'
import { openPostOffice } from '#test/post-office.ts'
import { keepDigest } from './preferences-store.ts'
import { begin, comeIn, follow, groupOf, idOf, mention, reply } from './test-scene.ts'

const open = () => new AbortController().signal

/** Ten in the morning in Paris, on a Monday. */
async function scene(start = '2026-11-23T09:00:00Z') {
  const office = await openPostOffice()
  const at = await world({ at: new Date(start), config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example' } })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile, at.sam, at.karim)
  await wanted(at, at.maya, at.tom, at.odile, at.sam, at.karim)
  const walk = async () => {
    await at.home.settled()
    return sendDigests(at.home, open())
  }
  return { at, office, group, walk, to: (who: Somebody) => office.taken.filter((letter) => letter.for === who.email) }
}
/** They said yes, some weeks ago. */
async function wanted(at: World, ...people: Somebody[]) {
  for (const who of people) await keepDigest(at.home.db, idOf(who), 'weekly')
}
const prefer = (at: Awaited<ReturnType<typeof world>>, who: Somebody, digest: string, more = {}) =>
  at.as(who).post('/me/notifications', { mail: 'concerns', digest, from: '', until: '', ...more })

describe('a digest', () => {
  test('says what waits for one, what moved, a question to answer and whom to welcome; once', async () => {
    const { at, group, walk, to } = await scene()
    const told = await begin(at, at.tom, group, 'La clé du local', `${mention(at.odile)} tu l’as gardée ?`)
    const moved = await begin(at, at.karim, group, 'La sortie de dimanche', 'On part à neuf heures.')
    await reply(at, at.sam, moved, 'J’apporte le café.')
    await begin(at, at.karim, group, 'Qui sait dévoiler une roue ?', 'La mienne frotte.')
    const nour = await at.newcomer('Nour Benali')
    await wanted(at, nour)
    expect(await walk()).toBeGreaterThan(3)
    expect(await walk()).toBe(0)
    const [letter, ...more] = to(at.odile)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Cette semaine, Foyer')
    const text = letter?.text ?? ''
    const order = [
      'CE QUI VOUS ATTEND',
      'La clé du local',
      'Tom Le Goff vous nomme',
      'DANS VOS GROUPES',
      'J’apporte le café.',
      'À ACCUEILLIR',
      nour.name,
    ]
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    )
    expect(order.filter((words) => !text.includes(words))).toEqual([])
    expect(text).toContain('Qui sait dévoiler une roue ?')
    expect(text.split('La clé du local')).toHaveLength(2)
    expect(text).toMatch(new RegExp(`/conversations/${told.conversation}-`))
    // Who came today waits for the next.
    expect(to(nour)).toEqual([])
  })

  test('holds nothing of what one may not see, wants nothing of, or was taken away', async () => {
    const { at, group, walk, to } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await begin(at, at.maya, secret, 'Entre nous', mention(at.odile))
    const gone = await begin(at, at.tom, group, 'Retirée', mention(at.odile))
    await at.as(at.tom).post(`/posts/${gone.post}/removal`)
    const harm = await begin(at, at.sam, group, 'Méchante', 'Une méchanceté.')
    await at.act(at.ines, async (ctx) => at.home.house.subject('post')?.hide?.(ctx, harm.post))
    await follow(at, at.karim, `/groups/${group.slug}`, 'nothing')
    await begin(at, at.tom, group, 'Visible')
    await walk()
    expect(to(at.odile).map((letter) => letter.text)).toEqual([expect.stringContaining('Visible')])
    for (const words of ['Entre nous', 'Retirée', 'méchanceté', 'Méchante'])
      expect(to(at.odile)[0]?.text).not.toContain(words)
    expect(to(at.karim)).toEqual([])
  })

  test('with nothing to say is not sent, nor to whoever wants none', async () => {
    const { at, office, group, walk } = await scene()
    await walk()
    expect(office.taken).toEqual([])
    at.later({ days: 7 })
    for (const who of [at.odile, at.sam, at.karim, at.maya]) await prefer(at, who, 'never')
    await begin(at, at.tom, group, 'Personne ne le lira')
    await walk()
    expect(office.taken.map((letter) => letter.for)).toEqual([])
  })

  test('comes at the rhythm one chose, in the morning of one’s zone, and not on a day off', async () => {
    // Sunday: another rhythm begins with its next period.
    const { at, group, walk, to } = await scene('2026-11-22T20:00:00Z')
    await prefer(at, at.odile, 'daily')
    await prefer(at, at.karim, 'weekly', { daysOff: ['1'] })
    await prefer(at, at.maya, 'monthly')
    await at.as(at.sam).post('/me', { name: 'Sam Whitfield', about: '', lang: 'en', zone: 'America/Montreal' })
    const tell = () => begin(at, at.tom, group, 'Des nouvelles')
    const sent = () => [at.odile, at.karim, at.maya, at.sam].map((who) => to(who).length)
    await tell()
    await walk()
    expect(sent()).toEqual([0, 0, 0, 0])
    at.later({ hours: 13 })
    await tell()
    await walk()
    // Monday, ten in Paris, four in Montreal.
    expect(sent()).toEqual([1, 0, 0, 0])
    at.later({ hours: 5 })
    await walk()
    expect(sent()).toEqual([1, 0, 0, 1])
    at.later({ hours: 24 })
    await tell()
    await walk()
    expect(sent()).toEqual([2, 1, 0, 1])
    at.later({ days: 7 })
    await tell()
    await walk()
    expect(sent()).toEqual([3, 2, 1, 2])
  })

  test('ends with one click, and mail about what concerns one goes on', async () => {
    const { at, group, walk, to } = await scene()
    await begin(at, at.tom, group, 'Une')
    await walk()
    const header = to(at.odile)[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
    await at.as(at.zed).post(new URL(header.slice(1, -1)).pathname, { 'List-Unsubscribe': 'One-Click' })
    at.later({ days: 7 })
    await begin(at, at.tom, group, 'Deux')
    await walk()
    expect(to(at.odile)).toHaveLength(1)
    expect(await at.as(at.odile).text('/me/notifications')).toMatch(/value="concerns" checked/)
  })
})

/** A home that dies at its nth letter, before the mail server has it or just after: nothing leaves it any more. */
function dying(home: Home, letter: number, after: boolean) {
  let n = 0
  let lost = 0
  const send: Home['mail']['send'] = async (one) => {
    n += 1
    if (n > letter || (n === letter && !after)) {
      lost += 1
      throw new Error('killed')
    }
    const answer = await home.mail.send(one)
    if (n >= letter) throw new Error('killed')
    return answer
  }
  return { home: { ...home, mail: { ...home.mail, send } }, lost: () => lost }
}

test('killed anywhere, as often as one likes, it sends nobody two, and everybody but those it died at has one', async () => {
  const { at, office, group } = await scene()
  const people = [at.odile, at.sam, at.karim, at.maya]
  const monthAgo = new Date(Date.parse('2026-11-23T09:00:00Z') - 30 * 86_400_000)
  for (let n = 0; n < 8; n++) people.push(await at.newcomer(`Voisin ${String.fromCodePoint(65 + n)}`, monthAgo))
  await comeIn(at, group, ...people.slice(4))
  await wanted(at, ...people.slice(4))
  const deaths = fc.array(fc.record({ letter: fc.integer({ min: 1, max: 12 }), after: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(deaths, async (kills) => {
      at.later({ days: 7 })
      office.taken.splice(0)
      await begin(at, at.tom, group, 'La semaine')
      await at.home.settled()
      let lost = 0
      for (const { letter, after } of kills) {
        const death = dying(at.home, letter, after)
        await sendDigests(death.home, open()).catch(() => undefined)
        lost += death.lost()
      }
      await sendDigests(at.home, open())
      const reached = people.map((who) => office.taken.filter((one) => one.for === who.email).length)
      expect(Math.max(...reached)).toBe(1)
      expect(reached.filter((n) => n === 0).length).toBeLessThanOrEqual(lost)
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('a mail server that is away stops the walk, and the next one goes on', async () => {
  const { at, office, group, walk, to } = await scene()
  await begin(at, at.tom, group, 'Une')
  office.answer(452)
  expect(await walk()).toBe(0)
  office.answer(undefined)
  await walk()
  expect([at.odile, at.sam, at.karim, at.maya].map((who) => to(who).length)).toEqual([1, 1, 1, 1])
})
