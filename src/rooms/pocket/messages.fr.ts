export const fr = {
  title: 'Hors ligne',
  head: 'La maison est trop loin.',
  lede: 'Il n’y a pas de réseau, ou la maison ne répond pas. Ce que vous avez lu en dernier est là, tel que vous l’avez lu.',
  readLast: 'Lu dernièrement',
  readWhen: 'Lu le {when}',
  kept: 'Sur cet appareil sont gardées les trente dernières pages de conversations que vous avez lues. Elles s’effacent quand vous vous déconnectez.',
  again: 'Réessayer',
  readThen: 'Lu le {when}. Vous êtes hors ligne.',
  readThenAwake: 'Lu le {when}. La maison ne répond pas pour l’instant.',
  notNow: 'Cette page peut avoir changé depuis. Elle se remettra à jour dès que la maison répondra.',
  write: 'Écrire',
  groups: 'Groupes',
}
