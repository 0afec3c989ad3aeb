/** What the tests of devices begin with: a push service, a group, and people whose browsers said yes. */
import { sql } from 'kysely'
import type { Somebody } from '#test/browser.ts'
import { openPushService, type Subscribed } from '#test/push-service.ts'
import { world } from '#test/world.ts'
import { pushDue } from './pushing.ts'
import { comeIn, groupOf } from './test-scene.ts'

/** Ten in the morning in Paris, on a Monday. */
const MORNING = new Date('2026-11-23T09:00:00Z')

export async function scene(when = MORNING) {
  const service = await openPushService()
  const at = await world({ at: when, config: { privatePush: service.origin, address: 'https://voisins.example' } })
  // These tests sweep by themselves: the home would come in between on a machine that takes its time.
  await sql`select graphile_worker.remove_job('notifications.push')`.execute(at.home.db)
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile, at.sam, at.karim)
  const yes = async (who: Somebody, device = service.subscribe()): Promise<Subscribed> => {
    const { status } = await at.as(who).post('/me/notifications/devices', device)
    if (status !== 303) throw new Error(`the device of ${who.name} was answered ${status}`)
    return device
  }
  const sweep = async (seconds = 11) => {
    await at.home.settled()
    at.later({ minutes: seconds / 60 })
    return pushDue(at.home, new AbortController().signal)
  }
  /** What a device showed, in its order. */
  const on = ({ address }: Subscribed) =>
    service.arrived.filter((one) => one.address === address).map(({ words }) => `${words['title']}: ${words['body']}`)
  const devices = async () => (await sql`select 1 from notifications.devices`.execute(at.home.db)).rows.length
  return { at, service, group, yes, sweep, on, devices }
}
