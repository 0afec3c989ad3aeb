/**
 * Words one asks with, whatever one asks: they say nothing of what it is about, and dictionaries keep them. Without accents,
 * in the order in which one thinks of them.
 */
const french = `comment pourquoi combien quand quel quelle quels quelles lequel laquelle quelqu quelque quelques autre autres
  faire fait faut peut peux peuvent pouvez pouvoir dois doit devoir avoir besoin sait savez savoir connait connaissez cherche
  recherche trouver trouve utiliser utilise marche meilleur meilleure meilleurs meilleures mieux bon bonne bons bonnes bien facon maniere moyen
  vraiment toujours encore tres plus moins tout toute tous toutes chose truc idee idees question questions probleme problemes souci
  aide aider conseil conseils avis bonjour bonsoir salut merci svp plait`
const english = `how why when where which what who whose best better good great way ways get gets getting make makes making
  know knows need needs want wants use uses using used like likes right proper properly find finding try trying look looking
  really ever still much many well thing things something anything somebody someone anybody anyone else
  idea ideas question questions problem problems issue issues help advice tip tips recommend recommended recommendation recommendations
  hello hi thanks please`

export const askingWords: ReadonlySet<string> = new Set(`${french} ${english}`.split(/\s+/))
