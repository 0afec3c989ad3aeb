/** `/gatherings/settings`: whether somebody looks first at what members propose, for hosts. */
import { z } from 'zod'
import { ticked } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { gatheringWords } from './messages.en.ts'
import { SettingsPage } from './settings-views.tsx'
import { askedFirst } from './settings.ts'

const shown = get('/gatherings/settings', { who: 'hosts' }, async ({ home, lang }) =>
  page({
    title: gatheringWords[lang].settings.title,
    body: SettingsPage({ lang, askedFirst: home.settings.get(askedFirst) }),
  }),
)

const keep = post(
  '/gatherings/settings',
  { who: 'hosts', body: z.object({ askedFirst: ticked }) },
  async (visit, { body }) => {
    await visit.act(({ tx, actor }) => visit.home.settings.set(tx, askedFirst, body.askedFirst, actor.person))
    return seeOther('/gatherings/settings', gatheringWords[visit.lang].settings.saved)
  },
)

export const settingsPages = [shown, keep]
