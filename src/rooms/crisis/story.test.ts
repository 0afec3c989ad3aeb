import { expect, test } from 'vitest'
import { accept, close, propose } from '#aid'
import { world } from '#test/world.ts'
import { crisisWords } from './messages.en.ts'
import { sentencesOf } from './story.ts'
import { openFlood } from './test-scene.ts'

const { draft } = crisisWords.fr.closing
const nothing = { needs: 0, met: 0, offers: 0, helpers: 0, heard: 0, firstHandMinutes: null }

test('a story begins with what can be counted, and says nothing of fewer than five', () => {
  expect(
    sentencesOf({ ...nothing, needs: 83, met: 64, offers: 34, helpers: 43, heard: 70, firstHandMinutes: 11.6 }, draft),
  ).toEqual([
    '83 besoins ont été dits.',
    '64 ont trouvé leur aide.',
    'La moitié de ceux qui ont eu une réponse l’ont eue en 12 minutes ou moins.',
    '43 personnes ont aidé.',
    '34 offres ont été faites.',
  ])
  expect(sentencesOf({ ...nothing, needs: 4, met: 3, helpers: 2, heard: 4, firstHandMinutes: 3 }, draft)).toEqual([])
  // What was met would say how many were not.
  expect(sentencesOf({ ...nothing, needs: 20, met: 18 }, draft)).toEqual(['20 besoins ont été dits.'])
})

test('the closing form holds it, and the facilitator’s own words stay when they come back', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const people = [at.tom, at.odile, at.sam, at.karim, at.maya, at.ines]
  for (const [nth, who] of people.entries()) {
    const form = { what: `Une pompe ${nth}`, where: 'Quai', urgency: '2' }
    const wish = Number((await at.as(who).post(`/crisis/${crisis}/needs`, form)).location.split('/').at(-1))
    at.later({ minutes: 10 })
    const proposal = await at.act(people[(nth + 1) % people.length] ?? at.tom, (ctx) =>
      propose(ctx, { wish, word: 'Moi.' }),
    )
    await at.act(who, (ctx) => accept(ctx, { proposal, word: '' }))
    await at.act(who, (ctx) => close(ctx, { wish, outcome: 'met' }))
  }
  const form = await at.as(at.maya).text(`/crisis/${crisis}/closing`)
  expect(form).toContain('6 besoins ont été dits. 6 ont trouvé leur aide.')
  expect(form).toContain('en 10 minutes ou moins')
  expect(form).toContain('6 personnes ont aidé.')
})
