/** What people say in the village: made of whole sentences, always the same, in the proportions of a real home. */

/** A number from 0 to 1 for a place in a list: the same on every machine, at every run. */
export function chance(...places: readonly number[]): number {
  let mixed = 2_166_136_261
  for (const place of places) mixed = Math.imul(mixed ^ (place + 0x9e_37_79), 16_777_619) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

export const pick = <T>(from: readonly T[], ...places: readonly number[]): T => {
  const one = from[Math.floor(chance(...places) * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const french = [
  'Chez nous la chaudière s’est arrêtée mardi soir, et personne ne répond au numéro qui est collé dessus.',
  'J’ai déjà eu la panne : il suffit souvent de purger le radiateur le plus haut et de remettre un peu de pression.',
  'Quelqu’un connaît-il un artisan qui se déplace le samedi sans demander cent euros pour sonner à la porte ?',
  'Je peux prêter une échelle et un peu de temps jeudi matin, je ne suis pas loin de la place du marché.',
  'Merci beaucoup, ça a marché du premier coup et toute la cage d’escalier vous embrasse.',
  'Attention, les pièces du commerce ne vont pas toutes : il faut regarder la plaque, en bas à gauche.',
  'Nous étions **douze** à l’atelier de mardi, et il restait encore des vélos à la fin.',
  'La mairie demande le papier signé *avant la fin du mois*, sinon la demande repart de zéro.',
]
const english = [
  'Does anybody know whether the bus still stops at the mill on Sundays, now that the road is being mended?',
  'I asked the driver this morning: it does, but ten minutes later than the sheet says.',
  'You are welcome to come along with us, there are two seats left and we leave from the square at nine.',
  'That is exactly what happened to us last winter, and the answer was simpler than everybody thought.',
]
const lists = ['- une clé de douze\n- un seau\n- beaucoup de patience', '1. fermer l’eau\n2. dévisser\n3. recommencer']

/** Four in five speak French. A post is one to four sentences, one in nine ends with a list or a link. */
export function wordsOf(post: number): string {
  const from = post % 5 === 4 ? english : french
  const sentences = Array.from({ length: 1 + (post % 4) }, (_, at) => pick(from, post, at))
  const ending =
    post % 9 === 0
      ? [`${pick(lists, post)}\n`]
      : post % 9 === 1
        ? [`Voir aussi <https://exemple.org/fiche/${post}>.`]
        : []
  return [sentences.join(' '), ...ending].join('\n\n')
}

const titles = [
  'Chaudière arrêtée depuis mardi, que faire ?',
  'Qui prête une échelle jeudi ?',
  'Atelier vélo : ce qu’il faut apporter',
  'Le bus du dimanche passe-t-il encore ?',
  'Remplir le dossier de la mairie sans y passer la nuit',
  'Which paint holds on a damp wall?',
  'Garde partagée dans le quartier du moulin',
  'Recette du pain pour cinquante personnes',
]
export const titleOf = (conversation: number): string => `${pick(titles, conversation)} (${conversation})`

const first = 'Amina Bakary Camille Denis Élise Fatou Guy Hélène Ibrahim Jeanne Karim Lucie Mehdi Nora Olivier'.split(
  ' ',
)
const last =
  'Adler Benali Costa Diarra Estève Faure Garcia Huang Ivanov Jacquet Kone Lefèvre Martin Nguyen Ortiz Petit'.split(' ')
export const nameOf = (person: number): string => `${pick(first, person, 1)} ${pick(last, person, 2)}`

export const groupNames = [
  'Réparer ensemble', 'Coups de main', 'Jardins', 'Parents', 'Vélo', 'Cuisine', 'Papiers et démarches', 'Musique',
  'Nouveaux venus', 'Santé au quotidien', 'Couture', 'Livres', 'Covoiturage', 'Sport', 'Énergie', 'Animaux', 'Voisins du moulin',
  'Voisins du port', 'Informatique', 'English corner',
] // prettier-ignore
