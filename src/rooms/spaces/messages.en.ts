export const en = {
  refusals: {
    tooOpen: 'This space is closed: a group in it is never public.',
    applyFirst: 'One comes in here by saying a few words first.',
    inviteOnly: 'One comes in here with an invitation.',
    otherDomain: (p: { domains: string }) => `This door opens to addresses of ${p.domains}. Yours is another.`,
  },
}
