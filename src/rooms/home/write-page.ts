/** `/write`: under the thumb, where to say something. One group needs no question. */
import { get, page, seeOther } from '#platform/http/route.ts'
import { canPostIn, groupsJoined } from '#spaces'
import { homeWords } from './messages.en.ts'
import { writeIn } from './talk.ts'
import { WritePage } from './write-views.tsx'

const MOST_GROUPS = 100

export const writePage = get('/write', { who: 'members' }, async ({ home, actor, lang }) => {
  const groups = (await groupsJoined(home.db, actor, MOST_GROUPS)).filter((group) => canPostIn(actor, group))
  const [only] = groups
  if (only && groups.length === 1) return seeOther(writeIn(only.slug))
  const byName = new Intl.Collator(lang)
  const sorted = groups.toSorted((a, b) => byName.compare(a.name, b.name))
  const body = WritePage({ lang, groups: sorted.map(({ name, icon, slug, about }) => ({ name, icon, about, href: writeIn(slug) })) })
  return page({ title: homeWords[lang].write.title, body })
})
