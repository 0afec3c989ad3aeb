/** One's own corner: profile, picture, devices, password, data, leaving. */
import { z } from 'zod'
import { isZone } from '#platform/home-settings.ts'
import { languages } from '#platform/i18n.ts'
import { line, maybeLines, ticked } from '#platform/http/fields.ts'
import { get, page, post, raw, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { personOf } from '#platform/action.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { endPasswordLinks, endSession, sessionsOf, userByPerson } from './account-store.ts'
import { askAuth, newPassword, SHORTEST_PASSWORD } from './auth.ts'
import { ownToken } from './identify.ts'
import { eraseEverywhere, exportEverywhere } from './leaving-everywhere.ts'
import { MePage } from './me-views.tsx'
import { peopleWords } from './messages.en.ts'
import { ownPanels } from './panels.ts'
import { cardOf, faceOf } from './person.ts'
import { peopleCards } from './cards.ts'
import { changePicture } from './picturing.ts'
import { personById, updateProfile } from './store.ts'

const PORTRAIT_BYTES = 10 * 1024 * 1024

async function mePage(visit: Visit, _: unknown, { typed, problems }: Retry): Promise<Answer> {
  const me = personOf(visit.actor)
  const { db } = visit.home
  const row = found(await personById(db, me))
  const card = cardOf(await peopleCards(db, [me], visit.now), me)
  const sessions = await sessionsOf(db, me, await ownToken(visit))
  const zones = Intl.supportedValuesOf('timeZone')
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const [panels = []] = await fillSlot(visit, ownPanels, [{ person: me }])
  const body = MePage({ lang: visit.lang, clock, row, face: faceOf(card), sessions, zones, least: SHORTEST_PASSWORD, panels, typed, problems })
  return page({ title: peopleWords[visit.lang].me.title, body })
}

const emptyIsNull = (text: string): string | null => (text === '' ? null : text)
const profileBody = z.object({
  name: line(60, 2),
  about: maybeLines(600),
  lang: z.enum(['', ...languages]).transform(emptyIsNull),
  zone: z.string().max(60).refine((zone) => zone === '' || isZone(zone), 'choose').transform(emptyIsNull),
  shown: ticked,
})

const keepProfile = post('/me', { body: profileBody, again: mePage }, async (visit, { body }) => {
  const me = personOf(visit.actor)
  await visit.act((ctx) => updateProfile(ctx.tx, me, body))
  // Open pages say again who they are, and whether they may be seen.
  if (body.shown !== visit.shown) visit.home.live.cut(me)
  const lang = languages.find((one) => one === body.lang) ?? visit.lang
  return seeOther('/me', peopleWords[lang].me.kept)
})

const keepPicture = post(
  '/me/picture',
  { body: z.object({ remove: ticked }), files: { picture: { maxBytes: PORTRAIT_BYTES, most: 1 } }, again: mePage },
  async (visit, { body, files }) => {
    const upload = files['picture']?.[0]
    await visit.act(async (ctx) => {
      if (!body.remove && !upload) throw wrong((lang) => peopleWords[lang].me.picture, 'picture')
      await changePicture(ctx, visit.home.files, body.remove ? null : (upload ?? null))
    })
    return seeOther('/me', peopleWords[visit.lang].me.kept)
  },
)

const closeSession = post('/me/sessions/:session/closing', { params: z.object({ session: z.uuid() }) }, async (visit, { params }) => {
  const me = personOf(visit.actor)
  await visit.act((ctx) => endSession(ctx.tx, me, params.session))
  visit.home.live.cut(me)
  return seeOther('/me', peopleWords[visit.lang].me.sessionEnded)
})

const passwordBody = z.object({ now: z.string().max(200), password: newPassword })
const changePassword = post('/me/password', { body: passwordBody, again: mePage }, async (visit, { body }) => {
  const answered = await askAuth(visit, '/change-password', { currentPassword: body.now, newPassword: body.password, revokeOtherSessions: true })
  if (!answered.ok) throw wrong((lang) => peopleWords[lang].me.passwordWrong, 'now')
  const me = personOf(visit.actor)
  const account = await userByPerson(visit.home.db, me)
  if (account) await endPasswordLinks(visit.home.db, account.email)
  visit.home.live.cut(me)
  return { ...seeOther('/me', peopleWords[visit.lang].me.passwordDone), headers: { 'set-cookie': answered.cookies } }
})

const myData = get('/me/data', { who: 'members' }, async (visit) => {
  const data = await exportEverywhere(visit.home, personOf(visit.actor))
  return raw('application/json', JSON.stringify(data, null, 2), { 'content-disposition': 'attachment; filename="foyer.json"' })
})

const leave = post('/me/leaving', { body: z.object({ sure: z.literal('yes', 'choose') }), again: mePage }, async (visit) => {
  await visit.act((ctx) => eraseEverywhere(ctx, personOf(ctx.actor)))
  return seeOther('/', peopleWords[visit.lang].me.left)
})

export const mePages = [
  get('/me', { who: 'members' }, (visit) => mePage(visit, {}, nothingTyped)),
  keepProfile, keepPicture, closeSession, changePassword, myData, leave,
]
