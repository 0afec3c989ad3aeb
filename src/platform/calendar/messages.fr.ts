/** Les noms viennent comme ils s’écrivent dans une phrase : `mardi`, `premier`, `3 novembre`. */
type Several = readonly string[]
const list = new Intl.ListFormat('fr')
const and = (names: Several): string => list.format(names)
const nths = { '1': 'premier', '2': 'deuxième', '3': 'troisième', '4': 'quatrième', '5': 'cinquième', '-1': 'dernier' }
const which = (p: { nths: Several; day: string }): string =>
  p.nths.length === 1 ? `le ${p.nths[0]} ${p.day}` : `les ${and(p.nths)} ${p.day}s`
const ofMonth = (month: string): string => (/^[aeiou]/.test(month) ? `d’${month}` : `de ${month}`)
const years = (each: number): string => (each === 1 ? 'chaque année' : `tous les ${each} ans`)

export const fr = {
  nths,
  date: (p: { date: number }) => (p.date === -1 ? 'dernier jour' : p.date === 1 ? '1er' : String(p.date)),
  everyDay: (p: { each: number }) =>
    p.each === 1 ? 'chaque jour' : p.each === 2 ? 'un jour sur deux' : `tous les ${p.each} jours`,
  workdays: 'du lundi au vendredi',
  everyWeek: ({ each, days }: { each: number; days: Several }) => {
    if (each === 1) return `chaque ${and(days)}`
    if (each === 2 && days.length === 1) return `un ${days[0]} sur deux`
    return `${each === 2 ? 'une semaine sur deux' : `toutes les ${each} semaines`}, ${and(days.map((day) => `le ${day}`))}`
  },
  weekOfMonth: (p: { each: number; nths: Several; day: string }) => {
    if (p.each > 1) return `tous les ${p.each} mois, ${which(p)}`
    return p.nths.length === 1 ? `chaque ${p.nths[0]} ${p.day} du mois` : `${which(p)} du mois`
  },
  dateOfMonth: ({ each, dates }: { each: number; dates: Several }) => {
    const said = and(dates.map((date) => `le ${date}`))
    return each === 1 ? `${said} de chaque mois` : `tous les ${each} mois, ${said}`
  },
  everyYear: (p: { each: number; date: string }) => `${years(p.each)}, le ${p.date}`,
  weekOfYear: (p: { each: number; nths: Several; day: string; month: string }) =>
    `${years(p.each)}, ${which(p)} ${ofMonth(p.month)}`,
  whereItIs: (p: { said: string }) => `${p.said}, quand il existe`,
  at: (p: { said: string; hour: string }) => `${p.said} à ${p.hour}`,
  until: (p: { said: string; day: string }) => `${p.said}, jusqu’au ${p.day}`,
  times: (p: { said: string; count: number }) => `${p.said}, ${p.count} fois`,
}
