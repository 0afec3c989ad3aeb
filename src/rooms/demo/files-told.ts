/** What the neighbours brought to the library: a sheet to print, and a plan. Made here, when the demo is. */
import { drawn } from '#platform/files/index.ts'
import { garden } from './drawings-garden.ts'
import { leafletOf } from './leaflet.ts'
import type { Start } from './story.ts'

export type FileTold = {
  readonly by: string
  readonly when: Start
  /** The group it stands in; the whole home without one. */
  readonly in?: string
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly name: string
  readonly make: () => Promise<Buffer> | Buffer
  readonly helped: readonly string[]
}

const place = (): Buffer =>
  leafletOf('Le local, mode d’emploi', [
    {
      title: 'Le local, mode d’emploi',
      lines: [
        'Le local est à tout le monde. Qui l’ouvre en répond jusqu’à ce qu’il le ferme.',
        '',
        '# La clé',
        'Elle est chez Mireille (rue du Four, 12) ou chez Paul (rue des Tanneurs, 3).',
        'On signe le cahier : date, heure, prénom. On la rend le soir même.',
        '',
        '# En arrivant',
        'Le compteur est derrière la porte : relevez la manette rouge.',
        'Le chauffage met une heure. Le poêle, personne n’y touche sans Gérard.',
        'Les tables pliantes sont au fond, les bancs sous l’escalier.',
        '',
        '# En partant',
        'Chaises sur les tables, poubelles sorties, manette rouge baissée.',
        'La fenêtre du fond ferme mal : poussez du coude, puis tournez.',
      ],
      foot: 'Les Voisins du Lavoir. À afficher dans l’entrée. Page 1 sur 2',
    },
    {
      title: 'Qui fait quoi, et quand',
      lines: ['Ces heures-là, le local est ouvert à qui passe.', ''],
      table: [
        ['Lundi, 18 h', 'Papiers et démarches, avec Hélène'],
        ['Mercredi, 9 h 30', 'Le café'],
        ['Mercredi, 15 h', 'Petits et grands'],
        ['Jeudi, 18 h', 'Atelier vélo, avec Noé et Viktor'],
        ['Samedi, 10 h', 'Réparer : couture, électricité, bois'],
        ['Dernier dimanche', 'À table : chacun apporte un plat'],
      ],
      foot: 'Les autres heures se réservent dans le groupe Bénévoles. Page 2 sur 2',
    },
  ])

const before = (days: number, clock: string): Start => ({ day: { before: days }, weekday: null, clock })

export const filesTold: readonly FileTold[] = [
  {
    by: 'mireille',
    when: before(61, '17:45'),
    title: 'Le local, mode d’emploi (à imprimer)',
    text: 'Deux pages : la clé, ce que l’on fait en arrivant et en partant, et **qui est là quand**. Une copie est affichée dans l’entrée.',
    tags: ['local'],
    name: 'local-mode-d-emploi.pdf',
    make: place,
    helped: ['chloe', 'ludo', 'moussa'],
  },
  {
    by: 'raymond',
    when: before(33, '08:10'),
    in: 'jardin',
    title: 'Le plan des carrés, saison en cours',
    text: 'En rouge les tomates, en vert foncé les choux, en jaune les courges, en brun ce qui se repose. La cuve est en bas à droite. On n’arrose pas les courges : elles ont compris.',
    tags: ['potager'],
    name: 'plan-du-jardin.png',
    make: () => drawn(garden()),
    helped: ['odile', 'annick'],
  },
]
