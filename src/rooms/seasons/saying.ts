/** Days and months in words. */
import { startOf } from '#platform/clock.ts'
import { locales, type Lang } from '#platform/i18n.ts'

export function sayDay(at: Date, lang: Lang, zone: string): string {
  const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: zone }).format(at)
  return lang === 'fr' ? day.replace(/^1 /, '1er ') : day
}
export const sayMoment = (at: Date, lang: Lang, zone: string): string =>
  `${lang === 'fr' ? 'le' : 'on'} ${new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)}`

export const sayMonth = (key: string, lang: Lang, zone: string, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locales[lang], { month, year: 'numeric', timeZone: zone }).format(startOf(key, zone))
