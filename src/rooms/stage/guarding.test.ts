import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { offerOf } from '#platform/media/test-offers.ts'
import { propose, whenFrom } from '#gatherings'
import { suspend } from '#people'
import { foundGroup, spacesSeen } from '#spaces'
import { world } from '#test/world.ts'
import { floorOf } from './floor.ts'

const EVENING = { day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' }

test('whoever is put out of the group, or suspended, while they watch is sent nothing more; the others go on', async () => {
  const at = await world()
  const group = await at.act(at.maya, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    const made = await foundGroup(ctx, {
      spaceId: space?.id ?? 0, name: 'Cercle', about: '', icon: null, openness: 'private', door: 'apply', domains: [], help: false,
    }) // prettier-ignore
    await letIn(ctx.tx, made.audience, [at.tom, at.ines, at.odile].map(({ person }) => person ?? 0))
    return made
  })
  const { id } = await at.act(at.maya, (ctx) =>
    propose(ctx, { title: 'Entre nous', when: whenFrom(EVENING), how: 'online', where: `group:${group.id}`, askedFirst: false }),
  )
  const room = `/gatherings/${id}/live`
  await at.as(at.maya).post(`${room}/opening`)
  const watching = () => floorOf(at.home).all(id).map(({ person }) => person)
  // Nobody in this test makes a connection: whoever came first would be dropped for it first.
  for (const who of [at.odile, at.tom, at.ines]) {
    const { status } = await at.as(who).put(`${room}/watching`, 'application/sdp', offerOf({ direction: 'recvonly' }))
    expect(status).toBe(201)
  }
  await at.act(at.maya, async (ctx) => letOut(ctx.tx, group.audience, at.tom.person ?? 0))
  await at.act(at.maya, (ctx) => suspend(ctx, { person: at.ines.person ?? 0, until: null, because: 'Des insultes.' }))
  await expect.poll(watching).toEqual([at.odile.person])
  expect((await at.as(at.tom).put(`${room}/watching`, 'application/sdp', offerOf({ direction: 'recvonly' }))).status).toBe(404)
})
