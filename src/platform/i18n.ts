/**
 * The words of the house. A room keeps one file per language; French is the model, English must match it key by key
 * and parameter by parameter, or the type check fails. Nothing is global: a page receives its language and asks
 * `words[lang]`.
 */
export const languages = ['fr', 'en'] as const
export type Lang = (typeof languages)[number]

export const isLang = (value: unknown): value is Lang => languages.some((lang) => lang === value)

type Said = string | ((given: never) => string)
export type Words = { readonly [key: string]: Said | Words }

/** The same keys, the same parameters, other words. */
export type Like<C extends Words> = {
  readonly [K in keyof C]: C[K] extends (given: infer P) => string ? (given: P) => string : C[K] extends Words ? Like<C[K]> : string
}
type Exactly<C extends Words, D> = D & Like<C> & { readonly [K in Exclude<keyof D, keyof C>]: never }
export type Book<C extends Words> = Readonly<Record<Lang, Like<C>>>

/** `messages(fr)(en)`: in two steps, so that TypeScript fixes the French before it reads the English. */
export const messages =
  <const C extends Words>(fr: C) =>
  <const D extends Like<C>>(en: Exactly<C, D>): Book<C> => {
    const book: Book<Words> = { fr: fr as Like<Words>, en: en as Like<Words> }
    return book as Book<C>
  }

/** For dates, and for what is tagged with a language and its country. */
export const locales: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' }

const rules = Object.fromEntries(languages.map((lang) => [lang, new Intl.PluralRules(lang)]))
const numbers = Object.fromEntries(languages.map((lang) => [lang, new Intl.NumberFormat(lang)]))

export const sayNumber = (lang: Lang, n: number): string => numbers[lang]?.format(n) ?? String(n)

type Forms = { readonly zero?: string; readonly one: string; readonly other: string; readonly many?: string }

/** `plural('fr')(3, { one: '# voix', other: '# voix', many: '# de voix' })`; `#` is the number as it is written there. */
export const plural =
  (lang: Lang) =>
  (n: number, forms: Forms): string => {
    const form = rules[lang]?.select(n)
    const chosen = n === 0 && forms.zero !== undefined ? forms.zero : form === 'one' ? forms.one : form === 'many' ? (forms.many ?? forms.other) : forms.other
    return chosen.replaceAll('#', sayNumber(lang, n))
  }

/** A share as it is said aloud: of a hundred, or of all of them where they are fewer. Of seven, "100 in 100" would be heard as a hundred. */
export function outOf({ share, n }: { readonly share: number; readonly n: number }): { readonly some: number; readonly of: number } {
  const of = Math.min(n, 100)
  return { some: Math.round(share * of), of }
}
