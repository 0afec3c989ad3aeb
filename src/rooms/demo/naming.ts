/** What the home of the story is called, while its host has not named it. */
import type { House } from '#platform/house.ts'

export const homeOfTheStory = {
  name: 'Les Voisins du Lavoir',
  sentence: 'Un quartier de Villebrume où l’on se prête, se dépanne et se nourrit. Entrez, il y a du café.',
} as const

/** The room that shows it stands on this floor: its setting is found by its key. */
export const sentenceOf = (house: House) =>
  house.rooms.flatMap((room) => room.settings ?? []).find((one) => one.key === 'home.sentence')
