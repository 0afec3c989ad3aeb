/** The second page of the welcome: what brings people together, and the groups that open for it. */
import { z } from 'zod'
import { homeLang, homeSentence, LONGEST_SENTENCE } from '#platform/home-settings.ts'
import { choice, maybeLine, ticked } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { groupsSeen } from '#spaces'
import { kinds } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { furnishTheHome } from './opening-home.ts'
import { WelcomeGroupsPage } from './welcome-groups-views.tsx'

const PATH = '/welcome/groups'

async function groupsPage(visit: Visit, { typed, problems }: Retry): Promise<Answer> {
  const { home, lang, actor } = visit
  // A home that has groups keeps them: there is nothing to choose here any more.
  if ((await groupsSeen(home.db, actor)).length > 0) return seeOther('/welcome/opened')
  const { settings } = home
  const body = WelcomeGroupsPage({ lang, homeLang: settings.get(homeLang), sentence: settings.get(homeSentence), typed, problems })
  return page({ title: homeWords[lang].welcome.kindTitle, body, layout: 'porch' })
}

const answers = z.object({ kind: choice(kinds), sentence: maybeLine(LONGEST_SENTENCE), paid: ticked })

const furnish = post(PATH, { who: 'hosts', body: answers, again: (visit, _, retry) => groupsPage(visit, retry) }, async (visit, { body }) => {
  await visit.act((ctx) => furnishTheHome(ctx, visit.home, body))
  return seeOther(body.kind === 'none' ? '/welcome/opened' : '/welcome/words')
})

export const welcomeGroupsPages = [get(PATH, { who: 'hosts' }, (visit) => groupsPage(visit, { typed: {}, problems: {} })), furnish]
