import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { T0, asked, groupIn, pulseOf } from './test-scene.ts'

test('a number bears a word only once a host signed its limits; closed, members see that it is; whoever objects is counted nowhere', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  for (const who of [at.tom, at.odile, at.ines, at.sam, at.tom, at.odile, at.ines, at.sam])
    await asked(at, group, who, [{ by: at.maya }])
  await at.home.settled()
  const see = (who: typeof at.tom, path: string) => at.as(who).text(path)
  const replies = '/pulse/replies'

  // Everybody answers everybody through Maya, a volunteer: all of it is between members.
  expect(await see(at.tom, '/pulse')).toContain('<b>8 réponses sur 8</b> vont d’un membre à un autre')
  expect(await see(at.tom, '/pulse')).not.toContain('communauté</p>')
  expect((await at.as(at.tom).post(`${replies}/limits`, { audience: '30', community: '60' })).status).toBe(403)
  const refused = await at.as(at.maya).post(`${replies}/limits`, { audience: '60', community: '30' })
  expect([refused.status, refused.text.includes('ne peut pas être sous la première')]).toEqual([422, true])
  await at.as(at.maya).post(`${replies}/limits`, { audience: '30', community: '60' })
  expect(await see(at.tom, '/pulse')).toContain('communauté</p>')
  expect(await see(at.tom, replies)).toMatch(/Ce mot est celui de Maya.*, qui a posé ces limites le 2 mars 2026/)
  // Eight of eight lie between 68 and 100.
  await at.as(at.maya).post(`${replies}/limits`, { audience: '30', community: '70' })
  expect(await see(at.tom, '/pulse')).toContain('entre les deux</p>')
  await at.as(at.maya).post(`${replies}/limits/removal`)
  expect(await see(at.tom, '/pulse')).not.toContain('entre les deux</p>')

  await at.as(at.maya).post(`${replies}/closing`)
  for (const path of ['/pulse', replies]) {
    expect(await see(at.tom, path)).toContain('Les hôtes gardent ce nombre pour eux.')
    expect(await see(at.tom, path)).not.toMatch(/\d+ réponses sur/)
  }
  expect(await see(at.maya, replies)).toContain('8 réponses sur 8')
  await at.as(at.maya).post(`${replies}/opening`)
  expect(await see(at.tom, replies)).toContain('8 réponses sur 8')

  // What Tom asked was answered: it leaves with its answer, and counts as unanswered nowhere.
  const before = await pulseOf(at)
  expect([before.answered.questions, before.voices?.people]).toEqual([8, 5])
  await at.as(at.tom).post('/me/pulse/objection')
  expect(await see(at.tom, '/me')).toContain('Vous n’êtes pas compté·e dans le pouls')
  const without = await pulseOf(at)
  expect([without.answered.questions, without.answered.solved?.value, without.voices?.people]).toEqual([6, 1, 4])
  expect(await see(at.odile, '/pulse')).toContain('Quelques personnes ont demandé à ne pas être comptées')
  await at.as(at.tom).post('/me/pulse/objection/removal')
  await at.as(at.maya).post('/me/pulse/objection')
  // Maya answered everything: her answers leave, and so do the questions, which were not left unanswered.
  expect((await pulseOf(at)).answered.questions).toBe(0)
  await at.as(at.maya).post('/me/pulse/objection/removal')
  expect((await pulseOf(at)).answered.questions).toBe(8)
})
