import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  open: 'Qui remercier',
  title: 'Qui remercier',
  lede: 'Ces personnes répondent à beaucoup de monde ici, et on le leur dit peu. Un mot de vous compte.',
  answered: (p: { people: number }) =>
    `a répondu à ${n(p.people, { one: '# personne', other: '# personnes différentes' })} en trois mois, et peu lui ont dit merci`,
  thank: 'Dire merci',
  none: 'Personne n’est oublié.',
  noneText: 'Celles et ceux qui répondent beaucoup ici entendent merci.',
  few: 'Encore trop peu de monde.',
  fewText:
    'Quand cinq personnes au moins auront répondu à d’autres en trois mois, cette page dira qui remercier. En dessous, elle parlerait de quelqu’un.',
  how: 'Par ordre de nom, et sans classement. L’équipe salariée, les personnes en visite et les robots n’y sont pas, ni qui a demandé à ne pas y être. Seules les personnes qui animent ce groupe voient cette page.',
  morning: 'Votre matinée',
  morningLede: 'Ce qui vous attend dans les groupes dont vous avez la charge. Dix minutes suffisent.',
  waiting: 'Questions sans réponse utile',
  noneWaiting: 'Toutes les questions des dernières semaines ont une réponse utile.',
  answersSoFar: (p: { answers: number }) =>
    n(p.answers, {
      zero: 'aucune réponse',
      one: '# réponse, pas encore utile',
      other: '# réponses, aucune utile encore',
    }),
  moreWaiting: 'Toutes celles qui attendent',
  noGroups: 'Vous n’avez encore la charge d’aucun groupe.',
  noGroupsText: 'Quand vous animerez un groupe, cette page dira ce qui vous y attend.',
  morningHow:
    'De la plus ancienne à la plus récente, sur 45 jours, sans les vôtres. Une réponse est utile quand la personne qui demandait l’a marquée ou a dit merci ; à défaut, quand elle a vingt signes au moins. Celles des robots ne comptent pas, celles de l’équipe salariée comptent.',
}
