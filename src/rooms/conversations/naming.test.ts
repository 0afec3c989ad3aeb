import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { nameMentions } from './naming.ts'
import { groupIn, idOf } from './test-scene.ts'
import { world } from '#test/world.ts'

test('whom an @ means depends on who sees what is written', async () => {
  const at = await world()
  const bernard = await at.newcomer('Odile Bernard')
  const [open, closed] = [await groupIn(at, 'Ouvert'), await groupIn(at, 'Bureau', 'private')]
  await letIn(at.home.db, closed.audience, [idOf(at.tom), idOf(bernard)])
  const actor = await at.actor(at.tom)
  const name = (audience: number, text: string) => nameMentions({ db: at.home.db, actor, audience }, text)
  const link = (who: { name: string; person: number | null }) => `[@${who.name}](/people/${who.person})`
  expect(await name(open.audience, '@Odile')).toBe('@Odile')
  expect(await name(open.audience, '@odile marchand.')).toBe(`${link(at.odile)}.`)
  expect(await name(closed.audience, 'Bonjour @Odile !')).toBe(`Bonjour ${link(bernard)} !`)
  expect(await name(closed.audience, '@Odile Marchand')).toBe(`${link(bernard)} Marchand`)
  expect(await name(open.audience, '@Karim Aït-Saïd, @Karim et encore @Karim')).toBe(
    `${link(at.karim)}, ${link(at.karim)} et encore ${link(at.karim)}`,
  )
  expect(await name(open.audience, '@Inès Carvalho est là')).toBe(`${link(at.ines)} est là`)
  expect(await name(closed.audience, '@Inès')).toBe(link(at.ines))
})

test('code, quotes, links and addresses are left alone', async () => {
  const at = await world()
  const { audience } = await groupIn(at, 'Ouvert')
  const actor = await at.actor(at.tom)
  const untouched = [
    '`@Odile`',
    '```\n@Odile\n\n@Odile\n```',
    '> @Odile',
    '    @Odile',
    '[@Odile](/x)',
    'https://a.example/@Odile',
    'x@Odile.fr',
    '@@Odile',
  ]
  for (const text of untouched) expect(await nameMentions({ db: at.home.db, actor, audience }, text)).toBe(text)
})

test.for(['[', '\\[', '![](', '[a](b ', '`', '@a '])('a text of nothing but %s holds nobody up', async (sign) => {
  const at = await world()
  const group = await groupIn(at, 'Ouvert')
  const text = sign.repeat(Math.floor(40_000 / sign.length))
  const begun = process.threadCpuUsage()
  await nameMentions({ db: at.home.db, actor: await at.actor(at.tom), audience: group.audience }, text)
  // From every bracket to the last it would take ten seconds and more.
  expect(process.threadCpuUsage(begun).user).toBeLessThan(2_000_000)
})
