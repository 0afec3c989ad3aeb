import { locales, type Lang } from '#platform/i18n.ts'

/** When and where a reader reads. The server knows the home's zone; the browser says everything again in the reader's. */
export type Clock = { now: Date; zone: string; lang: Lang }

/**
 * `moment`: "18 h 52", "hier, 18 h 31", "lundi, 14 h 05", "3 octobre" (above a post);
 * `short`: "18 h 52", "hier", "lun.", "3 oct." (at the end of a row);
 * `day`: "jeudi 19 novembre"; `date`: "19 novembre 2026"; `hour`: "20 h"; `full`: all of it.
 */
export type TimeStyle = 'moment' | 'short' | 'day' | 'date' | 'hour' | 'full'

export function sayTime(at: Date, { now, zone, lang }: Clock, style: TimeStyle): string {
  const there = partsOf(at, zone, lang)
  const here = partsOf(now, zone, lang)
  const says = speech[lang]
  const days = dayNumber(there) - dayNumber(here)
  const date = says.date(there, there.year === here.year)
  const near = says.near(days)
  if (style === 'hour') return says.hour(there)
  if (style === 'date') return says.date(there, false)
  if (style === 'day') return `${there.weekday} ${date}`
  if (style === 'full') return says.full(`${there.weekday} ${says.date(there, false)}`, says.hour(there))
  if (days === 0) return says.hour(there)
  if (style === 'short')
    return near ?? (Math.abs(days) < 7 ? there.weekdayShort : says.dateShort(there, there.year === here.year))
  if (near) return `${near}, ${says.hour(there)}`
  return Math.abs(days) < 7 ? `${there.weekday}, ${says.hour(there)}` : date
}

export type Parts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: string
  weekdayShort: string
  monthName: string
  monthShort: string
}
type Speech = {
  near: (days: number) => string | undefined
  hour: (at: Parts) => string
  date: (at: Parts, thisYear: boolean) => string
  dateShort: (at: Parts, thisYear: boolean) => string
  full: (day: string, hour: string) => string
}

const two = (n: number): string => String(n).padStart(2, '0')
/** Narrow no-break space, as French sets hours. */
const fine = '\u202f'

const speech: Record<Lang, Speech> = {
  fr: {
    near: (days) => ({ [-1]: 'hier', 1: 'demain' })[days],
    hour: (at) => `${at.hour}${fine}h${at.minute ? `${fine}${two(at.minute)}` : ''}`,
    date: (at, thisYear) => `${at.day === 1 ? '1er' : at.day}\u00a0${at.monthName}${thisYear ? '' : ` ${at.year}`}`,
    dateShort: (at, thisYear) =>
      thisYear ? `${at.day === 1 ? '1er' : at.day}\u00a0${at.monthShort}` : `${at.monthShort} ${at.year}`,
    full: (day, hour) => `${day} à ${hour}`,
  },
  en: {
    near: (days) => ({ [-1]: 'yesterday', 1: 'tomorrow' })[days],
    hour: (at) => `${at.hour % 12 || 12}${at.minute ? `:${two(at.minute)}` : ''}${fine}${at.hour < 12 ? 'am' : 'pm'}`,
    date: (at, thisYear) => `${at.day}\u00a0${at.monthName}${thisYear ? '' : ` ${at.year}`}`,
    dateShort: (at, thisYear) => (thisYear ? `${at.day}\u00a0${at.monthShort}` : `${at.monthShort} ${at.year}`),
    full: (day, hour) => `${day}, ${hour}`,
  },
}

const dayNumber = (at: Parts): number => Math.round(Date.UTC(at.year, at.month - 1, at.day) / 86_400_000)

/** In every zone a day begins on a quarter of an hour: until the next one, every moment is called the same. */
const QUARTER_MS = 15 * 60_000
export const steady = (clock: Clock): Clock => ({
  ...clock,
  now: new Date(Math.floor(clock.now.getTime() / QUARTER_MS) * QUARTER_MS),
})

/** Formatters cost a hundred times what they format: one per zone and language. */
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(lang: Lang, zone: string): Intl.DateTimeFormat {
  const name = `${lang}|${zone}`
  const known =
    formatters.get(name) ??
    new Intl.DateTimeFormat(locales[lang], {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    })
  formatters.set(name, known)
  return known
}

/** A page of posts says some eighty moments, most of them minutes it has just said: `now` above all. */
const MOST_MINUTES = 5000
const minutes = new Map<string, Parts>()

/** What a calendar on the wall of that zone shows. */
export function partsOf(at: Date, zone: string, lang: Lang): Parts {
  const name = `${lang}|${zone}|${Math.floor(at.getTime() / 60_000)}`
  const known = minutes.get(name) ?? readParts(at, zone, lang)
  if (minutes.size >= MOST_MINUTES) minutes.clear()
  minutes.set(name, known)
  return known
}

function readParts(at: Date, zone: string, lang: Lang): Parts {
  const digits = formatter(lang, zone).formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(digits.find((part) => part.type === type)?.value)
  const [year, month, day] = [read('year'), read('month'), read('day')]
  const { weekdays, weekdaysShort, months, monthsShort } = namesIn(lang)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return {
    year,
    month,
    day,
    hour: read('hour'),
    minute: read('minute'),
    weekday: weekdays[weekday] ?? '',
    weekdayShort: weekdaysShort[weekday] ?? '',
    monthName: months[month - 1] ?? '',
    monthShort: monthsShort[month - 1] ?? '',
  }
}

type Names = Readonly<Record<'weekdays' | 'weekdaysShort' | 'months' | 'monthsShort', readonly string[]>>
const names = new Map<Lang, Names>()

function namesIn(lang: Lang): Names {
  const known = names.get(lang) ?? readNames(lang)
  names.set(lang, known)
  return known
}

/** 4 January 1970 was a Sunday. */
function readNames(lang: Lang): Names {
  const all = (count: number, day: (n: number) => number, options: Intl.DateTimeFormatOptions) => {
    const says = new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', ...options })
    return Array.from({ length: count }, (_, n) => says.format(day(n)))
  }
  const inWeek = (n: number) => Date.UTC(1970, 0, 4 + n)
  const inYear = (n: number) => Date.UTC(1970, n, 4)
  return {
    weekdays: all(7, inWeek, { weekday: 'long' }),
    weekdaysShort: all(7, inWeek, { weekday: 'short' }),
    months: all(12, inYear, { month: 'long' }),
    monthsShort: all(12, inYear, { month: 'short' }),
  }
}
