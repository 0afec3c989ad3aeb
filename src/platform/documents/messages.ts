import type { Lang } from '#platform/i18n.ts'
import type { FileTrouble } from './know.ts'

/** Why a file was not taken, and what to do, for the person who added it. */
export const sayFileTrouble =
  (trouble: FileTrouble) =>
  (lang: Lang): string =>
    words[lang][trouble]

const words: Record<Lang, Record<FileTrouble, string>> = {
  fr: {
    empty: 'Ce fichier est vide.',
    svg: 'Les images SVG ne sont pas acceptées : elles peuvent contenir un programme. Enregistrez-la en PNG ou en PDF.',
    page: 'Les pages web ne sont pas acceptées : elles peuvent contenir un programme. Enregistrez-la en PDF, ou donnez son adresse.',
    program: 'Ce fichier est un programme : la bibliothèque n’en garde pas. Donnez plutôt l’adresse où le trouver.',
    macros:
      'Ce document contient des macros, qui sont des programmes. Enregistrez-le sans elles (en .docx, .xlsx, .pptx ou en PDF).',
    heic: 'Cette photo est au format HEIC, que peu d’appareils lisent. Enregistrez-la en JPEG : une capture d’écran suffit.',
    locked:
      'Ce document est protégé par un mot de passe : personne ne pourrait l’ouvrir. Enregistrez-le sans mot de passe.',
    broken: 'Ce fichier est abîmé : il ne s’ouvre pas. Envoyez-le de nouveau depuis l’appareil où il s’ouvre.',
    'not-what-it-says':
      'Ce fichier n’est pas ce que dit son nom : son contenu est d’une autre sorte, ou abîmé. Vérifiez qu’il s’ouvre chez vous.',
  },
  en: {
    empty: 'This file is empty.',
    svg: 'SVG pictures are not taken: they can hold a program. Save it as PNG or PDF.',
    page: 'Web pages are not taken: they can hold a program. Save it as PDF, or give its address.',
    program: 'This file is a program: the library keeps none. Give the address where it is found instead.',
    macros: 'This document holds macros, which are programs. Save it without them (as .docx, .xlsx, .pptx or PDF).',
    heic: 'This photo is in the HEIC format, which few devices read. Save it as JPEG: a screenshot will do.',
    locked: 'This document is protected by a password: nobody could open it. Save it without one.',
    broken: 'This file is damaged: it does not open. Send it again from the device where it opens.',
    'not-what-it-says':
      'This file is not what its name says: its content is of another kind, or damaged. Check that it opens for you.',
  },
}
