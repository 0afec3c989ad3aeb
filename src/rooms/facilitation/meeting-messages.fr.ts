export const fr = {
  told: (p: { name: string }) => `${p.name} aimerait vous présenter quelqu’un`,
  introduced: (p: { name: string }) => `${p.name} et vous avez dit oui : faites connaissance`,
  title: 'Faire connaissance ?',
  lede: (p: { name: string; group: string }) =>
    `${p.name}, qui anime ${p.group}, a remarqué que quelqu’un y répond aux mêmes questions que vous, et que vous ne vous êtes jamais parlé.`,
  apart:
    'On le lui demande aussi, de son côté. Vous ne saurez qui c’est que si vous dites oui tous les deux ; sinon, personne n’apprend rien, ni cette personne, ni qui a posé la question.',
  yes: 'Oui, volontiers',
  no: 'Non merci',
  saidYes: 'Vous avez dit oui. Si l’autre personne le dit aussi, vous serez présentés.',
  saidNo: 'Vous avez dit non, et personne ne l’apprend.',
  met: (p: { name: string }) => `${p.name} et vous avez dit oui.`,
  metText: 'Un mot suffit pour commencer.',
  see: (p: { name: string }) => `Page de ${p.name}`,
}
