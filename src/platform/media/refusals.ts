import type { Lang } from '#platform/i18n.ts'
import { Refusal } from '#platform/refusal.ts'

/** Why an offer is not taken. */
export type Why =
  'not-an-offer' | 'too-large' | 'no-codec' | 'too-many-pairs' | 'stage-full' | 'full' | 'busy' | 'fell' | 'not-here'

/** The house's refusal, with its reason for programs. */
export class LiveRefusal extends Refusal {
  readonly why: Why
  constructor(why: Why) {
    super(statuses[why], (lang) => words[lang][why])
    this.why = why
  }
}

const statuses = {
  'not-an-offer': 422,
  'too-large': 413,
  'no-codec': 422,
  'too-many-pairs': 422,
  'stage-full': 409,
  full: 429,
  busy: 429,
  fell: 429,
  'not-here': 409,
} as const satisfies Record<Why, Refusal['status']>

const words: Record<Lang, Record<Why, string>> = {
  fr: {
    'not-an-offer': 'Ce n’est pas une offre de connexion que l’on comprend ici. Rechargez la page, puis recommencez.',
    'too-large': 'Cette offre de connexion est trop longue.',
    'no-codec': 'Votre appareil n’a proposé aucun format d’image ou de son connu ici (VP8 ou H.264, et Opus).',
    'too-many-pairs': 'Cette offre demande plus de places que n’en a une scène.',
    'stage-full': 'Toutes les places de la scène sont prises. Attendez que quelqu’un descende, puis recommencez.',
    full: 'Cette machine ne peut pas porter plus de monde en direct. Le fil et les questions restent ouverts ; réessayez dans quelques minutes.',
    busy: 'Beaucoup de monde arrive en même temps. Réessayez dans quelques secondes.',
    fell: 'Le direct redémarre. Réessayez dans quelques secondes.',
    'not-here':
      'Le direct n’est pas possible sur la machine qui porte ce foyer : la bibliothèque dont il a besoin n’existe pas pour elle.',
  },
  en: {
    'not-an-offer': 'This is no offer of a connection that is understood here. Reload the page, then try again.',
    'too-large': 'This offer of a connection is too long.',
    'no-codec': 'Your device offered no format of picture or sound that is known here (VP8 or H.264, and Opus).',
    'too-many-pairs': 'This offer asks for more places than a stage has.',
    'stage-full': 'Every place on stage is taken. Wait until somebody comes down, then try again.',
    full: 'This machine cannot carry more people live. The chat and the questions stay open; try again in a few minutes.',
    busy: 'Many people are coming at once. Try again in a few seconds.',
    fell: 'The live picture is starting again. Try again in a few seconds.',
    'not-here':
      'Live pictures are not possible on the machine of this home: the library they need does not exist for it.',
  },
}
