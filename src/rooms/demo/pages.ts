/** `/demo`: what a demo is, bringing it, walking about in it, removing it. Hosts only. */
import { personOf } from '#platform/action.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { groupsJoined, placesFrom } from '#spaces'
import { loadDemo } from './loading.ts'
import { demoWords } from './messages.en.ts'
import { contentsOf, removeDemo } from './removing.ts'
import { SOURCE } from './standing.ts'
import { EmptyPage, LoadedPage } from './views.tsx'
import { visitDemo } from './visiting.ts'

const show = get('/demo', { who: 'hosts' }, async ({ home, lang, actor }) => {
  const words = demoWords[lang]
  const contents = await contentsOf(home.db, home.house)
  if (!contents) return page({ title: words.empty.title, body: EmptyPage({ lang }) })
  const groups = new Set((await placesFrom(home.db, SOURCE)).map(({ id }) => id))
  const visiting = (await groupsJoined(home.db, actor, 500)).some(({ id }) => groups.has(id))
  return page({ title: words.name, body: LoadedPage({ lang, contents, visiting }) })
})

const load = post('/demo', { who: 'hosts' }, async (visit) => {
  await loadDemo(visit.home, personOf(visit.actor))
  const host = await visit.home.actorFor(personOf(visit.actor))
  await visit.home.act(host, visitDemo)
  return seeOther('/', demoWords[visit.lang].loaded.visited)
})

const enter = post('/demo/visits', { who: 'hosts' }, async (visit) => {
  await visit.act(visitDemo)
  return seeOther('/', demoWords[visit.lang].loaded.visited)
})

const remove = post('/demo/removal', { who: 'hosts' }, async (visit) => {
  await removeDemo(visit.home, personOf(visit.actor))
  return seeOther('/welcome', demoWords[visit.lang].removal.done)
})

export const pages = [show, load, enter, remove]
