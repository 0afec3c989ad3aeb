export const fr = {
  keep: 'Ajouter à mon agenda',
  follow: 'Suivre dans mon agenda',
  followGroup: 'Rencontres dans mon agenda',
  page: {
    title: 'Dans votre agenda',
    lede: 'Une adresse que votre agenda relit tout seul (Google, Outlook, Apple, Thunderbird…) : ce qui est déplacé ou annulé s’y corrige de lui-même.',
    own: 'Les rencontres où vous venez',
    ownText: 'Celles auxquelles vous avez dit oui ou peut-être, et celles que vous accueillez.',
    make: 'Faire mon adresse',
    places: 'Les rencontres d’un groupe, d’un espace, de la maison',
    place: 'Lesquelles',
    makePlace: 'Faire l’adresse',
    whole: 'Tout ce que je peux lire ici',
    warning:
      'Ces adresses sont des clés : qui en a une lit en votre nom. Gardez-les pour vous. Une adresse cesse de servir dès que vous la fermez.',
    open: 'Une adresse publique : elle est la même pour tout le monde.',
    openHome: 'Les rencontres ouvertes à tout le monde',
    address: 'Adresse à donner à votre agenda',
    since: (p: { made: string; read: string | undefined }) =>
      p.read === undefined
        ? `Faite le ${p.made}, jamais lue.`
        : `Faite le ${p.made}, lue pour la dernière fois le ${p.read}.`,
    end: 'Fermer cette adresse',
    ended: 'Cette adresse est fermée : plus rien n’y est lu.',
    gone: 'Un lieu que vous ne lisez plus : cette adresse ne donne plus rien.',
    made: 'Votre adresse est faite.',
    mail: 'Par mail',
    mailOn:
      'Quand vous dites oui, une invitation vous vient par mail, que votre agenda sait lire ; puis un mot si c’est déplacé ou annulé.',
    mailOff: 'Vous ne recevez pas d’invitation par mail.',
    choose: 'Choisir ce que je reçois',
    wantNone: 'Ne plus en recevoir',
    want: 'En recevoir',
    wanted: { yes: 'Les invitations vous viendront par mail.', no: 'Vous ne recevrez plus d’invitation par mail.' },
  },
  feed: {
    own: (p: { home: string }) => `Mes rencontres · ${p.home}`,
    of: (p: { name: string; home: string }) => `${p.name} · ${p.home}`,
  },
  panel: 'Vos adresses d’agenda',
  panelText: 'Elles lisent des rencontres en votre nom. Fermez celles qui ne servent plus.',
  letter: {
    coming: (p: { title: string }) => `Vous venez : ${p.title}`,
    moved: (p: { title: string }) => `Changement : ${p.title}`,
    cancelled: (p: { title: string }) => `Annulée : ${p.title}`,
    left: (p: { title: string }) => `Vous ne venez plus : ${p.title}`,
    comingText: 'C’est noté, vous venez. L’invitation qui accompagne ce message l’inscrit dans votre agenda.',
    movedText:
      'Cette rencontre, où vous venez, a changé. Voici ce qui vaut maintenant ; votre agenda se corrige avec ce message.',
    cancelledText: 'Cette rencontre, où vous veniez, n’aura pas lieu. Ce message la retire de votre agenda.',
    leftText: 'C’est noté, vous ne venez plus. Ce message la retire de votre agenda.',
    online: 'En ligne',
    button: 'Voir la rencontre',
    why: (p: { href: string; off: string }) =>
      `Vous recevez ce message parce que vous avez dit oui à cette rencontre.\nChoisir : ${p.href}\nNe plus recevoir d’invitations par mail : ${p.off}`,
  },
}
