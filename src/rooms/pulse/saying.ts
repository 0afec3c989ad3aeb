/** Days, months and quarters in words, and who was left out. */
import { startOf } from '#platform/clock.ts'
import { locales, type Lang } from '#platform/i18n.ts'
import type { Excluded } from './answered-store.ts'
import { pulseWords } from './messages.en.ts'
import type { Course } from './number.ts'

export function sayDay(at: Date, lang: Lang, zone: string): string {
  const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: zone }).format(at)
  return lang === 'fr' ? day.replace(/^1 /, '1er ') : day
}

/** "le 22 novembre 2026 à 14:05". */
export const sayMoment = (at: Date, lang: Lang, zone: string): string =>
  `${lang === 'fr' ? 'le' : 'on'} ${new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)}`

/** "avril 2026", "2e trimestre 2026". */
export function sayPoint(
  key: string,
  { grain, lang, zone }: { grain: Course['grain']; lang: Lang; zone: string },
): string {
  if (grain === 'quarter')
    return pulseWords[lang].quarter({ n: Math.ceil(Number(key.slice(5)) / 3), year: Number(key.slice(0, 4)) })
  return new Intl.DateTimeFormat(locales[lang], { month: 'long', year: 'numeric', timeZone: zone }).format(
    startOf(key, zone),
  )
}

export function sayExcluded(excluded: readonly Excluded[], lang: Lang, zone: string): string {
  const words = pulseWords[lang]
  const who = excluded.map(({ kind, people, since }) =>
    words.excludedOne[kind]({ n: people, since: sayDay(since, lang, zone) }),
  )
  return who.length === 0 ? words.excludedNobody : words.excluded({ who: who.join(lang === 'fr' ? '\u00a0; ' : '; ') })
}
