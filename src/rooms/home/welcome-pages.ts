/** `/welcome`: the first five minutes of a host, and what comes after. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { homeLang, homeName, homeSentence, LONGEST_SENTENCE } from '#platform/home-settings.ts'
import { choice, line, maybeLine } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { languages } from '#platform/i18n.ts'
import { qrSvgPath } from '#platform/qr.ts'
import { wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { invite, openLinkOf } from '#people'
import { groupsJoined, groupsSeen, homeColours, lookOf, type HomeColour } from '#spaces'
import { readColour } from '#ui/look.ts'
import { kinds } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { welcomeOffers } from './offers.ts'
import { openTheHome } from './opening-home.ts'
import { OpenedPage } from './opened-views.tsx'
import { hasPage } from './steps.ts'
import { writeIn } from './talk.ts'
import { WelcomePage } from './welcome-views.tsx'

const colours = Object.keys(homeColours) as [HomeColour, ...HomeColour[]]
const FIRST_GUESTS = 100

async function welcomePage(visit: Visit, { typed, problems }: Retry): Promise<Answer> {
  const { home, lang, actor } = visit
  const look = lookOf(home.settings)
  const named = look.name !== homeName.usual
  const colour = colours.find((one) => homeColours[one] === look.accent) ?? 'own'
  const [offers] = await fillSlot(visit, welcomeOffers, [{}])
  const body = WelcomePage({
    offers: offers ?? [], lang, name: named ? look.name : '', homeLang: named ? home.settings.get(homeLang) : lang, sentence: home.settings.get(homeSentence),
    colour, accent: colour === 'own' ? (look.accent ?? '') : '', colours, asksKind: (await groupsSeen(home.db, actor)).length === 0, typed, problems,
  })
  return page({ title: homeWords[lang].welcome.title, body, layout: 'porch' })
}

const answers = z.object({
  name: line(80),
  lang: choice(languages),
  colour: choice([...colours, 'own']),
  accent: maybeLine(60),
  sentence: maybeLine(LONGEST_SENTENCE),
  kind: choice(kinds).optional(),
})

const open = post('/welcome', { who: 'hosts', body: answers, again: (visit, _, retry) => welcomePage(visit, retry) }, async (visit, { body }) => {
  const { name, lang, sentence, kind = 'none' } = body
  const accent = body.colour === 'own' ? readColour(body.accent) : homeColours[body.colour]
  if (accent === undefined) throw wrong((said) => homeWords[said].welcome.wrongColour, 'accent')
  await visit.act((ctx) => openTheHome(ctx, visit.home, { name, lang, accent, sentence, kind }))
  await makeLink(visit)
  return seeOther('/welcome/opened')
})

const opened = get('/welcome/opened', { who: 'hosts' }, async (visit) => {
  const { home, lang, actor, origin } = visit
  const href = await openLinkOf(home, personOf(actor), origin)
  const [group] = await groupsJoined(home.db, actor, 1)
  const body = OpenedPage({
    lang, home: home.settings.get(homeName), link: href === undefined ? undefined : { href, qr: qrSvgPath(href) },
    local: home.config.address === undefined, sendsMail: home.mail.sends, moving: hasPage(home.house, '/moving'), write: group && writeIn(group.slug),
  })
  return page({ title: homeWords[lang].opened.title, body })
})

const another = post('/welcome/invitation', { who: 'hosts' }, async (visit) => {
  await makeLink(visit)
  return seeOther('/welcome/opened')
})

/** One link that works is enough: pressing twice makes no second one. */
async function makeLink(visit: Visit): Promise<void> {
  if ((await openLinkOf(visit.home, personOf(visit.actor), visit.origin)) !== undefined) return
  await visit.act((ctx) => invite(ctx, { uses: FIRST_GUESTS, landsOn: '/' }))
}

export const welcomePages = [
  get('/welcome', { who: 'hosts' }, (visit) => welcomePage(visit, { typed: {}, problems: {} })),
  open, opened, another,
]
