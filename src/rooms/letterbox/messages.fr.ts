export const fr = {
  refused: {
    both: {
      why: 'Vous recevez ce message parce qu’un mail est arrivé de votre adresse. Un même mail n’est expliqué qu’une fois.',
    },
    answer: {
      subject: 'Votre réponse par mail n’a pas été publiée',
      text: (p: { because: string }) =>
        `Votre réponse par mail n’a pas été publiée.\n\n${p.because}\n\nVoici ce que vous aviez écrit, pour que rien ne soit perdu :`,
      expired: 'L’adresse à laquelle vous avez répondu a plus de trois mois : elle ne sert plus. Répondez sur la page.',
      gone: 'Cette conversation ne vous est plus ouverte.',
      notAllowed: 'Vous ne pouvez pas répondre dans cette conversation.',
      button: 'Répondre sur la page',
    },
    beginning: {
      subject: 'Votre mail n’a pas été publié',
      text: (p: { because: string }) =>
        `Votre mail n’a pas commencé de conversation.\n\n${p.because}\n\nVoici ce que vous aviez écrit, pour que rien ne soit perdu :`,
      expired:
        'L’adresse à laquelle vous avez écrit ne sert plus : vous l’avez changée ou fermée, ou elle n’a pas servi depuis un an. La page du groupe en donne une autre.',
      gone: 'Ce groupe ne vous est plus ouvert.',
      notAllowed: 'Vous ne pouvez pas écrire dans ce groupe.',
      tooMany: 'Dix conversations par heure peuvent être commencées par mail.',
      button: 'Écrire sur la page',
    },
  },
  several: {
    subject: 'Votre réponse n’est pas encore publiée',
    text: 'Le message auquel vous répondez parlait de plusieurs conversations : nous ne savons pas à laquelle va votre réponse.',
    choose:
      'Sous la bonne conversation, touchez « Répondre ici » : un mail s’ouvre avec ce que vous avez écrit, il ne reste qu’à l’envoyer.',
    copy: 'Ouvrez la conversation et collez-y votre réponse ; ou, dans le message reçu, touchez « Répondre par mail » sous la conversation.',
    wrote: 'Voici ce que vous aviez écrit, pour que rien ne se perde :',
    here: 'Répondre ici',
    unnamed: 'Une conversation',
    button: 'Voir ce qui vous attend',
  },
  partly: {
    subject: 'Votre réponse est publiée, sans tous ses fichiers',
    text: (p: { names: string }) =>
      `Votre réponse est publiée. Une conversation ne prend que des images : ces fichiers n’y sont pas.\n\n${p.names}`,
    button: 'Voir votre réponse',
  },
  begun: {
    subject: (p: { title: string }) => `Votre conversation est publiée : ${p.title}`,
    text: 'Votre mail a commencé une conversation. Répondez à ce message pour y ajouter quelque chose.',
    without: 'Une conversation ne prend que des images : ces fichiers n’y sont pas.',
    why: 'Vous recevez ce message parce qu’un mail est arrivé de votre adresse. Si vous ne l’avez pas écrit, retirez-le sur sa page et changez votre adresse pour ce groupe.',
    button: 'Voir la conversation',
  },
  byMail: {
    act: 'Écrire par mail',
    title: 'Écrire par mail',
    lede: 'Une adresse à vous : un mail que vous y envoyez commence une conversation dans ce groupe. Son objet en est le titre, ses images y sont.',
    make: 'Avoir mon adresse',
    address: 'Votre adresse pour ce groupe',
    book: 'Gardez-la dans votre carnet d’adresses : elle sert tant que vous vous en servez au moins une fois par an.',
    write: 'Écrire maintenant',
    keep: 'La mettre dans mon carnet',
    secret: 'Elle n’est qu’à vous et ne marche que depuis votre propre adresse. Quelqu’un la connaît ? Changez-en.',
    another: 'En changer',
    end: 'La fermer',
    ended: 'Votre adresse pour ce groupe est fermée.',
  },
  trial: {
    subject: 'Nos messages vous parviennent de nouveau',
    text: 'Si vous lisez ceci, votre adresse fonctionne : vous n’avez rien à faire.\n\nSi ce message nous revenait, nous cesserions de nouveau de vous écrire, et votre page le dirait.',
    why: (p: { href: string }) =>
      `Vous recevez ce message parce que vous avez demandé un essai. De quoi et quand nous vous écrivons : ${p.href}`,
    sent: 'C’est noté. Un message d’essai vient de partir : s’il nous revient, vous le verrez ici.',
    refused: 'Votre adresse vient encore de refuser notre courrier.',
    later: 'C’est noté : nous vous écrirons de nouveau. Aucun message d’essai n’a pu partir pour l’instant.',
    often: 'Assez d’essais pour aujourd’hui. Enregistrer la page « Me prévenir » suffit aussi.',
  },
}
