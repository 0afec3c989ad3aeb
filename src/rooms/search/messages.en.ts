import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const searchWords = messages(fr)({
  title: 'Search',
  field: 'What are you looking for?',
  do: 'Search',
  found: (p: { q: string }) => `For “${p.q}”`,
  order: 'Order',
  byDate: 'Latest first',
  byFit: 'Closest first',
  where: 'Where',
  everywhere: 'Everywhere',
  who: 'By whom',
  anybody: 'By anybody',
  mine: 'By me',
  when: 'When',
  ever: 'Ever',
  week: 'Within a week',
  month: 'Within a month',
  year: 'Within a year',
  nothing: 'Nothing says so here.',
  nothingText: 'Try fewer words, or others. What you may not read is never found.',
  meant: (p: { word: string }) => `Search for “${p.word}” instead`,
  people: 'People',
  groups: 'Groups',
  said: 'What was said',
  more: 'Further',
  others: (p: { count: number }) => n(p.count, { one: 'and # other post', other: 'and # other posts' }),
  begin: 'A question, a thing, a first name…',
  beginText: 'Accents and the ends of words make no difference. The last word may be only a beginning.',
})
