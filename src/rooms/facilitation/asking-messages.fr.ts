import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  who: (p: { people: number }) =>
    n(p.people, { one: 'Une personne pourrait répondre', other: '# personnes pourraient répondre' }),
  nobody: 'Personne à proposer cette semaine : il faut avoir déjà aidé ici, et être là ces temps-ci.',
  alike: (p: { questions: number }) =>
    `a répondu à ${n(p.questions, { one: '# question semblable', other: '# questions semblables' })}`,
  tagged: (p: { questions: number }) =>
    `a répondu à ${n(p.questions, { one: '# question de même étiquette', other: '# questions de même étiquette' })}`,
  people: (p: { people: number }) =>
    `a aidé ${n(p.people, { one: '# personne', other: '# personnes' })} dans ce groupe`,
  last: (p: { when: string }) => `la dernière fois le ${p.when}`,
  ask: 'Lui demander',
  askOne: (p: { name: string }) => `Lui demander : ${p.name}`,
  asked: (p: { names: string }) => `Déjà demandé à ${p.names}.`,
  sent: 'C’est demandé, en votre nom.',
  sentBoth: 'C’est demandé à chacun, à part. Vous n’en saurez rien de plus : c’est à eux.',
  notNow: 'On ne peut pas le demander en ce moment. Rien n’a été envoyé.',
  tooOften: 'Vous avez sollicité beaucoup de monde aujourd’hui. Laissez-leur le temps de répondre, et reprenez demain.',
  told: (p: { name: string }) => `${p.name} pense que vous sauriez répondre`,
  page: {
    title: 'Sauriez-vous répondre ?',
    lede: (p: { name: string; group: string }) => `${p.name}, qui anime ${p.group}, pense à vous pour cette question.`,
    why: 'Pourquoi vous ? Vous avez déjà aidé quelqu’un là-dessus ou dans ce groupe, et vous étiez là ces temps-ci.',
    free: 'Rien ne vous y oblige : si vous passez votre chemin, personne n’en est averti.',
    read: 'Lire la question',
  },
  alone: {
    title: 'Quand on pense à vous pour une réponse',
    may: 'Celles et ceux qui animent un groupe peuvent vous demander de répondre à une question : une fois par semaine au plus, toutes personnes confondues.',
    since: (p: { since: string }) => `Depuis le ${p.since}, personne ne vous sollicite.`,
    leave: 'Ne me sollicitez pas',
    again: 'On peut de nouveau me solliciter',
    left: 'C’est noté : personne ne vous sollicitera.',
    takenBack: 'C’est noté : on pourra vous solliciter, une fois par semaine au plus.',
  },
}
