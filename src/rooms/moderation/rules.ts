/**
 * The rules of the house: one text per language, a paragraph each, whose first line is the rule and whose other lines
 * say what it means. A decision quotes one of them, as it was worded that day.
 */
import { z } from 'zod'
import { languages, type Lang } from '#platform/i18n.ts'
import { setting } from '#platform/settings.ts'
import { usualRules } from './usual-rules.ts'

export type Rule = { readonly title: string; readonly text: string }
export type RuleSaid = Readonly<Partial<Record<Lang, Rule>>>
export type RulesText = Readonly<Record<Lang, string>>

export const LONGEST_RULES = 8000
/** More than a phone shows above the thumb is a code of law. */
export const MOST_RULES = 12

export const houseRules = setting<RulesText>({
  key: 'moderation.rules',
  schema: z.object({ fr: z.string().max(LONGEST_RULES), en: z.string().max(LONGEST_RULES) }),
  usual: usualRules,
  why: 'What is out of place differs from one community to another; ours is a beginning that a host makes theirs.',
})

export const signedByName = setting<boolean>({
  key: 'moderation.signed',
  schema: z.boolean(),
  usual: false,
  why: 'Where everybody knows everybody a decision is better signed; elsewhere a name exposes a volunteer.',
})

export const readRules = (text: string): Rule[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .slice(0, MOST_RULES)
    .map((paragraph) => {
      const [title = '', ...rest] = paragraph.split('\n').map((line) => line.trim())
      return { title, text: rest.join(' ') }
    })

/** A language that was left empty shows the other: rules in the wrong language are better than none. */
export function rulesIn(texts: RulesText, lang: Lang): { readonly lang: Lang; readonly rules: readonly Rule[] } {
  const own = readRules(texts[lang])
  const other = languages.find((one) => one !== lang) ?? lang
  return own.length > 0 ? { lang, rules: own } : { lang: other, rules: readRules(texts[other]) }
}

/** The nth rule in every language that has it, so that its author reads theirs. Where the lists do not match, only the one that was chosen from. */
export function ruleSaid(texts: RulesText, chosenIn: Lang, nth: number): RuleSaid | undefined {
  const { lang, rules } = rulesIn(texts, chosenIn)
  const chosen = rules[nth]
  if (chosen === undefined) return undefined
  const twins = languages.filter((one) => one !== lang && readRules(texts[one]).length === rules.length)
  return { [lang]: chosen, ...Object.fromEntries(twins.map((one) => [one, readRules(texts[one])[nth]])) }
}
