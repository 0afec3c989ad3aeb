/** What is said in the scene of the tour, written by hand. `ago` is in hours before the moment of the pictures. */
import type { Neighbour } from './neighbours.ts'

export type Answer = {
  readonly by: Neighbour
  readonly ago: number
  readonly text: string
  /** The one who asked says that it helped. */
  readonly helped?: true
  readonly thanks?: readonly Neighbour[]
  readonly same?: readonly Neighbour[]
}
export type Talk = {
  readonly in: GroupKey
  readonly by: Neighbour
  readonly ago: number
  readonly title: string
  readonly text: string
  readonly kind?: 'question' | 'discussion'
  readonly tags?: readonly string[]
  readonly answers: readonly Answer[]
}

export const groups = {
  hands: { name: 'Coups de main', about: 'Demander un service, en proposer un : une perceuse, deux bras, une heure.', icon: 'hand-heart', help: true, openness: 'members', door: 'open', by: 'maya' },
  repairs: { name: 'Bricolage et réparations', about: 'Ce qui fuit, ce qui grince, ce qui ne démarre plus. On démonte avant de jeter.', icon: 'wrench', help: true, openness: 'public', door: 'open', by: 'bakary' },
  garden: { name: 'Potagers et balcons', about: 'Des semis sur un rebord de fenêtre aux parcelles de la rue des Garennes.', icon: 'sprout', help: false, openness: 'public', door: 'open', by: 'emile' },
  papers: { name: 'Papiers et démarches', about: 'Formulaires, courriers, droits : on relit à plusieurs, le mardi au café du 12.', icon: 'file-text', help: true, openness: 'members', door: 'open', by: 'zeynep' },
  parents: { name: 'Parents du quartier', about: 'Gardes, écoles, nuits courtes. Ce qui se dit ici reste ici.', icon: 'baby', help: true, openness: 'private', door: 'apply', by: 'aicha' },
  english: { name: 'English corner', about: 'For those who would rather say it in English, beginners welcome.', icon: 'languages', help: false, openness: 'members', door: 'open', by: 'sam' },
  long: {
    name: 'Anticonstitutionnellement : celles et ceux qui lisent les règlements en entier',
    about: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze et autres mots qui ne tiennent pas dans une colonne.', icon: 'scale', help: false, openness: 'members', door: 'invite', by: 'jb',
  },
  empty: { name: 'Chorale', about: 'On cherche encore les basses.', icon: 'music', help: false, openness: 'members', door: 'open', by: 'solene' },
} as const
export type GroupKey = keyof typeof groups

const ARTICLE = `## Ce qu’il faut

- deux démonte-pneus en plastique, pas un tournevis ;
- une bassine d’eau ;
- de la patience, surtout la première fois.

1. Dégonflez, puis poussez le pneu vers le creux de la jante, tout autour.
2. Passez le premier démonte-pneu à l’opposé de la valve.
3. Sortez la chambre **sans tirer sur la valve**.

> Un trou se cherche à l’oreille avant de se chercher à l’eau.

Le code de l’antivol du local est affiché à l’intérieur : \`voir le tableau\`. Pour la suite, le [guide de l’atelier](https://exemple.fr/guide) a des dessins.`

