import fc from 'fast-check'
import { expect, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import type { Reply, Somebody } from '#test/browser.ts'
import { read, write } from './test-scene.ts'

const TEXT = '## Avant\n\nPrendre une clé.\n\n## Pendant\n\nTourner à gauche.'

const save = (
  at: World,
  who: Somebody,
  id: number,
  begunOn: number,
  text: string,
  title = 'Changer une chambre à air',
): Promise<Reply> => at.as(who).post(`/library/${id}/edition`, { title, text, begunOn, lang: 'fr' })

test('every version is kept: what changed is read, and an earlier one comes back', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  await save(at, at.odile, id, 1, TEXT.replace('une clé', 'une clé de 13'))
  await save(at, at.sam, id, 2, 'Tout est effacé.', 'Rien')
  const history = await at.as(at.karim).text(`/library/${id}/history`)
  for (const name of ['Tom Le Goff', 'Odile Marchand', 'Sam Whitfield']) expect(history).toContain(name)
  const second = await at.as(at.karim).text(`/library/${id}/versions/2`)
  expect(second).toMatch(/<ins>.*de 13.*<\/ins>/)
  expect(second).not.toContain('<del>')
  expect(await at.as(at.karim).text(`/library/${id}/versions/3`)).not.toContain('Revenir à cette version</button>')
  const third = await at.as(at.odile).text(`/library/${id}/versions/3?with=1`)
  expect(third).toContain('« Changer une chambre à air » est devenu « Rien »')
  expect(third).toMatch(/<del>[\s\S]*Prendre une clé\./)
  expect((await at.as(at.odile).post(`/library/${id}/versions/2/restoration`)).status).toBe(303)
  const page = await read(at, at.karim, id)
  expect(page).toContain('Prendre une clé de 13.')
  expect(page).toContain('4 versions')
  expect(await at.as(at.karim).text(`/library/${id}/history`)).toContain('reprend la version 2')
  expect((await at.facts()).filter((name) => name === 'library.changed')).toHaveLength(3)
})

test('the same words saved again are no version', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  await Promise.all([1, 2, 3, 4].map(() => save(at, at.odile, id, 1, `${TEXT}\n\nSouffler.`)))
  expect(await read(at, at.karim, id)).toContain('2 versions')
})

test('two who write in different places at the same time both stand there', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  await save(at, at.odile, id, 1, TEXT.replace('une clé', 'une clé de 13'))
  const later = await save(at, at.sam, id, 1, `${TEXT}\n\nSouffler un peu.`, 'Changer une chambre à air sans outil')
  expect(later.status).toBe(303)
  const page = await read(at, at.karim, id)
  expect(page).toContain('Prendre une clé de 13.')
  expect(page).toContain('Souffler un peu.')
  expect(page).toContain('sans outil')
  expect(await at.as(at.karim).text(`/library/${id}/history`)).toContain('écrite sur la version 1')
})

test('two who write in the same place: the second sees both, keeps their own in the form, and decides', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  await save(at, at.odile, id, 1, TEXT.replace('une clé', 'une clé de 13'))
  const crossed = await save(at, at.sam, id, 1, TEXT.replace('une clé', 'deux clés'))
  expect(crossed.status).toBe(422)
  expect(crossed.text).toMatch(/<textarea id="f-text"[^>]*>[\s\S]*Prendre deux clés\.[\s\S]*<\/textarea>/)
  expect(crossed.text).toMatch(/<ins>.*de 13.*<\/ins>/)
  expect(crossed.text).toMatch(/readonly[^>]*>[\s\S]*Prendre une clé de 13\./)
  expect(crossed.text).toContain('name="begunOn" value="2"')
  expect(await read(at, at.karim, id)).toContain('2 versions')
  const decided = await save(at, at.sam, id, 2, TEXT.replace('une clé', 'deux clés de 13'))
  expect(decided.status).toBe(303)
  expect(await read(at, at.karim, id)).toContain('Prendre deux clés de 13.')
})

test('a draft goes on from the version it was written on, however much others wrote since', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  const draft = {
    place: `resource:${id}`,
    title: 'Changer une chambre à air',
    text: `${TEXT}\n\nSouffler.`,
    begunOn: 1,
    since: 0,
  }
  expect((await at.as(at.sam).post('/drafts', draft)).status).toBe(200)
  await save(at, at.odile, id, 1, TEXT.replace('une clé', 'une clé de 13'))
  const form = await at.as(at.sam).text(`/library/${id}/edition`)
  expect(form).toContain('name="begunOn" value="1"')
  expect(form).toContain('Souffler.')
  expect(await at.as(at.sam).text('/drafts')).toContain('Edit of “Changer une chambre à air”')
  await save(at, at.sam, id, 1, `${TEXT}\n\nSouffler.`)
  const page = await read(at, at.karim, id)
  expect(page).toContain('Souffler.')
  expect(page).toContain('une clé de 13')
  expect(await at.as(at.sam).text('/drafts')).not.toContain('chambre à air')
})

