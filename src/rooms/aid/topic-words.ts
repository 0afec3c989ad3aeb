/** What each thing of the lexicon is called in a sentence: "on y propose des repas". */
import type { Topic } from './lexicon.ts'

export const topicsFr = {
  meals: 'des repas', groceries: 'des courses', ride: 'un trajet en voiture', moving: 'des bras pour porter', tools: 'des outils',
  repair: 'du bricolage', garden: 'un coup de main au jardin', childcare: 'une garde d’enfants', homework: 'une aide aux devoirs',
  language: 'de la conversation ou une traduction', papers: 'une aide pour les papiers', computer: 'une aide informatique',
  furniture: 'des meubles', clothes: 'des vêtements', baby: 'des affaires de bébé', pets: 'une aide avec un animal', bike: 'un vélo',
  health: 'quelqu’un pour aller chez le médecin', company: 'de la compagnie', lodging: 'un toit pour la nuit', work: 'un coup de pouce pour le travail',
  sewing: 'de la couture', music: 'de la musique', books: 'des livres', cleaning: 'du ménage', water: 'de quoi faire face à l’eau',
  warmth: 'de quoi se chauffer',
} as const satisfies Record<Topic, string> // prettier-ignore

export const topicsEn = {
  meals: 'meals', groceries: 'shopping', ride: 'a ride', moving: 'hands to carry things', tools: 'tools', repair: 'repairs',
  garden: 'help in the garden', childcare: 'childcare', homework: 'help with homework', language: 'conversation or a translation',
  papers: 'help with paperwork', computer: 'help with a computer', furniture: 'furniture', clothes: 'clothes', baby: 'things for a baby',
  pets: 'help with a pet', bike: 'a bike', health: 'company to the doctor', company: 'company', lodging: 'a roof for the night',
  work: 'help to find work', sewing: 'sewing', music: 'music', books: 'books', cleaning: 'cleaning', water: 'help against the water',
  warmth: 'a way to keep warm',
} as const satisfies Record<Topic, string> // prettier-ignore
