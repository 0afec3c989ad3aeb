/** The forty of the neighbourhood. Volunteers look after it; Karim is employed to, and so was Nadège for a while. */

export type Neighbour = {
  readonly name: string
  readonly about: string
  /** Came at the latest so many days before the home is opened. */
  readonly since: number
  readonly invitedBy?: string
  readonly lang?: 'fr' | 'en'
  /** Days before the home is opened; from the day they came when nothing is said. */
  readonly mark?: {
    readonly kind: 'staff' | 'guest'
    readonly detail: string
    readonly from?: number
    readonly until?: number
  }
}

// prettier-ignore
const everybody: Readonly<Record<string, Neighbour>> = {
  danielle: { name: 'Danielle Roussel', since: 380, about: 'Présidente de l’association Le Lavoir depuis sept ans, faute de combattants. Je lis tout, je réponds le soir.' },
  maya: { name: 'Maya Haddad', since: 380, invitedBy: 'danielle', about: 'Animatrice bénévole des Voisins du Lavoir. Au café le mercredi, au marché le samedi.' },
  karim: { name: 'Karim Aït-Saïd', since: 379, invitedBy: 'danielle', mark: { kind: 'staff', detail: 'association Le Lavoir' }, about: 'Salarié de l’association : le local, les clés, les dossiers. Du mardi au samedi.' },
  ines: { name: 'Inès Carvalho', since: 378, invitedBy: 'maya', about: 'Sage-femme, deux enfants, un chat tyrannique. Je modère une demi-heure le soir, pas plus, c’est écrit sur le frigo.' },
  odile: { name: 'Odile Marchand', since: 377, invitedBy: 'maya', about: 'Institutrice à la retraite. Confitures, boutures et participes passés.' },
  nadege: { name: 'Nadège Louis', since: 376, invitedBy: 'karim', mark: { kind: 'staff', detail: 'service civique au Lavoir', until: 150 }, about: 'J’ai fait mon service civique ici et je ne suis jamais repartie.' },
  gerard: { name: 'Gérard Poulain', since: 376, invitedBy: 'odile', about: 'PLOMBIER EN RETRAITE. JE NE CRIE PAS, C’EST LA TOUCHE.' },
  mireille: { name: 'Mireille Pagès', since: 375, invitedBy: 'danielle', about: 'Trente-neuf ans de comptabilité. Les formulaires ont peur de moi.' },
  yannick: { name: 'Yannick Kervella', since: 374, invitedBy: 'karim', about: 'Chauffeur de bus, ligne 4. Le reste du temps je conduis aussi.' },
  amina: { name: 'Amina Benali', since: 373, invitedBy: 'maya', about: 'Assistante maternelle rue des Tanneurs, trois grands à la maison.' },
  tom: { name: 'Tom Le Goff', since: 212, invitedBy: 'amina', about: 'Développeur, bricoleur en apprentissage (je casse, puis je demande).' },
  sam: { name: 'Sam Whitfield', since: 320, invitedBy: 'yannick', lang: 'en', about: 'Translator, dad of two, originally from Leeds. My French is better when I am not tired.' },
  fatou: { name: 'Fatou Diarra', since: 300, invitedBy: 'ines', about: 'Étudiante infirmière en 3e année. Si je réponds à 3 h du matin c’est que je suis de nuit.' },
  lucas: { name: 'Lucas Ferreira', since: 260, invitedBy: 'celine', about: 'bts électrotechnique, 19 ans, tjrs partant pour porter des trucs' },
  pilar: { name: 'Pilar Romero', since: 340, invitedBy: 'annick', about: 'Couturière. Je répare tout ce qui a une fermeture éclair. Hablo español con mucho gusto.' },
  samir: { name: 'Samir Khoury', since: 310, invitedBy: 'karim', about: 'Professeur d’histoire là-bas, cariste ici, jardinier partout.' },
  nour: { name: 'Nour Khoury', since: 305, invitedBy: 'samir', about: 'Pâtisserie, cardamome et patience.' },
  elise: { name: 'Élise Vasseur', since: 280, invitedBy: 'ines', about: 'Maman de Jules (dort peu). Graphie aléatoire passé 22 h.' },
  bruno: { name: 'Bruno Castel', since: 330, invitedBy: 'gerard', about: 'Menuisier. Je prête mes outils, pas mes ciseaux à bois.' },
  josette: { name: 'Josette Lambert', since: 290, invitedBy: 'odile', about: '83 ans, 4e étage sans ascenseur. C’est ma petite-fille qui m’a appris la tablette.' },
  noe: { name: 'Noé Tissier', since: 345, invitedBy: 'maya', about: 'Atelier vélo du jeudi. J’ai quatre vélos et zéro permis.' },
  celine: { name: 'Céline Aubry', since: 335, invitedBy: 'amina', about: 'Prof de maths au collège du Moulin. Les fractions, c’est bon, je vous jure.' },
  moussa: { name: 'Moussa Camara', since: 240, invitedBy: 'helene', about: 'Apprenti cuisinier. Je cherche toujours qui a faim.' },
  paul: { name: 'Paul Nguyen', since: 350, invitedBy: 'danielle', about: 'Trente ans de restaurant, à la retraite de midi mais pas du soir.' },
  agathe: { name: 'Agathe Morel', since: 315, invitedBy: 'maya', about: 'Graphiste. Les affiches du quartier, c’est moi ; les fautes dessus aussi.' },
  raymond: { name: 'Raymond Besson', since: 372, invitedBy: 'odile', about: 'Jardinier depuis 1958. Les limaces ont commencé.' },
  sofia: { name: 'Sofia Marin', since: 190, invitedBy: 'celine', about: 'Étudiante en psycho, je garde des enfants le soir et le mercredi.' },
  thierry: { name: 'Thierry Blanchet', since: 325, invitedBy: 'yannick', about: 'Copropriétaire. Je dis ce que je pense.' },
  clement: { name: 'Clément Roy', since: 318, invitedBy: 'bruno', about: 'Pompier volontaire, papa de deux filles qui courent plus vite que moi.' },
  helene: { name: 'Hélène Garnier', since: 355, invitedBy: 'danielle', about: 'Assistante sociale dans une autre ville. Ici je suis une voisine, mais je connais les sigles.' },
  ousmane: { name: 'Ousmane Sy', since: 295, invitedBy: 'bruno', about: 'Électricien. Ne touchez à rien, envoyez une photo.' },
  chloe: { name: 'Chloé Dubreuil', since: 40, invitedBy: 'tom', about: 'Emménagée le mois dernier rue du Four. Je ne connais personne, donc bonjour !' },
  viktor: { name: 'Viktor Oleksenko', since: 270, invitedBy: 'noe', about: 'Mécanicien, de Kharkiv. J’apprends le français avec la radio et avec vous.' },
  jeanpaul: { name: 'Jean-Paul Mercier', since: 338, invitedBy: 'gerard', about: 'Cheminot retraité, propriétaire d’une camionnette que tout le monde connaît.' },
  maeva: { name: 'Maëva Tehei', since: 225, invitedBy: 'fatou', about: 'Kiné à domicile, à vélo, sous la pluie, avec le sourire (presque).' },
  ludo: { name: 'Ludovic Petit', since: 285, invitedBy: 'amina', about: 'Papa solo une semaine sur deux. Expert en pâtes.' },
  annick: { name: 'Annick Le Borgne', since: 365, invitedBy: 'odile', about: 'Tricot, reprises et mots croisés. Je finis les phrases d’Odile.' },
  rachid: { name: 'Rachid Belkacem', since: 348, invitedBy: 'karim', about: 'Retraité du bâtiment. J’ai l’échelle, la remorque et le couscous.' },
  lea: { name: 'Léa Fontaine', since: 200, invitedBy: 'karim', mark: { kind: 'guest', detail: 'ressourcerie La Boucle' }, about: 'Je travaille à la ressourcerie La Boucle. Je viens poser des questions et je repars avec des idées.' },
  zed: { name: 'Zed', since: 75, about: '' },
}

export const neighbours: ReadonlyMap<string, Neighbour> = new Map(Object.entries(everybody))
