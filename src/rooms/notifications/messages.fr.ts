import { plural } from '#platform/i18n.ts'

const n = plural('fr')

/** `n` est le nombre de personnes dont parle `who`. */
type Told = { who: string; n: number }

export const fr = {
  list: {
    title: 'Notifications',
    lede: 'Ce qui vous concerne, et ce que vous suivez. Une ligne par conversation.',
    choose: 'Choisir de quoi, où et quand',
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
    called: (p: Told) => `${p.who} ${n(p.n, { one: 'prévient', other: 'préviennent' })} tout le monde`,
    reminded: (_: Told) => 'Vous vouliez y revenir',
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
  },
  bookmarks: {
    title: 'Gardé pour plus tard',
    lede: 'Personne d’autre ne le voit. Choisissez un jour, et nous vous le rappellerons ce matin-là.',
    empty: 'Vous n’avez rien gardé.',
    emptyText: 'À côté d’une conversation, ou dans le menu d’un message, « Garder pour plus tard » le met ici.',
    older: 'Plus anciens',
    keep: 'Garder pour plus tard',
    isKept: 'Gardé pour plus tard',
    kept: 'C’est gardé. La page de vos notifications y mène.',
    drop: 'Ne plus garder',
    dropThis: (p: { title: string }) => `Ne plus garder : ${p.title}`,
    dropped: 'Ce n’est plus gardé.',
    day: 'Me le rappeler le',
    remind: 'Rappeler',
    remindThis: (p: { title: string }) => `Rappeler : ${p.title}`,
    remindsAt: 'Rappel prévu :',
    past: 'Ce matin-là est déjà passé.',
    willRemind: 'Nous vous le rappellerons.',
    willNot: 'Plus de rappel.',
    open: 'Gardé pour plus tard',
  },
  letter: {
    subject: (p: { said: string; title: string }) => `${p.said} : ${p.title}`,
    subjectMany: (p: { count: number }) =>
      n(p.count, { one: '# conversation vous attend', other: '# conversations vous attendent' }),
    subjectNews: (p: { count: number }) =>
      n(p.count, { one: '# nouvelle vous attend', other: '# nouvelles vous attendent' }),
    text: (p: { count: number }) =>
      n(p.count, {
        one: 'Voici ce qui vous concerne depuis tout à l’heure.',
        other: 'Voici ce qui vous concerne depuis tout à l’heure, dans # conversations.',
      }),
    textNews: (_: { count: number }) => 'Voici ce qui vous concerne depuis tout à l’heure.',
    noReply:
      'On ne répond pas à ce message par mail : une réponse n’arriverait chez personne. Le lien mène là où répondre.',
    button: 'Lire et répondre',
    reply: 'Répondez à ce message : votre réponse sera publiée dans la conversation, sous votre nom.',
    replyCalled:
      'Répondez à ce message : votre réponse sera publiée sous votre nom, et lue par toutes les personnes prévenues. N’y mettez ni adresse ni téléphone.',
    replyEach:
      'Pour répondre par mail, touchez « Répondre par mail » sous une conversation : votre réponse y sera publiée, sous votre nom.',
    answer: 'Répondre par mail',
    why: (p: { href: string; off: string }) =>
      `Vous recevez ce message parce que cela vous concerne, ou parce que vous le suivez.\nChoisir ce que vous recevez : ${p.href}\nNe plus recevoir ces messages : ${p.off}`,
  },
  digest: {
    subject: {
      daily: (p: { home: string }) => `Ce matin, ${p.home}`,
      weekly: (p: { home: string }) => `Cette semaine, ${p.home}`,
      monthly: (p: { home: string }) => `Ce mois-ci, ${p.home}`,
    },
    text: 'En court, ce qui s’est dit sans vous.',
    needed: 'Ce qui vous attend',
    moved: 'Dans vos groupes',
    question: 'Une question à laquelle vous pourriez répondre',
    welcome: 'À accueillir',
    welcomeNote: 'vient d’arriver',
    answers: (p: { count: number }) =>
      n(p.count, { zero: 'pas encore de réponse', one: '# réponse', other: '# réponses' }),
    button: 'Y aller',
    why: (p: { href: string; off: string }) =>
      `Vous recevez ce résumé au rythme que vous avez choisi.\nChanger de rythme : ${p.href}\nNe plus le recevoir : ${p.off}`,
  },
  digestAsked: {
    title: 'Recevoir un résumé chaque lundi ?',
    text: 'Par mail, en court : ce qui vous attend et ce qui s’est dit dans vos groupes. Il s’arrête en un clic.',
    yes: 'Oui, chaque lundi',
    no: 'Non merci',
    kept: {
      weekly: 'C’est noté : un résumé vous viendra chaque lundi matin.',
      never: 'C’est noté : pas de résumé par mail.',
    },
  },
  off: {
    title: 'Ne plus recevoir ces messages',
    ask: {
      told: 'Vous ne recevrez plus de message par mail quand quelque chose vous concerne. La cloche, elle, continue.',
      digest: 'Vous ne recevrez plus de résumé par mail.',
      calendar: 'Vous ne recevrez plus d’invitation par mail quand vous dites oui à une rencontre, ni de mot quand elle est déplacée ou annulée. La cloche, elle, continue.',
    },
    end: 'Ne plus les recevoir',
    done: 'C’est fait.',
    doneText: {
      told: 'Aucun message de ce genre ne vous sera plus envoyé.',
      digest: 'Aucun résumé ne vous sera plus envoyé.',
      calendar: 'Aucune invitation ne vous sera plus envoyée.',
    },
    choose: 'Choisir ce que je reçois',
  },
  preferences: {
    title: 'Me prévenir',
    lede: 'De quoi, où, et quand.',
    panel: 'Ce qui vous est dit, par la cloche, par mail ou sur vos appareils, et quand on vous laisse tranquille.',
    open: 'Choisir',
    bell: 'La cloche, sur chaque page, dit toujours ce qui vous concerne et ce que vous suivez.',
    mail: 'Par mail, m’écrire…',
    mailHint: 'Quelques minutes après, en une fois, et seulement ce que vous n’avez pas déjà lu.',
    mailLevels: {
      everything: 'de tout ce que je suis (sauf dans les très grands groupes : le résumé en parle)',
      concerns: 'quand on me répond, me nomme, me tend la main ou me remercie',
      nothing: 'jamais',
    },
    digest: 'Un résumé par mail',
    digestHint:
      'Court : ce qui vous attend, vos groupes, une question à laquelle vous pourriez répondre, qui vient d’arriver.',
    digests: { daily: 'chaque matin', weekly: 'le lundi', monthly: 'le premier du mois', never: 'jamais' },
    push: 'Sur mes appareils, m’avertir…',
    pushHint: 'Quelques secondes après, sur ceux que vous avez choisis plus bas.',
    quiet: 'Me laisser tranquille',
    quietNote: (p: { zone: string }) =>
      `Rien n’est envoyé à ces heures ni ces jours-là, dans votre fuseau (${p.zone}) ; cela part ensuite. Laissez vide pour ne rien retenir.`,
    zone: 'Changer de fuseau',
    from: 'De',
    until: 'À',
    daysOff: 'Jours de repos',
    keep: 'Enregistrer',
    kept: 'C’est noté.',
    noMail: 'Cette maison n’envoie pas encore de courrier : ces choix serviront dès qu’elle le pourra.',
    followed: 'Ce que vous avez réglé ailleurs',
    followedNote: 'Groupes et conversations où vous avez dit de quoi être prévenu.',
    follows: 'Ce que vous suivez',
    followedNone:
      'Vous suivez les conversations que vous ouvrez et celles où vous répondez. À côté de chacune, et au bas de la page d’un groupe, vous pouvez en demander plus, ou moins.',
  },
  stopped: {
    title: {
      refused: (p: { day: string }) => `Votre adresse a refusé notre courrier le ${p.day}.`,
      failing: (p: { day: string }) =>
        `Nos messages ne vous parviennent plus : le dernier nous est revenu le ${p.day}.`,
      complaint: (p: { day: string }) => `Un de nos messages a été signalé comme indésirable le ${p.day}.`,
    },
    text: {
      refused:
        'Depuis, nous ne vous écrivons plus ; la cloche dit toujours tout. Un code pour entrer vous est encore envoyé quand vous le demandez.',
      failing:
        'Plusieurs nous sont revenus, des jours différents : nous ne vous écrivons plus ; la cloche dit toujours tout. Un code pour entrer vous est encore envoyé quand vous le demandez.',
      complaint:
        'Votre messagerie nous l’a dit, d’un bouton peut-être touché par erreur. Depuis, nous ne vous écrivons plus ; la cloche dit toujours tout.',
    },
    button: {
      refused: 'Mon adresse fonctionne de nouveau',
      failing: 'Mon adresse fonctionne de nouveau',
      complaint: 'M’écrire de nouveau',
    },
  },
  devices: {
    title: 'Vos appareils',
    note: 'Un appareil que vous avez choisi vous avertit même quand la maison est fermée. Il dit qui, et dans quelle conversation ; jamais ce qui est écrit. Le message passe par le service de votre navigateur (Google, Apple, Mozilla ou Microsoft), qui voit que quelque chose est arrivé et ne peut pas le lire. Rien ne lui est demandé tant que vous n’appuyez pas.',
    needsScript: 'Le bouton demande que JavaScript soit permis pour cette page.',
    here: {
      receive: 'Recevoir sur cet appareil',
      refused:
        'Ce navigateur a refusé les notifications de cette maison. Pour changer d’avis : le signe à gauche de l’adresse, puis « Notifications », « Autoriser » ; sur un téléphone, les réglages de l’application.',
      failed:
        'Le service de notifications de ce navigateur n’a pas répondu. Rien n’a changé ; essayez encore dans un moment, ou avec un autre navigateur.',
      iphone:
        'Sur un iPhone ou un iPad, la maison doit d’abord être sur l’écran d’accueil : « Partager », puis « Sur l’écran d’accueil ». Ouvrez-la de là, et revenez ici.',
      insecure: 'Il faut que l’adresse de la maison commence par https. Parlez-en à qui l’héberge.',
      unable: 'Ce navigateur ne sait pas recevoir de notifications. La cloche et le mail continuent.',
    },
    isHere: 'cet appareil',
    since: 'Depuis le',
    end: 'Arrêter',
    endThis: (p: { name: string }) => `Arrêter : ${p.name}`,
    begun: 'Cet appareil vous avertira.',
    ended: 'Cet appareil ne vous avertira plus.',
    trial: 'Envoyer un essai',
    trialSent: (p: { count: number }) =>
      n(p.count, { one: 'Un essai est parti vers un appareil.', other: 'Un essai est parti vers # appareils.' }),
    trialFailed:
      'L’essai n’est pas passé : le service de notifications ne l’a pas pris. Essayez encore dans un moment.',
    trialTitle: 'Ça marche',
    trialText: 'Voilà comment cet appareil dira ce qui vous concerne.',
    tooOften: 'Cela fait beaucoup d’essais. Attendez quelques minutes.',
    unknownService: 'Ce navigateur donne une adresse que la maison ne peut pas joindre.',
    unnamed: 'Un appareil',
  },
}

export type Words = typeof fr
