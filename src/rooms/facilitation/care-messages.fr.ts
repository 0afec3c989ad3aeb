import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  newcomer: {
    title: 'Nouveaux venus sans réponse',
    why: (p: { when: string }) => `a écrit ici pour la première fois ${p.when}, et personne n’a répondu`,
    how: 'Arrivés depuis moins de trente jours.',
    more: 'Tous les nouveaux venus sans réponse',
  },
  quiet: {
    title: 'On ne les lit plus',
    why: (p: { when: string }) => `écrivait plusieurs jours par semaine ; plus rien depuis le ${p.when}`,
    how: 'Écrivaient au moins deux jours par semaine, pendant deux semaines ; puis plus rien nulle part depuis soixante jours, et moins de cent vingt.',
    more: 'Toutes les personnes qu’on ne lit plus',
  },
  heated: {
    title: 'Cela chauffe peut-être',
    busy: (p: { posts: number; people: number }) =>
      `${n(p.posts, { one: '# message', other: '# messages' })} en un jour, de ${n(p.people, { one: '# personne', other: '# personnes' })}`,
    reports: (p: { reports: number }) =>
      n(p.reports, { one: '# signalement attend', other: '# signalements attendent' }),
    how: 'Douze messages ou plus en un jour, de quatre personnes au plus ; ou un signalement qui attend. Deux amis qui bavardent font pareil : allez voir.',
    more: 'Toutes les conversations qui chauffent',
  },
  ritual: {
    title: 'Rituels de la semaine',
    hosted: (p: { when: string; name: string }) => `${p.when}, par ${p.name}`,
    unhosted: (p: { when: string }) => `${p.when} : personne ne l’anime encore`,
    how: 'Ce qui revient dans les sept jours.',
    more: 'Tous les rituels de la semaine',
  },
  meeting: {
    title: 'Deux personnes à présenter',
    pair: (p: { a: string; b: string }) => `${p.a} et ${p.b}`,
    why: (p: { questions: number }) => `ont répondu à ${p.questions} mêmes questions, sans s’être jamais parlé`,
    ask: 'Demander à chacun, à part',
    how: 'Ont répondu toutes deux à deux questions au moins, parmi les soixante dernières d’un groupe, et ne se sont jamais répondu ni remerciées. On demande à chacune sans nommer l’autre ; elles ne sont présentées que si les deux disent oui, et le silence n’apprend rien à personne.',
    more: 'Toutes les personnes à présenter',
  },
  thank: 'Lui dire merci',
  dismiss: 'Ne plus montrer',
  dismissOne: (p: { title: string }) => `Ne plus montrer : ${p.title}`,
  dismissed: 'Vous ne le verrez plus ici.',
  why: 'Pourquoi cela est ici',
  effect: {
    title: 'Cette page sert-elle ?',
    small: (p: { members: number }) =>
      `On ne le mesure qu’à partir de ${p.members} membres : en dessous, il y aurait trop peu de cas pour en dire quelque chose.`,
    how: 'Une suggestion sur dix, tirée au sort une fois pour toutes, n’est montrée à personne ici : c’est le seul moyen de savoir si les autres servent. Ce qui presse n’est jamais retenu.',
    kinds: {
      question: 'Questions qui ont eu une réponse utile dans les sept jours',
      newcomer: 'Nouveaux venus à qui on a répondu dans les sept jours',
      quiet: 'Personnes qui ont de nouveau écrit dans les trente jours',
    },
    few: 'trop peu pour le dire',
    said: (p: {
      shown: string
      nShown: number
      held: string
      nHeld: number
      points: string
      low: string
      high: string
    }) =>
      `${p.shown} des ${p.nShown} montrées, ${p.held} des ${p.nHeld} retenues : ${p.points} points d’écart, entre ${p.low} et ${p.high} (95 %).`,
  },
}