test('words that harm leave the history for all but those who moderate', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: TEXT })
  await save(at, at.odile, id, 1, 'Une insulte.')
  await save(at, at.tom, id, 2, TEXT)
  expect((await at.as(at.ines).post(`/library/${id}/versions/3/hiding`)).status).toBe(422)
  expect((await at.as(at.sam).post(`/library/${id}/versions/2/hiding`)).status).toBe(403)
  await at.as(at.ines).post(`/library/${id}/versions/2/hiding`)
  for (const path of ['versions/2', 'versions/3', 'versions/3?with=2', 'versions/1?with=2', 'history'])
    expect(await at.as(at.sam).text(`/library/${id}/${path}`)).not.toContain('insulte')
  expect((await at.as(at.tom).post(`/library/${id}/versions/2/restoration`)).status).toBe(403)
  expect(await at.as(at.ines).text(`/library/${id}/versions/2`)).toContain('insulte')
  await at.as(at.ines).post(`/library/${id}/versions/2/hiding/removal`)
  expect(await at.as(at.sam).text(`/library/${id}/versions/2`)).toContain('insulte')
})

/**
 * Three people open the guide and save it in any order, each with words that nobody else has, on the version they opened last.
 * What was taken stands in what comes after, unless somebody who saw it took it out; what was not taken stands in the form.
 */
test('no word is lost, whoever saves when', { timeout: 120_000 }, async () => {
  const at = await world()
  const step = fc.record({
    who: fc.nat(2),
    deed: fc.constantFrom('open', 'open', 'save', 'save', 'save'),
    line: fc.nat(2),
    more: fc.boolean(),
  })
  let crossed = 0
  const onTheSecondLine = (who: number, deed: 'open' | 'save') => ({ who, deed, line: 1, more: false })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
      // Nobody saves twenty times in a minute: each time others do.
      const people = [await at.newcomer('Aline'), await at.newcomer('Bilal'), await at.newcomer('Chloé')]
      const id = await write(at, at.tom, { text: '- un\n- deux\n- trois', title: 'Un guide' })
      const open = new Map<number, { begunOn: number; text: string }>()
      const expected = new Set<string>()
      for (const [nth, { who, deed, line, more }] of steps.entries()) {
        const somebody = people[who] ?? at.tom
        const opened = deed === 'save' ? open.get(who) : undefined
        const { begunOn, text } = opened ?? formIn(await at.as(somebody).text(`/library/${id}/edition`))
        if (deed === 'open') {
          open.set(who, { begunOn, text })
          continue
        }
        const word = `mot${nth}x`
        const lines = text.split('\n')
        const own = more
          ? lines.toSpliced(line % lines.length, 0, `- ${word}`)
          : lines.with(line % lines.length, `${lines[line % lines.length]} ${word}`)
        const reply = await save(at, somebody, id, begunOn, own.join('\n'), 'Un guide')
        if (reply.status === 422) {
          crossed += 1
          const form = formIn(reply.text)
          expect(form.text).toBe(own.join('\n').trim())
          // Both are before them: they put theirs beside what stands there.
          const present = formIn(await at.as(at.karim).text(`/library/${id}/edition`))
          expect(reply.text.replaceAll(/<[^>]+>/g, '')).toContain(present.text.split('\n').at(-1))
          const both = `${present.text}\n\n${word}`
          expect((await save(at, somebody, id, form.begunOn, both, 'Un guide')).status).toBe(303)
        } else expect(reply.status).toBe(303)
        expected.add(word)
        open.delete(who)
        const now = formIn(await at.as(at.karim).text(`/library/${id}/edition`)).text
        for (const one of expected) expect([one, now.includes(one)]).toEqual([one, true])
      }
    }),
    {
      numRuns: 12,
      examples: [
        [
          [
            onTheSecondLine(0, 'open'),
            onTheSecondLine(1, 'open'),
            onTheSecondLine(0, 'save'),
            onTheSecondLine(1, 'save'),
          ],
        ],
      ],
    },
  )
  // In the life above at least: the others are chance.
  expect(crossed).toBeGreaterThan(0)
})

function formIn(page: string): { begunOn: number; text: string } {
  const text = /<textarea id="f-text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? ''
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return { begunOn: Number(/name="begunOn" value="(\d+)"/.exec(page)?.[1]), text: plain }
}
