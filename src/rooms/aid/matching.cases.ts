/**
 * What fits, as people would say it, written by hand before the lexicon was looked at again. Each line: a need, an offer,
 * whether somebody who knows both would tell them of one another. Places and days stand after `@` and `|`.
 */
type Said = {
  readonly text: string
  readonly lang: 'fr' | 'en'
  readonly place?: string
  readonly byDay?: string
  readonly weekdays?: readonly number[]
}
export type Case = { readonly need: Said; readonly offer: Said; readonly fits: boolean }

const fr = (text: string, more: Omit<Said, 'text' | 'lang'> = {}): Said => ({ text, lang: 'fr', ...more })
const en = (text: string, more: Omit<Said, 'text' | 'lang'> = {}): Said => ({ text, lang: 'en', ...more })
const yes = (need: Said, offer: Said): Case => ({ need, offer, fits: true })
const no = (need: Said, offer: Said): Case => ({ need, offer, fits: false })
const bellevue = { place: 'Bellevue' }
const chantenay = { place: 'Chantenay' }

export const cases: readonly Case[] = [
  // Within one language.
  yes(
    fr('Monter un frigo au quatrième sans ascenseur', bellevue),
    fr('Deux bras et un diable pour un déménagement', bellevue),
  ),
  yes(
    fr('Fixer une barre d’appui, il me manque la perceuse', chantenay),
    fr('Perceuse à percussion, ponceuse, escabeau', chantenay),
  ),
  yes(fr('Quelqu’un pour m’accompagner à l’hôpital mercredi'), fr('J’accompagne chez le médecin, j’ai le temps')),
  yes(fr('Dossier CAF refusé deux fois, je n’y comprends rien'), fr('Relire un CV, une lettre, un dossier')),
  yes(fr('Une heure par semaine de conversation en français'), fr('Parler français autour d’un café')),
  yes(fr('Garder mon fils mercredi après-midi'), fr('Je garde des enfants le mercredi')),
  yes(fr('Ma chaîne de vélo saute'), fr('Atelier vélo : je répare, je montre')),
  yes(fr('Des repas pour une voisine qui sort de clinique'), fr('Je cuisine trop, je partage des plats')),
  yes(fr('Faire mes courses pendant ma convalescence'), fr('Je passe au supermarché tous les samedis')),
  yes(fr('Arroser mon potager en août'), fr('Jardinier à la retraite, je dépanne')),
  yes(fr('Un ourlet de rideau à faire'), fr('J’ai une machine, je fais de la couture')),
  yes(fr('Promener mon chien deux semaines'), fr('J’adore les animaux, je promène volontiers')),
  yes(fr('Aide aux devoirs, niveau collège'), fr('Soutien scolaire en maths')),
  yes(fr('Imprimante qui ne veut plus du wifi'), fr('Dépannage informatique, patient')),
  yes(fr('Un lit pour bébé et une poussette'), fr('Affaires de bébé à donner : poussette, couches')),
  yes(fr('Il pleut dans la cave, il nous faut une pompe'), fr('Pompe et bâches à prêter')),
  yes(fr('Un toit pour deux nuits, inondés'), fr('Chambre libre, je peux héberger')),
  yes(en('Somebody to drive me to the clinic'), en('Three seats in my car every Tuesday')),
  yes(en('Leaking tap in the kitchen'), en('Retired plumber, happy to fix things')),
  yes(en('Help to fill in a benefits form'), en('I read official letters and paperwork with you')),
  yes(en('Winter coats for two children'), en('Clothes to give away, all sizes')),
  yes(en('Company for my father, he is lonely'), en('I visit people and play cards')),
  yes(en('A ladder for the weekend'), en('Tools to lend: drill, ladder, saw')),
  // From one language to the other.
  yes(fr('Trois places en voiture vers Saint-Herblain'), en('Carpool every morning, two seats')),
  yes(en('Can anybody cook for us this week?'), fr('Des repas chauds, livrés le soir')),
  yes(en('Someone to carry a sofa up the stairs', bellevue), fr('Camionnette et sangles', bellevue)),
  yes(fr('Traduire une lettre de l’école'), en('French and Arabic, I translate for neighbours')),
  yes(en('My laptop will not start'), fr('Ordinateur en panne ? Je regarde')),
  yes(fr('Un manteau chaud pour l’hiver'), en('Warm clothes, shoes and blankets')),
  yes(en('Babysitter on Friday night'), fr('Je garde vos enfants le soir')),
  yes(fr('Couper une haie trop haute'), en('Hedge trimming and mowing')),
  yes(en('Somewhere to sleep tonight, our flat is flooded'), fr('Un canapé et une chambre pour la nuit')),
  // Days.
  yes(fr('Conduire ma mère mardi', { byDay: '2026-11-24' }), fr('Voiture libre', { weekdays: [2] })),
  no(fr('Conduire ma mère lundi', { byDay: '2026-11-23' }), fr('Voiture libre', { weekdays: [4] })),
  no(fr('Garde chaque lundi', { weekdays: [1] }), fr('Je garde des enfants', { weekdays: [3] })),
  // Places.
  no(fr('Tondre ma pelouse', bellevue), fr('Je tonds les jardins', chantenay)),
  yes(fr('Relire mon CV', bellevue), fr('Je relis lettres et CV', chantenay)),
  yes(fr('Tondre ma pelouse', bellevue), fr('Je tonds', { place: 'Bellevue, près du parc' })),
  // Words that look alike and are not.
  no(fr('J’ai du retard car le bus est en grève, qui prévient l’accueil ?'), en('Two seats in my car')),
  no(en('A bottle of lemonade for the party'), fr('De l’eau en bouteilles pour les sinistrés')),
  no(en('My son plays the violin badly, ideas?'), fr('Un son et lumière à prêter')),
  no(fr('Un livre de cuisine italienne'), fr('Ménage deux heures par semaine')),
  no(fr('Vendre mes places de concert'), en('Places to visit in Nantes with a dog')),
  no(fr('Chat perdu, tigré'), en('A chat over coffee for anyone lonely')),
  no(fr('Partager un bon moment au parc'), fr('Perceuse à prêter')),
  no(en('A drill for Saturday'), en('Military drill lessons for teenagers')),
  yes(fr('Quelqu’un qui sache lire une ordonnance en anglais'), en('Nurse, I explain prescriptions')),
  yes(fr('Poser une étagère droite pour une fois'), en('Handyman with spirit level')),
  yes(fr('Apprendre à nager à quarante ans'), fr('Ancien maître-nageur')),
  yes(en('Someone to feed my hens'), fr('Je nourris poules et lapins pendant vos vacances')),
]
