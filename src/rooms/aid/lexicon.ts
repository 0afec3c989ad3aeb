/**
 * The words of mutual aid in two languages, made by hand: what people ask for and offer, and what they call it. `*` stands for
 * any ending. A word that means something else in the other language (`car`, `pain`, `lit`) counts only where the language is known.
 */
import type { Lang } from '#platform/i18n.ts'

type Entry = {
  readonly fr: string
  readonly en: string
  /** May be done from anywhere: a letter is read over without living next door. */
  readonly afar?: true
}

export const lexicon = {
  meals: {
    fr: 'repas plat plats cuisin* soupe* manger nourriture gateau* gouter gouters traiteur popote marmite* gamelle*',
    en: 'meal* cook* soup* food dinner* lunch* supper* casserole* bake baking',
  },
  groceries: {
    fr: 'courses supermarche* epicerie* marche provisions commissions pharmacie* ordonnance* medicament*',
    en: 'groceries grocery shopping supermarket pharmacy prescription* medicine*',
  },
  ride: {
    fr: 'voiture* covoiturage* covoitur* trajet* conduire conduis conduit emmener emmene deposer vehicule* taxi car cars minibus',
    en: 'car cars ride rides lift lifts drive drives driving driver carpool* vehicle* seats',
  },
  moving: {
    fr: 'demenag* emmenag* porter portage frigo* refrigerateur* canape* armoire* carton* camion* camionnette* utilitaire* diable sangle* monter descendre',
    en: 'moving movers fridge* sofa* wardrobe* boxes truck* van vans trolley carry carrying heavy',
  },
  tools: {
    fr: 'outil* perceuse* ponceuse* tournevis marteau* echelle* escabeau* scie* visseuse* brouette* karcher',
    en: 'tool tools toolbox drill drills sander* screwdriver* hammer* ladder* saw saws stepladder* wheelbarrow*',
  },
  repair: {
    fr: 'repar* brico* fixer plomb* fuite* robinet* electric* etagere* serrure* depann* peindre peinture* volet* chasse*',
    en: 'repair* fix fixing diy plumb* leak leaks leaking tap taps electric* shelf shelves lock locks paint painting handyman',
  },
  garden: {
    fr: 'jardin* potager* tondre tondeuse* tailler haie* arros* plante* plants graine* semis terreau compost* desherb*',
    en: 'garden* mow mowing mower* hedge* watering plants seed seeds seedling* compost* weeding allotment*',
  },
  childcare: {
    fr: 'enfant* garder garde gardes babysit* sitter nounou* creche* bebe* fille* garcon* ecole sortie',
    en: 'child children childcare kid kids babysit* sitter nanny toddler* daughter son school pickup',
  },
  homework: {
    fr: 'devoirs soutien scolaire math maths mathematique* lecon* reviser revision* brevet bac collegien* lyceen* tutorat',
    en: 'homework tutor* maths math lesson* revision revise exam exams schoolwork',
    afar: true,
  },
  language: {
    fr: 'conversation* francais anglais espagnol arabe langue* traduire traduction* traduct* interprete* parler alphabetisation',
    en: 'conversation* french english spanish arabic language* translat* interpret* speaking',
    afar: true,
  },
  papers: {
    fr: 'dossier* papier* papiers formulaire* caf apl rsa mdph impot* prefecture* administrat* demarche* cv lettre* relire relecture* courrier* titre',
    en: 'paperwork form forms benefits tax taxes application* administrat* cv resume letter* proofread* claim',
    afar: true,
  },
  computer: {
    fr: 'ordinateur* informatique imprimante* telephone* portable* smartphone* internet wifi logiciel* tablette* numerique clavier',
    en: 'computer* laptop* printer* phone phones smartphone* internet wifi software tablet* online',
  },
  furniture: {
    fr: 'meuble* table tables chaise* lit lits matelas sommier bureau* commode* canape* lampe*',
    en: 'furniture table tables chair* bed beds mattress* desk* drawers sofa* lamp lamps',
  },
  clothes: {
    fr: 'vetement* manteau* chaussure* pantalon* habits pull pulls bottes couverture* doudoune*',
    en: 'clothes clothing coat coats shoe shoes trousers sweater* boots blanket* jumper*',
  },
  baby: {
    fr: 'poussette* couche couches biberon* berceau* layette siege puericulture',
    en: 'stroller* pushchair* pram diaper* nappies nappy cot crib bottle bottles',
  },
  pets: {
    fr: 'chien* chat chats animal animaux promener croquette* veterinaire* lapin* litiere',
    en: 'dog dogs cat cats pet pets vet rabbit* kennel walkies',
  },
  bike: {
    fr: 'velo* bicyclette* cycl* derailleur* pneu* pneus chaine selle',
    en: 'bike* bicycle* cycl* tyre* tire chain saddle puncture*',
  },
  health: {
    fr: 'hopital* medecin* docteur* rendez operation* chirurg* clinique* kine soin* accompagn* infirm* dentiste* dialyse',
    en: 'hospital* doctor* appointment* surgery clinic nurse* dentist* accompany checkup physio',
  },
  company: {
    fr: 'visite* compagnie seul* solitude isole* bavard* tenir cafe promenade* lecture* cartes',
    en: 'visit* company lonely alone chat coffee walk walks reading isolated',
  },
  lodging: {
    fr: 'loger logement* heberg* chambre* dormir nuit nuits toit canape matelas coucher',
    en: 'lodging accommodation shelter room rooms sleep night nights roof host hosting couch',
  },
  work: {
    fr: 'emploi* travail* stage* boulot embauche* entretien* alternance',
    en: 'job jobs work internship* hiring interview* apprentice*',
    afar: true,
  },
  sewing: {
    fr: 'couture* coudre ourlet* machine retouche* raccommod* tricot*',
    en: 'sew sewing hem hems alteration* mend mending knit*',
  },
  music: {
    fr: 'musique* guitare* piano* chant chorale* violon* batterie',
    en: 'music guitar* piano* sing singing choir violin* drums',
  },
  books: {
    fr: 'livre livres bouquin* roman romans manuel manuels bibliotheque*',
    en: 'book books novel* textbook* library',
  },
  cleaning: {
    fr: 'menage* nettoy* balai* lessive* laver linge serpilliere* deblay* boue',
    en: 'clean* laundry washing sweep* mop mops mud clearing',
  },
  water: {
    fr: 'pompe* pomper inond* eau bouteilles sac sacs bache* crue',
    en: 'pump pumps flood* water sandbag* tarp* bailing',
  },
  warmth: {
    fr: 'chauffage* radiateur* poele* bois bougie* groupe electrogene generateur* bouillotte*',
    en: 'heating heater* stove* firewood candle* generator* blanket* warm',
  },
} as const satisfies Record<string, Entry>

