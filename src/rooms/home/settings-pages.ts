/** `/home/settings`: the few decisions that only a host can take. */
import { z } from 'zod'
import { homeLang, homeSentence, homeZone, isZone, LONGEST_SENTENCE } from '#platform/home-settings.ts'
import { choice, id, maybeLine, ticked } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { languages } from '#platform/i18n.ts'
import { wrong } from '#platform/refusal.ts'
import { homeIndexed } from '#outside'
import { groupById, groupsSeen } from '#spaces'
import { homeWords } from './messages.en.ts'
import { homeHello } from './settings.ts'
import { SettingsPage } from './settings-views.tsx'

async function settingsPage({ home, lang, actor }: Visit, { typed, problems }: Retry): Promise<Answer> {
  const { settings } = home
  const zone = settings.get(homeZone)
  const zones = Intl.supportedValuesOf('timeZone')
  const body = SettingsPage({
    lang, sentence: settings.get(homeSentence), homeLang: settings.get(homeLang), zone, zones: zones.includes(zone) ? zones : [zone, ...zones],
    hello: settings.get(homeHello), groups: await groupsSeen(home.db, actor), indexed: settings.get(homeIndexed), typed, problems,
  })
  return page({ title: homeWords[lang].settings.title, body })
}

const body = z.object({ sentence: maybeLine(LONGEST_SENTENCE), lang: choice(languages), zone: z.string('choose').max(60), hello: id.or(z.literal('')).optional(), indexed: ticked })

const keep = post('/home/settings', { who: 'hosts', body, again: (visit, _, retry) => settingsPage(visit, retry) }, async (visit, { body: chosen }) => {
  if (!isZone(chosen.zone)) throw wrong((lang) => homeWords[lang].settings.wrongZone, 'zone')
  const { settings } = visit.home
  await visit.act(async ({ tx, actor }) => {
    await settings.set(tx, homeSentence, chosen.sentence, actor.person)
    await settings.set(tx, homeLang, chosen.lang, actor.person)
    await settings.set(tx, homeZone, chosen.zone, actor.person)
    const hello = typeof chosen.hello === 'number' ? await groupById(tx, actor, chosen.hello) : undefined
    await settings.set(tx, homeHello, hello?.id ?? null, actor.person)
    await settings.set(tx, homeIndexed, chosen.indexed, actor.person)
  })
  return seeOther('/home/settings', homeWords[visit.lang].opened.saved)
})

export const settingsPages = [get('/home/settings', { who: 'hosts' }, (visit) => settingsPage(visit, { typed: {}, problems: {} })), keep]