export const talks: readonly Talk[] = [
  {
    in: 'repairs', by: 'odile', ago: 6, title: 'La chaudière de ma voisine affiche F28, faut-il appeler quelqu’un ?',
    text: 'Elle a 84 ans et il fait 14 degrés chez elle depuis ce matin. Le dépanneur parle de jeudi. Est-ce qu’on peut faire quelque chose sans risque en attendant ?\n\nC’est une chaudière à gaz d’une dizaine d’années, l’affichage clignote puis s’éteint.',
    kind: 'question', tags: ['chauffage', 'gaz'],
    answers: [
      { by: 'hugo', ago: 5.6, text: 'F28, c’est un défaut d’allumage : le gaz n’arrive pas, ou la flamme ne prend pas. Rien de grave en soi, mais **on n’ouvre pas la chaudière**.' },
      { by: 'bakary', ago: 5.2, text: 'Coupez le gaz au compteur cinq minutes, rouvrez doucement, puis appuyez sur reset. Si F28 revient, c’est la vanne : là il faut le chauffagiste, et il ne faut pas insister plus de trois fois.', helped: true, thanks: ['odile', 'paulette', 'tom', 'aicha'] },
      { by: 'odile', ago: 4.1, text: 'Elle est repartie ! Il fait déjà 17. Merci, je ne l’aurais jamais fait sans vous.' },
      { by: 'karim', ago: 3.5, text: 'L’association peut prêter deux radiateurs à bain d’huile jusqu’à jeudi, ils sont au local. Dites-moi à quelle heure.' },
      { by: 'tom', ago: 0.6, text: 'J’ai une photo du compteur avec la vanne entourée, si cela sert à d’autres : celle de droite, un quart de tour.', thanks: ['odile'] },
    ],
  },
  {
    in: 'papers', by: 'fatou', ago: 27, title: 'Dossier CAF refusé deux fois : qui sait lire entre les lignes ?',
    text: 'Le motif est « pièce non conforme », sans dire laquelle. J’ai envoyé l’avis d’imposition, le bail et les trois bulletins. Je tourne en rond.',
    kind: 'question', tags: ['caf', 'logement'],
    answers: [
      { by: 'layla', ago: 25, text: 'J’ai eu le même motif en mars : il manquait une date sur l’attestation du propriétaire. Personne ne le dit.', same: ['fatou', 'nino'] },
      { by: 'jb', ago: 20, text: 'Vous pouvez demander la motivation complète par écrit : ils ont deux mois pour répondre, et cela suspend le délai de recours.' },
      { by: 'zeynep', ago: 0.9, text: 'Apportez la notification mardi au café du 12, on relit ça à deux. J’amène le formulaire vierge.', thanks: ['fatou'] },
    ],
  },
  {
    in: 'hands', by: 'paulette', ago: 10.5, title: 'Comment purger un radiateur en fonte quand la vis est foirée ?',
    text: 'La tête de la vis est ronde, ma clé tourne dans le vide. Le radiateur est froid en haut, et j’ai peur de tout casser. Qui a déjà fait cela ?',
    kind: 'question', answers: [],
  },
  {
    in: 'hands', by: 'lukasz', ago: 2.3, title: 'Je prête ma perceuse samedi matin',
    text: 'Perceuse à percussion, mèches béton de 6 à 10. Je suis rue de la Hautière, je peux aussi venir percer : cinq minutes, un café, et c’est fini.',
    kind: 'discussion', tags: ['prêt'],
    answers: [
      { by: 'aicha', ago: 1.8, text: 'Oh oui, pour une barre d’appui dans la douche de ma mère. Carrelage, je préfère que ce soit vous !', thanks: ['lukasz'] },
      { by: 'lukasz', ago: 1.6, text: 'Samedi 10 h, alors. Gardez-moi le papier de la barre, pour l’écart entre les trous.' },
      // Taken down by Inès a little later.
      { by: 'nino', ago: 1.5, text: 'Perceuses neuves à moitié prix, il en reste trois : écrivez-moi vite, avec le numéro de votre carte.' },
    ],
  },
  {
    in: 'garden', by: 'emile', ago: 75, title: 'Semis de février : quoi, quand, et sur quel balcon ?',
    text: 'Chaque année je sème trop tôt. Si chacun dit ce qui a marché chez lui, avec l’exposition et l’étage, on aura un vrai calendrier d’ici.',
    kind: 'question', tags: ['semis', 'calendrier'],
    answers: [
      { by: 'solene', ago: 74, text: 'Plein nord, au quatrième : mâche, persil, et de la patience.', thanks: ['emile', 'nino', 'zeynep'] },
      { by: 'nino', ago: 70, text: 'Sud, premier étage : tomates cerises dès le 15 sur le rebord *intérieur*, jamais dehors avant les saints de glace 🍅' },
      { by: 'lin', ago: 50, text: 'East side, second floor: coriander all winter under a salad box. It does not mind the cold, it minds the wind.' },
      { by: 'jb', ago: 30, text: 'Je tiens le tableau : cinq balcons déjà. Il manque des exposés à l’ouest.' },
    ],
  },
  {
    in: 'garden', by: 'jb', ago: 9.7, title: 'Composteur collectif de la résidence des Garennes : qui a les clés, qui a le temps, qui a le courage ?',
    text: 'Le bac est plein depuis trois semaines. Je peux retourner samedi, mais il faut être deux, et retrouver la clé du cadenas.',
    kind: 'discussion',
    answers: [
      { by: 'emile', ago: 9.1, text: 'La clé est chez la gardienne depuis l’été. Je viens, j’apporte du carton.' },
      { by: 'hugo', ago: 8, text: 'Moi aussi, mais seulement après 15 h.' },
    ],
  },
  {
    in: 'repairs', by: 'lin', ago: 45, title: 'Changer une chambre à air sans démonter la roue', text: ARTICLE, kind: 'discussion', tags: ['vélo', 'guide'],
    answers: [
      { by: 'tom', ago: 40, text: 'Testé hier soir sur un vélo-cargo : le point 3 m’a sauvé la valve.', thanks: ['lin'] },
      { by: 'layla', ago: 22, text: 'شكرا جزيلا، كان الشرح واضحا جدا.' },
    ],
  },
  {
    in: 'parents', by: 'aicha', ago: 52, title: 'Nounou en arrêt jeudi : on s’organise à trois familles ?',
    text: 'Je peux prendre deux petits le matin si quelqu’un prend l’après-midi. Ils ont deux et trois ans, ils dorment bien (enfin, l’un des deux).',
    kind: 'question',
    answers: [
      { by: 'fatou', ago: 51, text: 'Je prends l’après-midi. J’ai de la place, des figues, et trois grands qui adorent les petits.', helped: true, thanks: ['aicha', 'tom'] },
      { by: 'tom', ago: 48, text: 'Je peux aller les chercher à midi avec le vélo-cargo.' },
    ],
  },
  {
    in: 'english', by: 'sam', ago: 31, title: 'Which forms does the town hall really need for a parking permit?',
    text: 'The website lists nine documents. Somebody told me that three are enough if you come in person before ten.',
    kind: 'question',
    answers: [
      { by: 'lin', ago: 29, text: 'Three: the car papers, a bill with your address, and your insurance. The rest is for companies.', helped: true, thanks: ['sam'] },
    ],
  },
  {
    in: 'hands', by: 'lea', ago: 98, title: 'La Boucle cherche ce qui vous manque dans une ressourcerie',
    text: 'Nous rouvrons en janvier avec plus de place. Qu’est-ce que vous venez chercher sans jamais le trouver ? Je lis tout, et je reviens dire ce que nous en faisons.',
    kind: 'question',
    answers: [
      { by: 'solene', ago: 96, text: 'Des bocaux, par vingt. Et un endroit pour essayer une machine à coudre avant de l’acheter.', same: ['emile', 'paulette', 'zeynep'] },
      { by: 'x', ago: 90, text: 'Des chaises. Juste des chaises.' },
      { by: 'lea', ago: 66, text: 'Les bocaux : oui, dès l’ouverture. Pour les machines, nous cherchons quelqu’un qui sait les régler.', thanks: ['solene'] },
    ],
  },
  {
    in: 'long', by: 'jb', ago: 120, title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    text: 'Un mot, une loi, soixante-trois lettres : https://exemple.fr/un/chemin/qui/ne/finit/pas/et/qui/ne/se/coupe/nulle/part/parce/que/personne/n/a/mis/d/espace/dedans?avec=une&question=aussi\n\n```\nArticle 9 : les jardinières sont admises, les nains de jardin sont à la discrétion du conseil syndical, dont la décision est souveraine et sans appel.\n```',
    kind: 'discussion',
    answers: [{ by: 'nino', ago: 118, text: '😀😀😀😀😀😀😀😀😀😀' }],
  },
  {
    in: 'papers', by: 'zeynep', ago: 190, title: 'Permanence du mardi : qui vient, avec quoi ?',
    text: 'De 17 h à 19 h, table du fond. Prenez l’original **et** une copie. S’il y a du monde, on commence par les délais les plus courts.',
    kind: 'discussion', answers: [{ by: 'paulette', ago: 180, text: 'J’apporte un gâteau et un recommandé que je n’ose pas ouvrir.' }],
  },
]

/** For the conversation with two hundred answers: short, all different, in the order of a real enumeration. */
export const soup = {
  in: 'garden', by: 'emile', ago: 400, title: 'Finir un reste de légumes : deux cents idées, une par personne et par jour',
  text: 'Un légume qui traîne, une idée. On ne répète pas, on ne juge pas le rutabaga.', kind: 'discussion',
} as const
const vegetables = ['Poireau', 'Navet', 'Courge', 'Chou', 'Betterave', 'Carotte', 'Fenouil', 'Panais', 'Blette', 'Rutabaga', 'Céleri', 'Épinard', 'Radis', 'Patate', 'Potimarron', 'Oignon', 'Artichaut', 'Aubergine', 'Courgette', 'Haricot']
const ways = ['en gratin, avec du pain dur', 'râpé, citron, rien d’autre', 'en galette, à la poêle', 'au four, avec du miel', 'en soupe, avec une pomme', 'en pickles, prêts le lendemain', 'dans une omelette', 'en curry doux', 'en quiche du jeudi', 'cru, très fin, avec des noix']
export const soupIdeas: readonly string[] = vegetables.flatMap((one) => ways.map((way) => `${one} ${way}.`))
