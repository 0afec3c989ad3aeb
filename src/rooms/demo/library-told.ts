/** What the neighbours wrote down once, so as not to say it ten times: guides, a link, what was changed since, who doubts it. */
import type { Start } from './story.ts'

export type ResourceTold = {
  readonly key: string
  readonly kind: 'guide' | 'article' | 'link'
  readonly by: string
  readonly when: Start
  /** The group it stands in; the whole home without one. */
  readonly in?: string
  readonly lang: 'fr' | 'en'
  readonly title: string
  readonly address?: string
  readonly text: string
  readonly tags: readonly string[]
  /** The answer it grew out of, as the story numbers it. */
  readonly from?: string
  readonly changed?: readonly { readonly by: string; readonly when: Start; readonly text: string }[]
  readonly helped: readonly string[]
  readonly doubted?: { readonly by: string; readonly when: Start; readonly reason: string }
}

const before = (days: number, clock: string): Start => ({ day: { before: days }, weekday: null, clock })

const cartridge = `Une goutte toutes les quatre secondes, c’est quinze litres par jour. Quinze euros de cartouche, vingt minutes.

## Avant d’acheter

- **Un seul levier : c’est une cartouche.** Deux têtes que l’on tourne : ce sont des joints, et c’est un autre guide.
- La cartouche n’est presque jamais celle que l’on croit. Démontez d’abord, achetez ensuite, la vieille en poche.

## Démonter

1. Coupez l’eau sous l’évier, ouvrez le robinet pour le vider.
2. **Bouchez la bonde avec un chiffon.** La petite vis y va toute seule.
3. Enlevez le cache rouge et bleu, à l’ongle ou au petit tournevis plat.
4. Clé de 2,5 dans le trou : dévissez, le levier vient.
5. Dévissez l’écrou, sortez la cartouche.`

const doctor = `Sur les neuf cabinets du quartier, quatre prennent encore de nouveaux patients, et pas toujours par téléphone.

1. **Passez à l’accueil**, un mardi ou un jeudi matin, avec votre carte. On y dit oui plus souvent qu’au standard.
2. Demandez la sage-femme ou l’infirmière en pratique avancée quand ce n’est pas une urgence : les délais sont plus courts.
3. Sans médecin traitant, le remboursement baisse. Le dire à la caisse, par écrit, suspend la pénalité.
4. La nuit et le dimanche : la maison médicale de garde, derrière la gare. On appelle avant.

> Une urgence, c’est le 15. Aucun guide ne le remplace.`

const waste = `| Quoi | Où | Quand |
|---|---|---|
| Piles, ampoules | caisse bleue du local | quand c’est ouvert |
| Huile de friture | bidon jaune, cour du local | le mercredi |
| Gravats, peinture | déchetterie du Moulin | du mardi au samedi, 9 h à 17 h |
| Meubles entiers | la ressourcerie les reprend | sur rendez-vous |

Le dépôt sur le trottoir coûte plus cher que l’essence. Pour les étages sans ascenseur, demandez dans *Coups de main* : il y a toujours deux bras le samedi.`

const attestation = `Il n’existe **pas de formulaire obligatoire**. Trois papiers suffisent :

1. une lettre sur l’honneur, datée et signée, qui dit qui vous hébergez et depuis quand ;
2. la copie de votre pièce d’identité, recto et verso ;
3. un justificatif de domicile à votre nom, de moins de trois mois.

Des modèles à trous attendent au local, à l’entrée, dans la chemise verte. Prenez-en trois : on vous la redemandera.`

const arriving = `I wish somebody had handed me this when we came from Leeds.

## Week one

- **Introduce yourself on the landing.** Bring nothing. Ask which bin is which: it is the perfect question, everybody has an opinion.
- Put all the names of the household on the letter box. No name, no post, and nobody tells you.
- Open the electricity contract before you need a shower: it takes five working days.

## Week two

- School: go to the town hall first, then the school. The other way round, they send you back.
- Register with a doctor *before* you are ill. There is a guide for that here.
- Come to the café on Wednesday. You do not need better French. Nobody here finished learning it either.`

const tube = `Neuf fois sur dix, ce n’est pas la chambre.

1. Démontez un seul côté du pneu, chambre sortie.
2. Passez le doigt **à l’intérieur du pneu**, doucement, tout le tour : épine, verre, agrafe.
3. Regardez le fond de jante : s’il a bougé, un rayon pique.
4. Gonflez un peu la chambre avant de la remettre, elle ne se pincera pas.

Les produits antifuite collent les valves. L’atelier vélo, c’est le jeudi à 18 h.`

