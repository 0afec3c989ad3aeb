import { messages, sayNumber } from '#platform/i18n.ts'
import { fr } from '#platform/messages.fr.ts'

export const platformWords = messages(fr)({
  problems: {
    missing: 'Something is missing here.',
    blank: 'There are only blanks here, which nobody would see: write a few words.',
    long: (p) => `That is too long: ${sayNumber('en', p.most)} characters at most.`,
    short: (p) => `That is a little short: ${sayNumber('en', p.least)} characters at least.`,
    within: (p) => `Write a number, from ${sayNumber('en', p.least)} to ${sayNumber('en', p.most)}.`,
    whole: (p) => `Write a whole number, from ${sayNumber('en', p.least)} to ${sayNumber('en', p.most)}.`,
    email: 'This e-mail address does not look complete.',
    choose: 'Choose one of the answers offered.',
    unreadable: 'We could not make sense of this field.',
    files: 'This file is too large.',
    diskFull: 'The disk of the home is full: nothing was kept. Tell the hosts.',
  },
  inProfile: (p) => `${p.language} (in your profile)`,
  errors: {
    notFoundTitle: 'There is nothing at this address.',
    notFound: 'The page may have been moved or removed, or only others may see it.',
    notFoundStranger: 'The page may have been moved or removed. If it is for members and you are one, sign in: you will come back to it.',
    notAllowedTitle: 'This door does not open for you.',
    notAllowed: 'You do not have the role for that. Nothing was changed.',
    suspended: 'Your participation is suspended. You can read what is public.',
    forged: 'This request came from another site, so we did not follow it. Nothing was changed.',
    wrongTitle: 'We could not take that.',
    wrong: 'Something was missing in what was sent. Go back: your text is still there.',
    tooLargeTitle: 'That is too large.',
    tooLarge: 'What was sent is larger than we take.',
    tooOftenTitle: 'Gently.',
    tooOften: 'This was tried too often. Wait a few minutes, then try again.',
    brokenTitle: 'Something broke on our side.',
    broken: 'It is not your doing. What you sent was not taken: go back and try again in a moment.',
    home: 'Back to the home page',
  },
})
