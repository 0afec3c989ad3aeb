import { sayNumber } from '#platform/i18n.ts'

export const fr = {
  problems: {
    missing: 'Il manque quelque chose ici.',
    blank: 'Il n’y a là que des blancs, que personne ne verrait : écrivez quelques mots.',
    long: (p: { most: number }) => `C’est trop long : ${sayNumber('fr', p.most)} signes au plus.`,
    short: (p: { least: number }) => `C’est un peu court : ${sayNumber('fr', p.least)} signes au moins.`,
    within: (p: { least: number; most: number }) => `Écrivez un nombre, de ${sayNumber('fr', p.least)} à ${sayNumber('fr', p.most)}.`,
    whole: (p: { least: number; most: number }) => `Écrivez un nombre entier, de ${sayNumber('fr', p.least)} à ${sayNumber('fr', p.most)}.`,
    email: 'Cette adresse e-mail ne semble pas complète.',
    choose: 'Choisissez une des réponses proposées.',
    unreadable: 'Nous n’avons pas compris ce champ.',
    files: 'Ce fichier est trop lourd.',
    diskFull: 'Le disque de la maison est plein : rien n’a été gardé. Prévenez les hôtes.',
  },
  errors: {
    notFoundTitle: 'Il n’y a rien à cette adresse.',
    notFound: 'La page a pu être déplacée ou retirée, ou elle n’est visible que par d’autres.',
    notAllowedTitle: 'Cette porte ne s’ouvre pas pour vous.',
    notAllowed: 'Vous n’avez pas le rôle qu’il faut pour cela. Rien n’a été changé.',
    suspended: 'Votre participation est suspendue. Vous pouvez lire ce qui est public.',
    forged: 'Cette demande venait d’un autre site : nous ne l’avons pas suivie. Rien n’a été changé.',
    wrongTitle: 'Nous n’avons pas pu le prendre.',
    wrong: 'Quelque chose manquait dans ce qui a été envoyé. Revenez en arrière : votre texte y est encore.',
    tooLargeTitle: 'C’est trop lourd.',
    tooLarge: 'Ce qui a été envoyé dépasse la taille permise.',
    tooOftenTitle: 'Doucement.',
    tooOften: 'Cela a été essayé trop souvent. Attendez quelques minutes, puis recommencez.',
    brokenTitle: 'Quelque chose a cassé chez nous.',
    broken: 'Ce n’est pas de votre fait. Ce que vous aviez envoyé n’a pas été pris : revenez en arrière et réessayez dans un instant.',
    home: 'Revenir à l’accueil',
  },
}