export const resourcesTold: readonly ResourceTold[] = [
  { key: 'doctor', kind: 'guide', by: 'ines', when: before(371, '20:40'), lang: 'fr', title: 'Trouver un médecin qui prend encore du monde', text: doctor, tags: ['santé', 'arriver'], helped: ['elise', 'sam', 'rachid', 'lucas', 'nour', 'amina'] },
  { key: 'attestation', kind: 'guide', by: 'mireille', when: before(318, '18:20'), in: 'papiers', lang: 'fr', title: 'Attestation d’hébergement : les trois papiers', text: attestation, tags: ['logement', 'arriver'], from: 'demo:papiers-16-2', helped: ['rachid', 'samir', 'helene'] },
  { key: 'waste', kind: 'guide', by: 'samir', when: before(240, '21:10'), lang: 'fr', title: 'Où jeter quoi, et qui vient le chercher', text: waste, tags: ['quotidien'], helped: ['josette', 'celine', 'pilar', 'tom'], doubted: { by: 'elise', when: before(2, '22:48'), reason: 'La déchetterie du Moulin ferme à 16 h depuis la Toussaint. J’y étais, avec la poussette et le sommier.' } },
  { key: 'arriving', kind: 'guide', by: 'sam', when: before(96, '22:05'), lang: 'en', title: 'Your first two weeks here', text: arriving, tags: ['arriver'], helped: ['maya', 'nour', 'lucas'] },
  { key: 'tube', kind: 'guide', by: 'lucas', when: before(12, '19:30'), in: 'reparer', lang: 'fr', title: 'Une chambre à air qui se dégonfle toujours', text: tube, tags: ['vélo'], from: 'demo:reparer-8-2', helped: ['josette', 'tom'] },
  {
    key: 'cartridge', kind: 'guide', by: 'tom', when: before(8, '21:15'), in: 'reparer', lang: 'fr', title: 'Changer la cartouche d’un mitigeur', text: cartridge, tags: ['plomberie'], from: 'demo:reparer-2-2',
    changed: [
      { by: 'chloe', when: before(7, '08:50'), text: `${cartridge}\n\n## Remonter\n\n6. La neuve a deux ergots : ils entrent dans deux trous, dans un seul sens. Ne forcez pas.\n7. Écrou, levier, vis, cache. Ouvrez l’eau **doucement**.` },
      { by: 'gerard', when: before(6, '18:05'), text: `${cartridge}\n\n## Remonter\n\n6. La neuve a deux ergots : ils entrent dans deux trous, dans un seul sens. Ne forcez pas.\n7. Écrou, levier, vis, cache. Ouvrez l’eau **doucement**.\n8. GRAISSE SILICONE SUR LES JOINTS. JAMAIS DE VASELINE, ÇA LES MANGE.` },
    ],
    helped: ['chloe', 'celine', 'odile', 'sam', 'fatou'],
  },
  { key: 'hours', kind: 'link', by: 'karim', when: before(20, '10:12'), lang: 'fr', title: 'Les passages du bus 4, en direct', address: 'https://bus.lavoir.example/ligne-4', text: 'Yannick vous dira qu’il est toujours à l’heure. La page aussi le dit, et elle compte les minutes.', tags: ['quotidien'], helped: ['josette'] },
]

type CollectionTold = {
  readonly kind: 'collection' | 'path'
  readonly by: string
  readonly when: Start
  readonly title: string
  readonly about: string
  readonly entries: readonly { readonly key: string; readonly note: string }[]
}

export const collectionsTold: readonly CollectionTold[] = [
  {
    kind: 'path', by: 'maya', when: before(90, '11:30'), title: 'Bien arriver dans le quartier',
    about: 'Quatre choses à lire dans l’ordre, la première quinzaine. Le reste s’apprend au café.',
    entries: [
      { key: 'arriving', note: 'Écrit par Sam, en anglais : c’est à l’arrivée qu’on en a besoin.' },
      { key: 'doctor', note: 'Avant d’être malade.' },
      { key: 'attestation', note: 'Si quelqu’un vous loge, ou si vous logez quelqu’un.' },
      { key: 'waste', note: '' },
    ],
  },
  {
    kind: 'collection', by: 'bruno', when: before(5, '19:00'), title: 'Les pannes du dimanche soir',
    about: 'Ce qui lâche quand tout est fermé, et que l’on répare soi-même.',
    entries: [
      { key: 'cartridge', note: 'Le plus lu de l’année.' },
      { key: 'tube', note: '' },
    ],
  },
]
