import { expect, test } from 'vitest'
import { record } from '#platform/action.ts'
import type { NewFact } from '#platform/facts/index.ts'
import { authorNamed, resourceHelped, resourceHidden, resourceRemoved, resourceReturned, resourceShown, resourceUnhelped, resourceWritten } from '#library' // prettier-ignore
import { personJoined } from '#people'
import { attended as seenInPlace, unattended as notSeenInPlace } from '#replays'
import { attended } from '#rituals'
import { came } from '#stage'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { counted } from './counted.ts'
import { takeDeeds } from './counting.ts'
import { startOver } from './reading.ts'

const T0 = new Date('2026-03-02T09:00:00Z')
const lent = {
  questions: 0,
  useful: 0,
  confirmed: 0,
  helpers: 0,
  helped: 0,
  askers: 0,
  sayHelped: 0,
  helpedFirst: 0,
  passedOn: 0,
}
const time = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') }

test('by hand: what members bring and whom it helps, where they come back, whom they bring; staff and who objects are none of it', async () => {
  const at = await world({ at: T0 })
  const { db } = at.home
  const came5 = [at.odile, at.ines, at.sam, ...(await Promise.all(['Anouk', 'Bilal'].map((name) => at.newcomer(name))))]
  const members = [at.tom, ...came5]
  const say = (who: Somebody, fact: NewFact): Promise<void> => at.act(who, (ctx) => record(ctx, fact))
  for (const [nth, who] of [...members, at.karim].entries()) await say(who, resourceWritten(nth + 1, { kind: 'guide' }))
  // Whose resource it is does not count themselves; Karim is staff; Tom changed his mind about the second.
  for (const who of [...members, at.karim]) await say(who, resourceHelped(1, {}))
  await say(at.tom, resourceHelped(2, {}))
  await say(at.tom, resourceUnhelped(2, {}))
  await say(at.maya, authorNamed(7, { person: at.tom.person ?? 0 }))
  await say(at.maya, resourceHidden(6, {}))
  await say(at.maya, resourceRemoved(5, {}))
  await say(at.maya, resourceReturned(5, {}))
  for (const who of [...members, at.karim]) await say(who, came(1, {}))
  for (const who of came5) await say(who, came(2, {}))
  for (const who of [at.tom, at.karim]) await say(who, came(3, {}))
  // In a place: five were seen by whoever held it, Tom by mistake; whoever had a line as well was there once.
  for (const who of [...came5, at.tom, at.karim]) await say(at.maya, seenInPlace(4, { person: who.person ?? 0 }))
  await say(at.maya, notSeenInPlace(4, { person: at.tom.person ?? 0 }))
  await say(at.maya, seenInPlace(2, { person: at.odile.person ?? 0 }))
  for (const who of members) await say(who, attended(1, { ritual: 1, was: true }))
  for (const who of came5) await say(who, attended(1, { ritual: 1, was: false }))
  for (const [nth, inviter] of [at.tom, at.karim, null].entries())
    await say(at.maya, personJoined(900 + nth, { invitedBy: inviter?.person ?? null }))
  await say(at.maya, personJoined(at.odile.person ?? 0, { invitedBy: at.tom.person ?? 0 }))
  const read = async () => {
    await at.home.settled()
    return takeDeeds(at.home, time)
  }
  const before = await read()
  expect(before).toMatchObject({
    brought: { resources: 6, authors: 5, useful: 1, helped: 5 },
    gatherings: { held: 3, came: 6, again: 5 },
    occasions: { held: 0, came: 0, again: 0 },
  })
  expect(before.invited).toMatchObject({ by: 1, wrote: 0 })
  expect(counted(lent, before)).toMatchObject({
    content: { n: 6, value: 1 / 6 },
    gatherings: 'few',
    occasions: 'nothing',
    acquisition: 'few',
  })

  await db.transaction().execute(startOver)
  expect(await read()).toEqual(before)
  await say(at.maya, resourceShown(6, {}))
  await at.as(at.ines).post('/me/pulse/objection')
  expect(await read()).toMatchObject({
    brought: { resources: 6, authors: 5, useful: 1, helped: 4 },
    gatherings: { held: 3, came: 5, again: 4 },
  })
})
