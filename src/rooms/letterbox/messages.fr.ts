export const fr = {
  refused: {
    subject: 'Votre réponse par mail n’a pas été publiée',
    text: (p: { because: string }) =>
      `Votre réponse par mail n’a pas été publiée.\n\n${p.because}\n\nVoici ce que vous aviez écrit, pour que rien ne soit perdu :`,
    why: 'Vous recevez ce message parce qu’un mail est arrivé de votre adresse. Un même mail n’est expliqué qu’une fois.',
    expired: 'L’adresse à laquelle vous avez répondu a plus de trois mois : elle ne sert plus. Répondez sur la page.',
    gone: 'Cette conversation ne vous est plus ouverte.',
    notAllowed: 'Vous ne pouvez pas répondre dans cette conversation.',
    button: 'Répondre sur la page',
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
