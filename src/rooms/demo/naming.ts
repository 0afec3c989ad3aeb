/** What the home of the story is called, while its host has not named it. */
export const homeOfTheStory = {
  name: 'Les Voisins du Lavoir',
  sentence: 'Un quartier de Villebrume où l’on se prête, se dépanne et se nourrit. Entrez, il y a du café.',
} as const
