export const fr = {
  refusals: {
    tooOpen: 'Cet espace est fermé : un groupe n’y est jamais public.',
    applyFirst: 'On entre ici en se présentant en quelques mots.',
    inviteOnly: 'On entre ici avec une invitation.',
    otherDomain: (p: { domains: string }) => `On entre ici avec une adresse ${p.domains}. La vôtre est différente.`,
  },
}
