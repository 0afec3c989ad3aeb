/** The pages every house has: what it is, what search engines may read, the pieces it is made of. */
import { homeSentence } from '#platform/home-settings.ts'
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, raw, seeOther } from '#platform/http/route.ts'
import { notFound } from '#platform/refusal.ts'
import { hasSource, sourceArchive } from '#platform/source.ts'
import { Catalogue } from '#ui/catalogue.tsx'
import { AboutPage, SOURCE_ARCHIVE } from './about-views.tsx'
import { passQuestion } from './asking.ts'
import { homeIndexed } from '#outside'
import { homeWords } from './messages.en.ts'

const about = get('/about', {}, async ({ home, lang, actor }) => {
  const { source, root } = home.config
  const body = AboutPage({
    lang, sentence: home.settings.get(homeSentence), member: actor.standing === 'member',
    source: source === undefined ? (hasSource(root) ? 'here' : 'nowhere') : { at: source },
  })
  return page({ title: homeWords[lang].about.title, body, kept: {}, indexed: home.settings.get(homeIndexed), ...(actor.standing === 'member' ? {} : { layout: 'narrow' }) })
})

/** Put together once: it changes only when the home starts again. */
const archives = new Map<string, Promise<Buffer>>()

const source = get(SOURCE_ARCHIVE, {}, async ({ home, now }) => {
  const { root } = home.config
  if (!hasSource(root)) throw notFound()
  const archive = archives.get(root) ?? sourceArchive(root, now)
  archives.set(root, archive)
  return raw('application/gzip', await archive, { 'content-disposition': 'attachment; filename="foyer.tar.gz"', 'cache-control': 'public, max-age=3600' })
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

export const smallPages = [about, source, catalogue, favicon, passing]
