/** The pages every house has: what it is, what search engines may read, the pieces it is made of. */
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { Catalogue } from '#ui/catalogue.tsx'
import { AboutPage } from './about-views.tsx'
import { passQuestion } from './asking.ts'
import { homeIndexed } from '#outside'
import { homeWords } from './messages.en.ts'
import { homeSentence } from './settings.ts'

const about = get('/about', {}, async ({ home, lang, actor }) => {
  const body = AboutPage({ lang, sentence: home.settings.get(homeSentence), member: actor.standing === 'member' })
  return page({ title: homeWords[lang].about.title, body, kept: {}, indexed: home.settings.get(homeIndexed), ...(actor.standing === 'member' ? {} : { layout: 'narrow' }) })
})

const catalogue = get('/ui', {}, async ({ lang, now, zone }) =>
  page({ title: 'Catalogue', body: Catalogue({ lang, clock: { now, zone, lang } }) }),
)

const A_DAY = 'public, max-age=86400'

/** Browsers ask for it whatever the page says. */
const favicon = get('/favicon.ico', {}, async () => ({ ...seeOther('/home/icon.svg'), headers: { 'cache-control': A_DAY } }))

const passing = post('/home/questions/:id/passing', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => passQuestion(ctx, params.id))
  return seeOther('/', homeWords[visit.lang].ask.passed)
})

export const smallPages = [about, catalogue, favicon, passing]
