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
      isAnswer:
        'Il répond à un autre mail, et cette adresse commence des conversations. Pour en commencer une, écrivez un nouveau mail ; pour répondre dans une conversation, répondez à la lettre que vous avez reçue à son sujet.',
      button: 'Écrire sur la page',
    },
  },
  several: {
    subject: 'Votre réponse n’est pas encore publiée',
    text: 'Le message auquel vous répondez parlait de plusieurs conversations : nous ne savons pas à laquelle va votre réponse.',
    nowhere:
      'Le message auquel vous répondez ne se répond pas par mail, ou parlait de plusieurs choses : votre réponse n’est arrivée chez personne. Ouvrez ce dont il parlait, et collez-la à sa place.',
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
  houseMail: {
    title: 'Le courrier de la maison',
    settings: 'Réglages de la maison',
    lede: 'Si les lettres de la maison arrivent, ou finissent parmi les indésirables : ce que leur domaine en dit, et ce qu’il faut y écrire.',
    sending: 'Ce qui part',
    from: (p: { address: string }) => `Les lettres de la maison partent de ${p.address}.`,
    silent: 'Cette maison n’envoie pas de courrier.',
    silentDo:
      'Elle vit sans. Pour qu’elle écrive, envoyez ces deux lignes à qui s’occupe de la machine, avec le serveur, l’adresse et le mot de passe que donne votre fournisseur de courrier. Elles valent après un redémarrage.',
    silentExample:
      'FOYER_SMTP_URL=smtp://nom:mot-de-passe@mail.exemple.org:587\nFOYER_MAIL_FROM=Notre maison <bonjour@exemple.org>',
    doors: {
      none: 'La maison ne reçoit pas de courrier : on répond sur ses pages.',
      handed: 'Elle en reçoit : un serveur lui remet le courrier à /mail/inbound.',
      smtp: 'Elle en reçoit : elle l’écoute elle-même, par SMTP.',
      mailbox: 'Elle en reçoit : elle le relève dans une boîte, par IMAP.',
    },
    records: 'Ce que disent vos domaines',
    where: (p: { type: string; name: string }) => `Enregistrement ${p.type} de ${p.name} :`,
    noDomain: (p: { domain: string }) =>
      `« ${p.domain} » n’est pas un domaine d’internet : rien ne peut y être cherché.`,
    noDomainDo: 'Nommez dans FOYER_MAIL_FROM une adresse d’un domaine à vous.',
    unasked: (p: { what: string; domain: string }) =>
      `${p.what} : les serveurs de noms n’ont pas pu être interrogés pour ${p.domain}.`,
    unaskedDo: 'Ce n’est pas dire que rien n’y est. Réessayez dans quelques minutes.',
    later: (p: { what: string }) => `${p.what} : le serveur qui a reçu la lettre n’a pas pu vérifier ce jour-là.`,
    spf: {
      good: (p: { domain: string }) => `SPF : ${p.domain} dit qui envoie en son nom.`,
      none: (p: { domain: string }) => `SPF : ${p.domain} ne dit pas qui envoie en son nom.`,
      add: 'Ajoutez cet enregistrement chez qui tient votre domaine. Si votre service d’envoi donne le sien (include:…), prenez-le.',
      several: (p: { domain: string; n: number }) => `SPF : ${p.domain} a ${p.n} enregistrements, et aucun ne vaut.`,
      join: 'N’en gardez qu’un, avec ce que disaient les autres.',
      everybody: (p: { domain: string }) => `SPF : ${p.domain} permet à tout le monde d’envoyer en son nom.`,
      open: (p: { domain: string }) => `SPF : ${p.domain} ne dit pas ce que deviennent les lettres des autres.`,
      close: 'Finissez l’enregistrement par ~all.',
      pass: 'SPF : le serveur qui a envoyé la lettre en avait le droit.',
      unsaid: 'SPF : rien n’a été vérifié.',
      fail: (p: { result: string }) => `SPF : le serveur qui a envoyé la lettre n’en avait pas le droit (${p.result}).`,
      failDo: 'Nommez ce serveur dans l’enregistrement SPF, ou prenez celui que donne votre service d’envoi.',
    },
    dmarc: {
      good: (p: { domain: string; policy: string }) =>
        `DMARC : ${p.domain} dit quoi faire des lettres contrefaites (${p.policy}).`,
      watches: (p: { domain: string }) => `DMARC : ${p.domain} demande à savoir, et ne fait rien refuser (none).`,
      later: 'C’est un bon début. Quand tout passe depuis quelques semaines, p=quarantine protège votre nom.',
      none: (p: { domain: string }) => `DMARC : ${p.domain} ne dit rien. Les grandes messageries le demandent.`,
      add: 'Ajoutez cet enregistrement. L’adresse reçoit des rapports : mettez-y celle que vous lisez.',
      several: (p: { domain: string }) => `DMARC : ${p.domain} a plusieurs enregistrements, et aucun ne vaut.`,
      join: 'N’en gardez qu’un.',
      unclear: (p: { domain: string }) => `DMARC : l’enregistrement de ${p.domain} ne dit pas quoi faire.`,
      mend: 'Il y manque p=none, p=quarantine ou p=reject.',
      pass: 'DMARC : la lettre est reconnue comme la vôtre.',
      unsaid: 'DMARC : rien n’a été vérifié.',
      fail: (p: { result: string }) => `DMARC : la lettre n’est pas reconnue comme la vôtre (${p.result}).`,
      failDo:
        'Il suffit que SPF ou DKIM passe pour le domaine de l’adresse qui écrit, et que ce domaine ait un enregistrement DMARC.',
    },
    mx: {
      good: (p: { domain: string }) => `MX : le courrier pour ${p.domain} a où aller.`,
      none: (p: { domain: string }) =>
        `MX : le courrier pour ${p.domain} n’arrive nulle part, les réponses se perdent.`,
      add: 'Ajoutez un enregistrement MX qui nomme le serveur qui remet ce courrier à la maison.',
    },
    dkim: {
      pass: (p: { domain: string }) => `DKIM : la lettre est signée au nom de ${p.domain}, et la signature est juste.`,
      fail: (p: { result: string }) => `DKIM : la signature n’est pas juste (${p.result}).`,
      failDo:
        'La clé publiée n’est pas celle qui signe, ou la lettre a été changée en chemin : comparez avec ce que dit votre service d’envoi.',
      unsigned: 'DKIM : la lettre n’est pas signée.',
      sign: 'Votre service d’envoi sait signer : cherchez-y « DKIM » ou « authentifier un domaine », et publiez la clé qu’il donne.',
      elsewhere: (p: { signed: string; domain: string }) =>
        `DKIM : la lettre est signée au nom de ${p.signed}, et non de ${p.domain}.`,
      align: 'Faites-la signer au nom de votre domaine : votre service d’envoi l’appelle « authentifier un domaine ».',
      key: (p: { name: string }) => `DKIM : la clé est publiée (${p.name}).`,
      noKey: (p: { name: string }) => `DKIM : aucune clé à ${p.name}.`,
      publish: 'Publiez celle que donne votre service d’envoi, telle quelle.',
    },
    original: {
      title: 'Ce qu’en disent ceux qui les reçoivent',
      why: 'Une signature (DKIM) ne se voit que sur une lettre arrivée. Envoyez-vous-en une, de préférence dans une grande messagerie, puis collez ici son original.',
      label: 'Collez ici l’original d’une lettre reçue',
      hint: 'Gmail : les trois points, « Afficher l’original ». Ailleurs : « source du message » ou « afficher les en-têtes ». Rien n’en est gardé.',
      read: 'Lire cette lettre',
      found: 'Ce que dit cette lettre',
      none: 'Ceci n’est pas l’original d’une lettre : aucun en-tête ne s’y trouve.',
      how: 'Il commence par des lignes comme « Delivered-To: » ou « Received: ».',
      another: (p: { from: string; address: string }) => `Cette lettre est de ${p.from}, et non de ${p.address}.`,
      own: 'Prenez une lettre que la maison a envoyée.',
      unchecked: 'Le serveur qui a reçu cette lettre n’a rien noté de ses vérifications.',
      elsewhere: 'Recommencez avec une adresse dans une grande messagerie.',
    },
    trial: {
      send: 'M’envoyer une lettre d’essai',
      subject: 'Lettre d’essai de la maison',
      text: 'Cette lettre est partie de la page « Le courrier de la maison ».\n\nOuvrez son original (dans Gmail, les trois points puis « Afficher l’original »), copiez-le et collez-le sur cette page.',
      sent: 'Une lettre d’essai vient de partir à votre adresse.',
      refused: 'Votre adresse a refusé la lettre d’essai.',
      later: 'La lettre d’essai n’a pas pu partir : le journal de la maison dit pourquoi.',
    },
    often: 'Assez de vérifications pour l’instant : revenez dans quelques minutes.',
  },
}
