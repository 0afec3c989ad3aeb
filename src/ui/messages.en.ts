import { plural } from '#platform/i18n.ts'

const count = plural('en')

export const en = {
  skip: 'Skip to the content',
  house: 'The house',
  thumb: 'Under your thumb',
  path: 'You are here',
  pages: 'More of this list',
  pagesAbove: 'More of this list, from its top',
  search: 'Search',
  searchKey: 'Ctrl K',
  signIn: 'Sign in',
  locked: 'closed space',
  foot: 'About this home',
  withFoyer: (given: { home: string }) => (given.home === 'Foyer' ? 'Foyer, free software' : `${given.home}, with Foyer, free software`),
  unread: (given: { n: number }) => count(given.n, { one: '# unread', other: '# unread' }),
  unreadOne: 'unread',
  newOnes: (given: { n: number }) => count(given.n, { one: '# new', other: '# new' }),
  newer: 'Newer',
  older: 'Older',
  optional: 'optional',
  required: 'required',
  close: 'Close',
  cancel: 'Cancel',
  more: 'More actions',
  permalink: 'Link to this post',
  picture: 'picture',
  role: { member: 'member', volunteer: 'volunteer', staff: 'staff', guest: 'guest', bot: 'bot' },
  unclaimed: 'account not claimed yet',
  problems: (given: { n: number }) =>
    count(given.n, { one: 'One thing to look at again', other: '# things to look at again' }),
  kept: 'What you wrote is kept.',
  helpful: (given: { name: string }) => `The answer that helped ${given.name}`,
  since: (given: { when: string }) => `New since ${given.when}`,
  before: 'A year ago',
  between: (given: { low: string; high: string }) => `between ${given.low} and ${given.high}`,
}
