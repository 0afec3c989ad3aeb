import type { Lang } from '#platform/i18n.ts'
import type { PictureTrouble } from './check.ts'

/** Why a picture was not taken, and what to do, for the person who added it. */
export const sayPictureTrouble =
  (trouble: PictureTrouble) =>
  (lang: Lang): string =>
    words[lang][trouble]

const words: Record<Lang, Record<PictureTrouble, string>> = {
  fr: {
    'too-heavy': 'Cette image est trop lourde : 10 Mo au plus.',
    'too-many-pixels': 'Cette image est trop grande : 50 millions de pixels au plus.',
    svg: 'Les images SVG ne sont pas acceptées. Enregistrez-la en PNG.',
    heic: 'Cette photo est au format HEIC. Enregistrez-la en JPEG : une capture d’écran suffit.',
    'not-a-picture': 'Ce fichier n’est pas une image. PNG, JPEG, WebP, GIF et AVIF sont acceptés.',
    broken: 'Cette image est abîmée : elle ne s’ouvre pas.',
  },
  en: {
    'too-heavy': 'This picture is too heavy: 10 MB at most.',
    'too-many-pixels': 'This picture is too large: 50 million pixels at most.',
    svg: 'SVG pictures are not taken. Save it as PNG.',
    heic: 'This photo is in the HEIC format. Save it as JPEG: a screenshot will do.',
    'not-a-picture': 'This file is not a picture. PNG, JPEG, WebP, GIF and AVIF are taken.',
    broken: 'This picture is damaged: it does not open.',
  },
}
