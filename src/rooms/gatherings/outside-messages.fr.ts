const bySubject = (said: string) => (p: { title: string }) => `${said} : ${p.title}`
type Said = { name: string; hours: number; home: string }

export const fr = {
  form: {
    open: 'Venir sans compte',
    lede: 'Un nom et une adresse suffisent.',
    ledeNameOnly: 'Un nom suffit.',
    name: 'Votre nom',
    nameHint: 'Les personnes qui accueillent le lisent, et personne d’autre.',
    email: 'Votre adresse mail',
    emailHint: 'Pour confirmer, vous envoyer l’invitation et vous prévenir d’un changement. Rien d’autre.',
    kept: (p: { days: number }) =>
      `Tout cela est effacé ${p.days} jours après la rencontre, ou avant si vous le demandez.`,
    noMail:
      'Cette maison n’envoie pas de mail : la page suivante est votre lien pour changer d’avis, gardez-la. Personne ne pourra vous prévenir d’un changement.',
    sent: (p: { hours: number }) =>
      `Une lettre part à l’adresse donnée. Ouvrez le lien qu’elle contient dans les ${p.hours} heures : vous aurez alors votre place.`,
    tooOften: 'Cela fait beaucoup de demandes d’ici ou pour cette adresse. Revenez dans une heure.',
    label: 'Venir sans compte',
  },
  own: {
    title: (p: { title: string }) => `Votre venue, ${p.title}`,
    unconfirmed: 'Encore un geste',
    unconfirmedText: (p: { name: string }) => `Bonjour ${p.name}. Dites que vous venez, et c’est fait.`,
    hello: (p: { name: string }) => `Pour ${p.name}, sans compte.`,
    keep: 'Gardez cette page : son adresse est votre clé. Qui l’a peut changer votre réponse.',
    off: 'Elle n’aura pas lieu, ou n’est plus visible.',
    over: 'Elle est passée.',
    see: 'La page de la rencontre',
    kept: 'Ce que la maison garde de vous',
    keptText: (p: { day: string }) =>
      `Votre nom, votre adresse si vous l’avez donnée, et vos réponses. Effacés le ${p.day}.`,
    keptNameText: 'Votre nom et vos réponses, lus par qui accueille.',
    take: 'Les télécharger',
    erase: 'Tout effacer maintenant',
    eraseSure: 'Votre place est rendue, et ce lien ne mène plus à rien.',
    erased: 'Tout est effacé.',
    member: 'Vous avez un compte ici ? Entrez plutôt, et dites oui sur la page de la rencontre.',
    done: {
      unconfirmed: 'C’est noté.',
      coming: 'C’est noté : vous venez.',
      no: 'C’est noté. Merci de l’avoir dit.',
      asked: 'Votre demande est partie.',
      refused: 'Qui accueille a déjà répondu.',
      waiting: 'Vous êtes sur la liste d’attente.',
    },
  },
  people: {
    mark: 'de l’extérieur',
    some: (p: { n: number }) => (p.n === 1 ? 'Dont une personne de l’extérieur.' : `Dont ${p.n} de l’extérieur.`),
  },
  told: { asked: 'Quelqu’un de l’extérieur demande à venir' },
  letter: {
    button: { confirm: 'Confirmer que je viens', see: 'Voir ou changer ma réponse' },
    why: (p: { days: number; href: string }) =>
      `Vous recevez ce message parce que cette adresse a été donnée pour venir à cette rencontre. Elle est effacée ${p.days} jours après.\nNe plus venir, ou tout effacer : ${p.href}`,
    // Without the name: whoever typed it may not be who reads this.
    confirm: {
      subject: bySubject('Confirmez que vous venez'),
      text: (p: Said) =>
        `Bonjour,\n\nvotre place vous attend : ouvrez le lien et dites que vous venez. Il reste ouvert ${p.hours} heures. Si vous n’avez rien demandé à ${p.home}, il n’y a rien à faire, et tout sera effacé.`,
    },
    link: {
      subject: bySubject('Votre lien'),
      text: (p: Said) =>
        `Bonjour ${p.name},\n\nvous aviez déjà répondu pour cette rencontre. Voici votre lien, pour la relire ou changer d’avis.`,
    },
    coming: {
      subject: bySubject('Vous venez'),
      text: () => 'C’est noté, vous venez. L’invitation qui accompagne ce message l’inscrit dans votre agenda.',
    },
    moved: {
      subject: bySubject('Changement'),
      text: () =>
        'Cette rencontre, où vous venez, a changé. Voici ce qui vaut maintenant ; votre agenda se corrige avec ce message.',
    },
    cancelled: { subject: bySubject('Annulée'), text: () => 'Cette rencontre, où vous deviez venir, n’aura pas lieu.' },
    left: {
      subject: bySubject('Vous ne venez plus'),
      text: () => 'C’est noté, vous ne venez plus. Ce message la retire de votre agenda.',
    },
    waiting: {
      subject: bySubject('En liste d’attente'),
      text: () => 'C’est complet pour l’instant. Dès qu’une place se libère, elle est à vous, et nous vous écrivons.',
    },
    asked: {
      subject: bySubject('Votre demande est partie'),
      text: () => 'Qui accueille dit oui à chacun. Vous aurez un message dès que ce sera fait.',
    },
    refused: {
      subject: bySubject('Pas cette fois'),
      text: () => 'Qui accueille n’a pas pu vous dire oui cette fois.',
    },
    tomorrow: {
      subject: bySubject('C’est bientôt'),
      text: () => 'Vous venez, et c’est bientôt. Votre lien est ci-dessous.',
    },
  },
}
