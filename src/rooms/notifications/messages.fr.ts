import { plural } from '#platform/i18n.ts'

const n = plural('fr')

/** `n` est le nombre de personnes dont parle `who`. */
type Told = { who: string; n: number }

export const fr = {
  list: {
    title: 'Notifications',
    lede: 'Ce qui vous concerne, et ce que vous suivez. Une ligne par conversation.',
    knowAll: 'Tout marquer comme lu',
    allKnown: 'Tout est marqué comme lu.',
    know: 'Marquer comme lu',
    knowThis: (p: { title: string }) => `Marquer comme lu : ${p.title}`,
    unread: 'Non lues',
    rows: 'Vos notifications',
    older: 'Plus anciennes',
    moreTold: 'Il y a du nouveau.',
    lookAgain: 'Afficher',
    empty: 'Rien ne vous attend.',
    emptyText:
      'Quand quelqu’un vous répond, vous nomme, ou parle dans une conversation que vous suivez, c’est ici que vous le lirez.',
    emptyAct: 'Aller aux groupes',
    unnamed: 'Une conversation',
  },
  who: {
    two: (p: { one: string; other: string }) => `${p.one} et ${p.other}`,
    many: (p: { one: string; count: number }) => `${p.one} et ${n(p.count, { one: '# autre', other: '# autres' })}`,
  },
  why: {
    named: (p: Told) => `${p.who} ${n(p.n, { one: 'vous nomme', other: 'vous nomment' })}`,
    answered: (p: Told) => `${p.who} ${n(p.n, { one: 'vous a répondu', other: 'vous ont répondu' })}`,
    helped: (p: Told) => `Votre réponse a aidé ${p.who}`,
    began: (p: Told) => `${p.who} ${n(p.n, { one: 'a ouvert', other: 'ont ouvert' })} une conversation`,
    followed: (p: Told) => `${p.who} ${n(p.n, { one: 'a répondu', other: 'ont répondu' })}`,
    more: (p: { count: number }) => n(p.count, { one: 'et # autre message', other: 'et # autres messages' }),
  },
  following: {
    title: 'Me prévenir',
    button: (p: { level: string }) => `Notifications : ${p.level}`,
    short: { everything: 'tout', concerns: 'ce qui me concerne', nothing: 'rien' },
    of: { conversation: 'De cette conversation, me prévenir…', group: 'De ce groupe, me prévenir…' },
    levels: { everything: 'de tout', concerns: 'de ce qui me concerne', nothing: 'de rien' },
    hints: {
      everything: 'Chaque nouveau message.',
      concerns: 'Quand on me répond, me cite ou me nomme.',
      nothing: 'Même si l’on m’y nomme.',
    },
    groupNote:
      'Les conversations que vous ouvrez, ou dans lesquelles vous répondez, restent suivies tant que vous n’en décidez pas autrement chez elles.',
    keep: 'Enregistrer',
    kept: {
      everything: 'On vous préviendra de tout ici.',
      concerns: 'On vous préviendra de ce qui vous concerne ici.',
      nothing: 'On ne vous préviendra plus de rien ici.',
    },
    back: 'Revenir au groupe',
  },
}

export type Words = typeof fr
