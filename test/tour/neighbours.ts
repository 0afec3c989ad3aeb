/** Those who live in the scene of the tour beside the cast: names as long, as short and as varied as names are. */
import { cast, type CastName, type Part } from '#test/cast.ts'

export const neighbours = {
  bakary: { name: 'Bakary Diarra', email: 'bakary@voisins.example', lang: 'fr' },
  zeynep: { name: 'Zeynep Yıldız', email: 'zeynep@voisins.example', lang: 'fr' },
  lukasz: { name: 'Łukasz Wójcik', email: 'lukasz@voisins.example', lang: 'fr' },
  fatou: { name: 'Fatoumata Sylla', email: 'fatou@voisins.example', lang: 'fr' },
  lin: { name: 'Guo Lin', email: 'lin@voisins.example', lang: 'en' },
  jb: { name: 'Jean-Baptiste Delacroix-Montmorency de la Hautière', email: 'jb@voisins.example', lang: 'fr' },
  paulette: { name: 'Paulette Guéguen', email: 'paulette@voisins.example', lang: 'fr' },
  emile: { name: 'Émile Rousseau', email: 'emile@voisins.example', lang: 'fr' },
  hugo: { name: 'Hugo Perrin', email: 'hugo@voisins.example', lang: 'fr' },
  aicha: { name: 'Aïcha Benali', email: 'aicha@voisins.example', lang: 'fr' },
  solene: { name: 'Solène Kerbrat', email: 'solene@voisins.example', lang: 'fr' },
  layla: { name: 'ليلى بن سعيد', email: 'layla@voisins.example', lang: 'fr' },
  nino: { name: 'Nino 🌻', email: 'nino@voisins.example', lang: 'fr' },
  gilles: { name: 'Gilles Aubertin', email: 'gilles@voisins.example', lang: 'fr' },
  x: { name: 'X', email: 'x@voisins.example', lang: 'fr' },
} as const satisfies Record<string, Part>

export const everybody: Readonly<Record<CastName | keyof typeof neighbours, Part>> = { ...cast, ...neighbours }
export type Neighbour = keyof typeof everybody
