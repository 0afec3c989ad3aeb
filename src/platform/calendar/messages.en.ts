import { messages } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const list = new Intl.ListFormat('en-GB')
const and = (names: readonly string[]): string => list.format(names)
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const years = (each: number): string => (each === 1 ? 'every year' : `every ${each} years`)

export const calendarWords = messages(fr)({
  nths: { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' },
  date: ({ date }) => (date === -1 ? 'last day' : `${date}${endings[ordinals.select(date)] ?? 'th'}`),
  everyDay: ({ each }) => (each === 1 ? 'every day' : each === 2 ? 'every other day' : `every ${each} days`),
  workdays: 'from Monday to Friday',
  everyWeek: ({ each, days }) => {
    if (each === 1) return `every ${and(days)}`
    if (each === 2 && days.length === 1) return `every other ${days[0]}`
    return `every ${each === 2 ? 'other week' : `${each} weeks`}, on ${and(days)}`
  },
  weekOfMonth: ({ each, nths, day }) =>
    each === 1 ? `on the ${and(nths)} ${day} of every month` : `every ${each} months, on the ${and(nths)} ${day}`,
  dateOfMonth: ({ each, dates }) =>
    each === 1 ? `on the ${and(dates)} of every month` : `every ${each} months, on the ${and(dates)}`,
  everyYear: ({ each, date }) => `${years(each)}, on ${date}`,
  weekOfYear: ({ each, nths, day, month }) => `${years(each)}, on the ${and(nths)} ${day} of ${month}`,
  whereItIs: ({ said }) => `${said}, where there is one`,
  at: ({ said, hour }) => `${said} at ${hour}`,
  until: ({ said, day }) => `${said}, until ${day}`,
  times: ({ said, count }) => `${said}, ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}`,
})
