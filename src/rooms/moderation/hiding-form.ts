/** The form that takes something down, from the queue or without a report. */
import { z } from 'zod'
import { maybeLines } from '#platform/http/fields.ts'
import { page, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { HidingPage } from './hiding-views.tsx'
import { moderationWords } from './messages.en.ts'
import { houseRules, rulesIn } from './rules.ts'

/** What is typed and pressed to take something down. */
export const hidingBody = z.object({ ground: z.string('missing').max(20), words: maybeLines(3000) })

type Hiding = Omit<Parameters<typeof HidingPage>[0], 'lang' | 'rules' | 'rulesLang' | 'typed' | 'problems'>
export function hidingView(visit: Visit, hiding: Hiding, retry: Retry): Answer {
  const { lang: rulesLang, rules } = rulesIn(visit.home.settings.get(houseRules), visit.lang)
  const body = HidingPage({ ...hiding, lang: visit.lang, rulesLang, rules, ...retry })
  return page({ title: moderationWords[visit.lang].queue.hide, body })
}
