/** The devices that somebody is told on: one says yes on each, and no from anywhere. */
import { z } from 'zod'
import { ensure, personOf } from '#platform/action.ts'
import { idParams } from '#platform/http/fields.ts'
import { post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow, type Limit } from '#platform/limits.ts'
import { homeKeys, isBrowserKeys, mayBeAsked, pushTo } from '#platform/push/index.ts'
import { tooOften, wrong } from '#platform/refusal.ts'
import { deviceName, ownSession } from '#people'
import { devicesOf, endDevice, forgetDevices, keepDevice, pushAddresses } from './devices-store.ts'
import type { DevicesProps } from './devices-views.tsx'
import { notificationWords } from './messages.en.ts'
import { trialFor } from './push-words.ts'

const PAGE = '/me/notifications'
/** Somebody who tries a few times never meets it. */
const YESES: Limit = { times: 10, minutes: 10 }
const TRIALS: Limit = { times: 5, minutes: 5 }

const bytes = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/)
    .transform((text) => Buffer.from(text, 'base64url'))
const body = z
  .object({ address: z.string().max(2000), p256dh: bytes(100), auth: bytes(40) })
  .refine(({ p256dh, auth }) => isBrowserKeys({ p256dh, auth }))

const yes = post(`${PAGE}/devices`, { body }, async (visit, { body: { address, ...keys } }) => {
  const { home, now, headers, lang } = visit
  const person = personOf(visit.actor)
  await notTooOften(visit, 'device of', YESES)
  const session = await ownSession(visit)
  ensure(session !== undefined)
  const agent = headers['user-agent']?.slice(0, 300) ?? null
  await visit.act(async ({ tx }) => {
    const kept =
      mayBeAsked(address, home.config) && (await keepDevice(tx, { person, session, address, keys, agent, at: now }))
    if (!kept) throw wrong((spoken) => notificationWords[spoken].devices.unknownService)
  })
  return seeOther(PAGE, notificationWords[lang].devices.begun)
})

const no = post(`${PAGE}/devices/:id/ending`, { params: idParams }, async (visit, { params }) => {
  await endDevice(visit.home.db, personOf(visit.actor), params.id)
  return seeOther(PAGE, notificationWords[visit.lang].devices.ended)
})

/** To each of their devices, now: quiet hours are for what others say. */
const trial = post(`${PAGE}/trials`, {}, async (visit) => {
  const { home, lang } = visit
  const words = notificationWords[lang].devices
  await notTooOften(visit, 'trial of', TRIALS)
  const devices = await pushAddresses(home.db, personOf(visit.actor))
  const sent = await Promise.all(
    devices.map(async (one) => ({ one, pushed: await pushTo(home, one, trialFor(one, lang)) })),
  )
  await forgetDevices(
    home.db,
    sent.flatMap(({ one, pushed }) => (pushed.is === 'gone' ? [one.id] : [])),
  )
  const taken = sent.filter(({ pushed }) => pushed.is === 'taken').length
  return seeOther(PAGE, taken > 0 ? words.trialSent({ count: taken }) : words.trialFailed)
})

async function notTooOften({ home, actor }: Visit, what: string, limit: Limit): Promise<void> {
  if (!(await allow(home, `${what} ${personOf(actor)}`, limit)))
    throw tooOften((lang) => notificationWords[lang].devices.tooOften)
}

export const devicePages = [yes, no, trial]

/** What the page of preferences says of them. */
export async function devicesShown(visit: Visit): Promise<DevicesProps> {
  const { home, lang, now, zone } = visit
  const session = await ownSession(visit)
  const devices = await devicesOf(home.db, personOf(visit.actor))
  return {
    lang,
    clock: { now, zone, lang },
    key: (await homeKeys(home)).shown,
    devices: devices.map(({ id, agent, at, session: its }) => ({
      id,
      at,
      name: deviceName(agent) ?? notificationWords[lang].devices.unnamed,
      here: its === session,
    })),
  }
}
