import { plural, sayNumber } from '#platform/i18n.ts'

const n = plural('fr')

/** « 3,2 Mo » : comme on le dit d’un fichier, par milliers de 1 024. */
const size = (bytes: number): string => {
  if (bytes < 1024) return `${sayNumber('fr', bytes)} octets`
  const [unit, by] = bytes < 1024 ** 2 ? ['Ko', 1024] : bytes < 1024 ** 3 ? ['Mo', 1024 ** 2] : ['Go', 1024 ** 3]
  const many = bytes / Number(by)
  return `${sayNumber('fr', many < 10 ? Math.round(many * 10) / 10 : Math.round(many))} ${unit}`
}

export const fr = {
  size: (p: { bytes: number }) => size(p.bytes),
  form: {
    title: 'Apporter un fichier',
    lede: 'Un document, une présentation, une image, un enregistrement : il reste ici pour qui en aura besoin.',
    kinds:
      'PDF, Word, PowerPoint, Excel, LibreOffice, images, sons, films, textes. Le reste est gardé tel quel. Les programmes et les pages web ne sont pas acceptés.',
    file: 'Fichier',
    fileHint: (p: { most: number }) =>
      `${size(p.most)} au plus. Si un champ est à corriger, il faudra choisir le fichier de nouveau.`,
    heading: 'Titre',
    headingHint: 'Une phrase que l’on comprend seule. Sans titre, c’est le nom du fichier.',
    text: 'De quoi s’agit-il ?',
    room: (p: { left: number; room: number }) =>
      `Il reste ${size(p.left)} sur les ${size(p.room)} que la maison donne à ses fichiers.`,
    send: 'Apporter',
    sent: 'Le fichier est dans la bibliothèque.',
    none: 'Choisissez un fichier.',
    tooLarge: (p: { most: number }) =>
      `Ce fichier est trop lourd : ${size(p.most)} au plus. Un film peut être déposé ailleurs, et son lien ajouté ici.`,
    full: (p: { room: number }) =>
      `La bibliothèque est pleine : la maison donne ${size(p.room)} à ses fichiers. Les hôtes peuvent lui en donner davantage.`,
    diskFull: 'Le disque de la maison est presque plein : rien de plus n’y est gardé. Prévenez les hôtes.',
    tooOften: 'Vous avez apporté beaucoup de fichiers en peu de temps. Attendez une heure, puis reprenez.',
  },
  sending: {
    label: 'Envoi du fichier',
    /** `share` : de 0 à 100. */
    going: (p: { share: number }) => `${sayNumber('fr', p.share)} % envoyés. Laissez cette page ouverte.`,
    keeping: 'Tout est envoyé, la maison range le fichier.',
    stop: 'Arrêter',
    stopped: 'L’envoi est arrêté. Rien n’a été gardé, et ce que vous avez écrit est toujours là.',
    broken: 'La ligne a été coupée pendant l’envoi. Ce que vous avez écrit est toujours là : réessayez.',
  },
  version: {
    title: (p: { title: string }) => `Une nouvelle version de « ${p.title} »`,
    lede: 'Elle prend la place du fichier d’aujourd’hui, qui reste dans l’historique.',
    send: 'Remplacer le fichier',
    sent: 'La nouvelle version est en place.',
    bring: 'Apporter une nouvelle version',
    back: 'Retour',
  },
  read: {
    file: 'Le fichier',
    save: 'Enregistrer',
    open: 'Lire ici',
    see: 'Voir en grand',
    kinds: {
      pdf: 'PDF',
      docx: 'Document Word',
      pptx: 'Présentation PowerPoint',
      xlsx: 'Classeur Excel',
      odt: 'Document LibreOffice',
      odp: 'Présentation LibreOffice',
      ods: 'Classeur LibreOffice',
      picture: 'Image',
      audio: 'Son',
      video: 'Film',
      text: 'Texte',
      markdown: 'Texte',
      csv: 'Tableau',
      other: 'Fichier',
    },
    pages: (p: { count: number }) => n(p.count, { one: '# page', other: '# pages' }),
    slides: (p: { count: number }) => n(p.count, { one: '# diapositive', other: '# diapositives' }),
    firstWords: 'Les premiers mots',
    firstPage: (p: { name: string }) => `La première page de ${p.name}`,
    earlier: 'Versions précédentes du fichier',
    noPlayer: 'Votre navigateur ne sait pas le lire : enregistrez-le.',
    reading: {
      none: '',
      read: '',
      waiting: 'La maison lit ce document. Dans un instant, la recherche en trouvera les mots.',
      locked: 'Ce document est protégé par un mot de passe : la recherche n’en connaît que le titre.',
      broken: 'La maison n’a pas pu lire ce document : la recherche n’en connaît que le titre.',
      'too-much': 'Ce document demande trop à la maison pour être lu : la recherche n’en connaît que le titre.',
      'too-heavy': 'Ce document est trop lourd pour être lu par la maison : la recherche n’en connaît que le titre.',
    },
  },
  pages: {
    title: (p: { title: string }) => `Lire « ${p.title} »`,
    page: (p: { nth: number; pages: number }) => `Page ${p.nth} sur ${p.pages}`,
    next: 'Les pages suivantes',
    before: 'Les pages précédentes',
    whole: 'Le texte du document',
    rest: (p: { count: number }) =>
      `On lit ici les ${sayNumber('fr', p.count)} premières pages. Pour la suite, enregistrez le fichier.`,
    tooOften: 'Vous avez ouvert beaucoup de pages en peu de temps. Attendez un instant, ou enregistrez le fichier.',
  },
  settings: {
    title: 'La place des fichiers',
    lede: 'Ce que la bibliothèque accepte, et ce que ses fichiers peuvent prendre en tout.',
    largest: 'Le plus gros fichier, en mégaoctets',
    room: 'Pour tous les fichiers ensemble, en gigaoctets',
    taken: (p: { bytes: number }) => `Ils en prennent aujourd’hui ${size(p.bytes)}.`,
    save: 'Enregistrer',
    saved: 'C’est réglé.',
    link: 'La place des fichiers',
  },
}
