import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  title: 'Chercher',
  field: 'Que cherchez-vous ?',
  do: 'Chercher',
  found: (p: { q: string }) => `Pour « ${p.q} »`,
  order: 'Ordre',
  byDate: 'Les plus récents',
  byFit: 'Les plus proches',
  where: 'Où',
  everywhere: 'Partout',
  who: 'De qui',
  anybody: 'De tout le monde',
  mine: 'De moi',
  when: 'Quand',
  ever: 'Depuis toujours',
  week: 'Depuis une semaine',
  month: 'Depuis un mois',
  year: 'Depuis un an',
  nothing: 'Rien ne dit cela ici.',
  nothingText: 'Essayez avec moins de mots, ou avec d’autres. Ce que vous n’avez pas le droit de lire n’est jamais trouvé.',
  meant: (p: { word: string }) => `Chercher plutôt « ${p.word} »`,
  people: 'Personnes',
  groups: 'Groupes',
  said: 'Ce qui a été dit',
  more: 'Plus loin',
  others: (p: { count: number }) => n(p.count, { one: 'et # autre message', other: 'et # autres messages' }),
  begin: 'Une question, un objet, un prénom…',
  beginText: 'Les accents et les fins de mots ne comptent pas. Le dernier mot peut n’être qu’un début.',
}
