/** What a fresh home asks of its people. A host changes it. */
export const usualRules = {
  fr: `On se parle comme entre voisins
On peut ne pas être d’accord, et le dire. On n’insulte pas, on ne harcèle pas, on ne menace personne.

Chacun a sa place
Rien contre quelqu’un pour son origine, sa religion, son sexe, son orientation, son âge, son handicap ou sa situation.

Ni publicité, ni arnaque
On ne vend pas, on ne recrute pas, on ne demande pas d’argent d’avance. Qui représente une marque le dit.

La vie privée reste privée
Pas d’adresse, de téléphone, de photo ni d’histoire de quelqu’un d’autre sans son accord.

Tout le monde peut regarder
Pas d’image ni de texte sexuel, cruel ou violent.

On ne met personne en danger
Pas de conseil qui peut blesser, pas de rumeur donnée pour vraie, pas d’appel à s’en prendre à quelqu’un.

Chaque chose à son endroit
On écrit dans le groupe qui convient, une fois suffit.`,
  en: `We talk as neighbours do
You may disagree, and say so. No insults, no harassment, no threats.

Everybody has a place here
Nothing against anyone for their origin, religion, sex, orientation, age, disability or circumstances.

No advertising, no scams
No selling, no recruiting, no asking for money in advance. Whoever speaks for a brand says so.

Private lives stay private
No address, phone number, picture or story of somebody else without their consent.

Everybody may look
No sexual, cruel or violent pictures or texts.

Nobody is put in danger
No advice that can hurt, no rumour told as truth, no call to go after somebody.

Each thing in its place
Write in the group where it belongs; once is enough.`,
} as const
