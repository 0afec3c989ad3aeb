/** The two islands of the story. */
export const spacesOfTheStory = {
  'le quartier': {
    name: 'Le quartier du Lavoir',
    openness: 'public',
    by: 'maya',
    about: 'Tout ce qui se passe entre la place du Puits et les Grands-Prés.',
  },
  'les coulisses': {
    name: 'Les coulisses',
    openness: 'private',
    by: 'danielle',
    about: 'Là où les bénévoles de l’association s’organisent : permanences, local, comptes du café.',
  },
} as const
export type SpaceKey = keyof typeof spacesOfTheStory
