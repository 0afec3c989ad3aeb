import { plural } from '#platform/i18n.ts'

const count = plural('fr')

/** What the editor says. Fetched with it, when somebody writes. */
export const fr = {
  toolbar: 'Mise en forme',
  bold: 'Gras (Ctrl+B)',
  italic: 'Italique (Ctrl+I)',
  link: 'Lien (Ctrl+K)',
  heading: 'Titre',
  bullets: 'Liste',
  numbers: 'Liste numérotée',
  quote: 'Citation',
  code: 'Code',
  picture: 'Image',
  asMarkdown: 'Écrire en Markdown',
  asText: 'Écrire avec la mise en forme',
  refused:
    'Ce texte contient un signe que la mise en forme ne sait pas montrer sans le changer : il reste en Markdown.',
  linkField: 'Adresse du lien',
  linkWrong: 'Cette adresse ne peut pas servir de lien. Exemple : https://exemple.fr',
  linkSet: 'Poser le lien',
  linkRemove: 'Enlever le lien',
  altField: 'Ce que l’on voit sur l’image',
  altHint: 'Pour qui ne la voit pas. Laissez vide si elle n’apprend rien.',
  altSet: 'Décrire',
  cancel: 'Annuler',
  suggesting: { '@': 'Personnes et groupes', '#': 'Conversations', ':': 'Emoji' },
  suggested: (given: { n: number }) =>
    count(given.n, {
      one: '# suggestion. Flèches pour la choisir, Entrée pour l’écrire.',
      other: '# suggestions. Flèches pour choisir, Entrée pour écrire.',
    }),
  sending: 'L’image est en route…',
  sent: 'L’image est là.',
  pictureWaits: 'L’image attend le réseau, dans ce navigateur.',
  pictureMissing:
    'Une image n’était que sur un autre appareil : elle n’est plus dans le texte. Ajoutez-la de nouveau, ou publiez sans elle.',
  manyPictures: (given: { n: number }) => `${given.n} images au plus à la fois.`,
  previewEmpty: 'Rien à montrer encore.',
  previewFailed: 'L’aperçu n’a pas pu être demandé. Ce que vous avez écrit est gardé.',
  preview: 'Aperçu',
  goOn: 'Continuer à écrire',
  draftKept: (given: { when: string }) => `Brouillon gardé, ${given.when}.`,
  throwAway: 'Le jeter',
  foundHere: (given: { when: string }) => `Retrouvé sur cet appareil, tel que vous l’avez laissé : ${given.when}.`,
  otherVersion: (given: { when: string }) => `Une autre version est gardée ailleurs : ${given.when}.`,
  takeOther: 'La prendre',
  quoteThis: 'Citer',
  quoteOf: (given: { name: string }) => `ces mots de ${given.name}`,
  quoteHow: 'Tabulation, puis Entrée, pour citer ces mots.',
  waitingTitle: 'En attente',
  waits: 'Ce message attend le réseau. Il partira de lui-même, une seule fois.',
  notTaken: (given: { because: string }) => `Ce message n’a pas été publié. ${given.because}`,
  takeBack: 'Le reprendre',
  wasSent: 'Votre message est parti.',
  seeIt: 'Le voir',
}
