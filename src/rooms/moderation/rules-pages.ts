/** The rules of the house, for everybody; worded by its hosts. */
import { z } from 'zod'
import { maybeLines, ticked } from '#platform/http/fields.ts'
import { homeName } from '#platform/home-settings.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { wrong } from '#platform/refusal.ts'
import { changeRules } from './changing-rules.ts'
import { moderationWords } from './messages.en.ts'
import { canChangeRules } from './policy.ts'
import { houseRules, LONGEST_RULES, readRules, rulesIn, signedByName } from './rules.ts'
import { RulesForm, RulesPage } from './rules-views.tsx'

const rules = get('/rules', {}, async (visit) => {
  const { home, lang, actor } = visit
  const { lang: rulesLang, rules: list } = rulesIn(home.settings.get(houseRules), lang)
  const body = RulesPage({
    lang,
    rulesLang,
    rules: list,
    home: home.settings.get(homeName),
    mayChange: canChangeRules(actor),
  })
  return page({
    title: moderationWords[lang].rules.title,
    body,
    kept: {},
    ...(actor.standing === 'member' ? {} : { layout: 'narrow' }),
  })
})

async function formPage({ home, lang }: Visit, { typed, problems }: Retry): Promise<Answer> {
  const texts = home.settings.get(houseRules)
  const isAgain = Object.keys(problems).length > 0
  const body = RulesForm({
    lang,
    problems,
    fr: typedText(typed, 'fr') ?? texts.fr,
    en: typedText(typed, 'en') ?? texts.en,
    signed: isAgain ? typedText(typed, 'signed') === 'on' : home.settings.get(signedByName),
  })
  return page({ title: moderationWords[lang].rules.editTitle, body })
}

const rulesBody = z.object({ fr: maybeLines(LONGEST_RULES), en: maybeLines(LONGEST_RULES), signed: ticked })

const changing = post(
  '/rules',
  { who: 'hosts', body: rulesBody, again: (visit, _, retry) => formPage(visit, retry) },
  async (visit, { body }) => {
    if (readRules(body.fr).length + readRules(body.en).length === 0)
      throw wrong((lang) => moderationWords[lang].rules.needed, 'fr')
    await visit.act((ctx) =>
      changeRules(ctx, visit.home.settings, { texts: { fr: body.fr, en: body.en }, signed: body.signed }),
    )
    return seeOther('/rules', moderationWords[visit.lang].rules.saved)
  },
)

export const rulesPages = [
  rules,
  get('/rules/edition', { who: 'hosts' }, (visit) => formPage(visit, nothingTyped)),
  changing,
]
