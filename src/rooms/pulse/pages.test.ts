import { describe, expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import { bringConversations } from '#conversations'
import { personMarked, unmarkPerson } from '#people'
import { world } from '#test/world.ts'
import { T0, HOUR, groupIn, pulseOf, asked, person, tell } from './test-scene.ts'

describe('the pages', () => {
  test('where nobody is marked as staff, the numbers about staff say that they cannot speak', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 6; n++)
      await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
    await at.home.settled()
    expect(await at.as(at.tom).text('/pulse')).not.toContain('Personne n’est marqué comme salarié')
    await at.act(at.maya, (ctx) => unmarkPerson(ctx, { person: person(at.karim), until: new Date('2020-01-01') }))
    await at.home.settled()
    expect(await at.as(at.tom).text('/pulse')).toContain('Personne n’est marqué comme salarié')
  })

  test('say sentences with their n, hide what is too few, and open every number', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 6; n++)
      await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
    await at.home.settled()
    const page = await at.as(at.tom).text('/pulse')
    expect(page).toContain('Sur 6 questions qui ont eu une réponse utile, <b>6</b> l’ont eue d’un membre')
    expect(page).toContain('Entre 61 et 100 sur 100, pour 6 questions répondues')
    expect(page).toContain('5 membres ont écrit')
    // Only Maya helped: one is fewer than five.
    expect(page).toContain('Trop peu pour en tirer un nombre')
    expect(page).toContain('1 personne salariée, depuis le 31 janvier 2026')
    for (const name of ['answered', 'started', 'voices', 'helpers']) {
      const number = await at.as(at.sam).text(`/pulse/${name}?window=30`)
      expect(number).toContain('Definition')
      expect(number).toContain('Where the formula comes from')
    }
    expect((await at.as(at.zed).get('/pulse')).location).toContain('/sign-in')
    expect((await at.as(at.tom).get('/pulse/nonsense')).status).toBe(404)
    expect((await at.as(at.tom).get('/pulse/answered?after=9.9.9&window=rubbish')).status).toBe(200)
  })

  test('show of what is behind a number what this reader may see, and count the rest without a title', async () => {
    const at = await world({ at: T0 })
    const [open, closed] = [await groupIn(at), await groupIn(at, { openness: 'private' })]
    await asked(at, open, at.tom, [{ by: at.odile }], 'Où est le tournevis ?')
    await asked(at, closed, at.maya, [], 'Entre nous seuls ?')
    await at.home.settled()
    for (const name of ['answered', 'started', 'voices']) {
      const toms = await at.as(at.tom).text(`/pulse/${name}`)
      expect(toms).toContain('Où est le tournevis')
      expect(toms).not.toContain('Entre nous seuls')
      expect(toms).toContain('1 autre sur cette page est comptée sans que vous puissiez la lire')
      expect(await at.as(at.maya).text(`/pulse/${name}`)).toContain('Entre nous seuls')
    }
  })

  test('go further back in what is behind, without losing or repeating anything', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const posts = (n: number) => [
      { source: `p${n}`, author: person(at.tom), at: T0, markdown: 'Alors ?', editedAt: null, to: null, reactions: [] },
    ]
    const batch = Array.from({ length: 70 }, (_, n) => ({
      source: `c${n}`,
      group,
      kind: 'question' as const,
      title: `Numéro ${n + 1}.`,
      at: T0,
      posts: posts(n),
    }))
    await at.home.act(theHome, (ctx) => bringConversations(ctx, batch))
    await at.home.settled()
    for (const name of ['answered', 'started', 'voices']) {
      const seen: string[] = []
      let path: string | undefined = `/pulse/${name}?window=all`
      for (let page = 0; path !== undefined; page++) {
        const text: string = await at.as(at.tom).text(path)
        seen.push(...[...text.matchAll(/>Numéro (\d+)\./g)].map((found) => found[1] ?? ''))
        path = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
        expect(page).toBeLessThan(5)
      }
      expect(seen.length, name).toBe(70)
      expect(new Set(seen).size, name).toBe(70)
    }
  })

  test('go back through who helped, in a month that began slowly and ended in a rush, without losing or repeating anything', async () => {
    const END = new Date('2026-03-31T18:00:00Z')
    const at = await world({ at: END })
    const group = await groupIn(at)
    const ago = (hours: number) => new Date(END.getTime() - hours * HOUR)
    // Forty answers in the last day and a half; then one every eighteen hours, some of them to a question of the day before.
    const answered = [
      ...Array.from({ length: 40 }, (_, n) => ({ asked: ago(2 + n), after: 1 })),
      ...Array.from({ length: 36 }, (_, n) => ({ asked: ago(60 + n * 18), after: n % 3 === 0 ? 40 : 2 })),
    ]
    const batch = answered.map((one, n) => ({
      source: `c${n}`,
      group,
      kind: 'question' as const,
      title: `Numéro ${n + 1}.`,
      at: one.asked,
      posts: [
        {
          source: `q${n}`,
          author: person(at.tom),
          at: one.asked,
          markdown: 'Alors ?',
          editedAt: null,
          to: null,
          reactions: [],
        },
        {
          source: `a${n}`,
          author: person(at.odile),
          at: new Date(one.asked.getTime() + one.after * HOUR),
          markdown:
            'Une vraie réponse, assez longue pour compter comme telle, avec ce qu’il faut faire et dans quel ordre. '.repeat(
              3,
            ),
          editedAt: null,
          to: null,
          reactions: [],
        },
      ],
    }))
    await at.home.act(theHome, (ctx) => bringConversations(ctx, batch))
    const { helpers } = await pulseOf(at)
    expect(helpers.answers).toBe(76)
    const seen: string[] = []
    let path: string | undefined = '/pulse/helpers?window=all'
    for (let page = 0; path !== undefined; page++) {
      const text: string = await at.as(at.tom).text(path)
      seen.push(...[...text.matchAll(/>Numéro (\d+)\./g)].map((found) => found[1] ?? ''))
      path = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
      expect(page).toBeLessThan(5)
    }
    expect(seen.length).toBe(76)
    expect(new Set(seen).size).toBe(76)
    expect(seen.slice(0, 3)).toEqual(['1', '2', '3'])
  })

  test('a home where nothing was said says so', async () => {
    const at = await world({ at: T0 })
    expect(await at.as(at.tom).text('/pulse')).toContain('Rien à compter pour l’instant')
    await tell(at, [{ ...personMarked(person(at.tom), { mark: 'staff', from: T0.toISOString() }), by: null, hours: 0 }])
    expect(await at.as(at.tom).text('/pulse/voices')).toContain('Rien à compter pour l’instant')
  })
})