export type Topic = keyof typeof lexicon
const isTopic = (name: string): name is Topic => name in lexicon
export const topics: readonly Topic[] = Object.keys(lexicon).filter(isTopic)

/** Mean one thing in French and another in English. */
const ambiguous = new Set([
  'car',
  'cars',
  'chat',
  'chats',
  'lit',
  'son',
  'bureau',
  'caf',
  'titre',
  'table',
  'tables',
  'room',
  'court',
  'garde',
])
/** Written alike, and meant alike. */
const alike = new Set(['table', 'tables', 'bureau'])

type Pattern = { readonly topic: Topic; readonly word: string; readonly anyEnd: boolean }

const patternsIn = (lang: Lang): readonly Pattern[] =>
  topics.flatMap((topic) =>
    lexicon[topic][lang]
      .split(' ')
      .map((word): Pattern => ({ topic, word: word.replace('*', ''), anyEnd: word.endsWith('*') })),
  )
const patterns: Readonly<Record<Lang, readonly Pattern[]>> = { fr: patternsIn('fr'), en: patternsIn('en') }

/** What one word speaks of; nothing, most of the time. */
export function topicsOfWord(word: string, lang: string): Topic[] {
  const known = lang === 'fr' || lang === 'en'
  if (!known && ambiguous.has(word) && !alike.has(word)) return []
  const books = known ? [patterns[lang]] : [patterns.fr, patterns.en]
  return books.flatMap((book) => book.flatMap((one) => (says(one, word) ? one.topic : [])))
}

const says = ({ word, anyEnd }: Pattern, typed: string): boolean =>
  typed === word || (anyEnd ? typed.startsWith(word) : typed === `${word}s`)

/** Whether distance does not matter for it. */
export const isFromAfar = (topic: string): boolean => {
  const entry: Entry | undefined = isTopic(topic) ? lexicon[topic] : undefined
  return entry?.afar === true
}
