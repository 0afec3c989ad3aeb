/** `/welcome`: the first five minutes of a host, in four short pages; each is kept as it is answered. */
import { z } from 'zod'
import { homeLang, homeName, homeSentence } from '#platform/home-settings.ts'
import { choice, line, maybeLine } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { languages } from '#platform/i18n.ts'
import { wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { groupsSeen, homeColours, lookOf, type HomeColour } from '#spaces'
import { readColour } from '#ui/look.ts'
import { makeFirstLink } from './first-link.ts'
import { homeWords } from './messages.en.ts'
import { nameTheHome } from './opening-home.ts'
import { welcomeOffers } from './offers.ts'
import { openedPages } from './opened-pages.ts'
import { welcomeGroupsPages } from './welcome-groups-pages.ts'
import { WelcomePage } from './welcome-views.tsx'
import { welcomeWordsPages } from './welcome-words-pages.ts'

const colours = Object.keys(homeColours) as [HomeColour, ...HomeColour[]]

async function welcomePage(visit: Visit, { typed, problems }: Retry): Promise<Answer> {
  const { home, lang } = visit
  const look = lookOf(home.settings)
  const named = look.name !== homeName.usual
  const colour = colours.find((one) => homeColours[one] === look.accent) ?? 'own'
  const [offers = []] = await fillSlot(visit, welcomeOffers, [{}])
  const body = WelcomePage({
    lang, name: named ? look.name : '', homeLang: named ? home.settings.get(homeLang) : lang, sentence: home.settings.get(homeSentence),
    colour, accent: colour === 'own' ? (look.accent ?? '') : '', colours, offers, typed, problems,
  })
  return page({ title: homeWords[lang].welcome.title, body, layout: 'porch' })
}

const named = z.object({ name: line(80), lang: choice(languages), colour: choice([...colours, 'own']), accent: maybeLine(60) })

const name = post('/welcome', { who: 'hosts', body: named, again: (visit, _, retry) => welcomePage(visit, retry) }, async (visit, { body }) => {
  const accent = body.colour === 'own' ? readColour(body.accent) : homeColours[body.colour]
  if (accent === undefined) throw wrong((said) => homeWords[said].welcome.wrongColour, 'accent')
  await visit.act((ctx) => nameTheHome(ctx, visit.home, { name: body.name, lang: body.lang, accent }))
  await makeFirstLink(visit)
  const furnished = (await groupsSeen(visit.home.db, visit.actor)).length > 0
  return seeOther(furnished ? '/welcome/opened' : '/welcome/groups')
})

export const welcomePages = [
  get('/welcome', { who: 'hosts' }, (visit) => welcomePage(visit, nothingTyped)),
  name, ...welcomeGroupsPages, ...welcomeWordsPages, ...openedPages,
]
