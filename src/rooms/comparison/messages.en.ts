import { messages, plural, sayNumber } from '#platform/i18n.ts'
import { courseEn } from './course-messages.en.ts'
import { fr } from './messages.fr.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const of100 = (share: number): string => n(Math.round(100 * share))
const points = (share: number): string =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${n(Math.abs(Math.round(1000 * share) / 10))}`
const two = (value: number): string => n(Math.round(100 * value) / 100).replace('-', '−')
const between = (p: { low: number; high: number }): string => `between ${points(p.low)} and ${points(p.high)}`

export const comparisonWords = messages(fr)({
  title: 'Joined, or not',
  beside: 'Do customers who joined the community stay longer? Compared honestly, with what cannot be said of it.',
  lede: 'Do customers who joined the community stay longer than those who did not? Often yes, and often because they already cared most. This page says how far one may go.',
  rungs: {
    title: 'Three steps',
    observed: 'Observed difference',
    observedText: 'Two groups differ. Perhaps they differed before.',
    matched: 'Difference after matching',
    matchedText:
      'Each person who joined stands beside another, a customer for as long, and alike in what the list says. What the list does not say may still explain it all.',
    invited: 'Effect of a random invitation',
    invitedText: 'Chance alone chose who was invited: what differs afterwards comes from the invitation.',
  },
  compared: 'What was compared',
  none: 'Nothing has been compared yet.',
  noneText: 'When hosts publish a comparison, it is read here.',
  noneHost: 'Give a list of customers below: sums are left of it, which only hosts see until they are published.',
  publishedMark: 'Published',
  hostsOnly: 'Hosts only',
  list: {
    title: 'Compare from a list',
    text: 'A CSV file in UTF-8. Its first line names the columns: email, start, end (empty: still a customer), then eight traits at most, as they were before the person joined (country, plan, spending). A column named “before” may hold a figure from before: it is a test, and is not matched on. Dates are written 2025-03-01. Keep the customers who left: without them, everybody seems to stay.',
    name: 'Name of the comparison',
    file: 'The list',
    fileHint: 'Up to 200,000 lines. After a mistake it has to be chosen again.',
    send: 'Compare',
  },
  fate: {
    title: 'What becomes of the list',
    file: 'The file is written nowhere: it is read as it comes, in memory.',
    hash: 'Each address becomes a fingerprint at once, under a key drawn for this one reading. Those of members too, for as long as it takes to join them.',
    key: 'The key and the fingerprints are erased as soon as the page answers you. The key of a random draw waits for the second list: it is destroyed on the day said, or at once if you ask.',
    left: 'What is left are sums: counts, curves, means. None is about fewer than five people. No list, no fingerprint and no key is in a backup.',
    out: 'Whoever asked not to be counted, staff, guests and bots are not in it. Whoever closed their account, or never proved their address, passes for not having joined.',
  },
  made: 'It is compared. The list and its key are erased.',
  published: 'Members can read this comparison.',
  withdrawn: 'Only hosts read it now.',
  removed: 'It is erased.',
  publish: 'Show to members',
  withdraw: 'Keep for hosts',
  remove: 'Erase',
  deciding: 'Who sees it',
  noFile: 'Choose the file of the list.',
  often:
    'Twenty lists were read today. Try again tomorrow: comparing lists that are almost the same, again and again, would tell who is on them.',
  few: (p) =>
    `It takes at least ${n(p.n)} customers who joined the community and ${n(p.n)} who did not. With fewer, a figure would be about somebody. Nothing was kept.`,
  nothingKept: 'Nothing of the list was kept.',
  problems: {
    encoding: () => 'This file is not text in UTF-8. In the spreadsheet, save it as “CSV UTF-8”.',
    spreadsheet: () => 'This is a workbook and not a CSV. In the spreadsheet, save it as “CSV UTF-8”.',
    empty: () => 'There is no customer on this list.',
    headings: () => 'The first line has to name the columns email, start and end, once each.',
    traits: () => 'Traits need different names, and are eight at most.',
    many: () => 'The list is too long: 200,000 lines and 48 MB at most. A random sample says the same.',
    long: (p) => `Around line ${n(p.line + 1)} there is far too much for one customer.`,
    fields: (p) => `Line ${n(p.line)} has not as many columns as the first.`,
    quotes: (p) => `On line ${n(p.line)} a quotation mark opens and does not close, or closes too early.`,
    formula: (p) => `On line ${n(p.line)}, column “${p.column}”, there is a formula. Keep its value.`,
    identifier: (p) => `On line ${n(p.line)}, column “${p.column}”, there is no email address.`,
    date: (p) =>
      `On line ${n(p.line)}, column “${p.column}”, the date is not written like 2025-03-01. All have to be: 01/03/2025 may be in March or in January.`,
    order: (p) => `On line ${n(p.line)} the end comes before the start.`,
    twice: (p) => `The address on line ${n(p.line)} stands above already. Keep one line for each person.`,
    levels: (p) =>
      `Column “${p.column}” has more than twelve values: it could point at people. Group them, or take it out.`,
    number: (p) => `On line ${n(p.line)}, column “${p.column}”, there is no number.`,
    word: (p) => `On line ${n(p.line)}, column “${p.column}”, there is a sentence. A trait is a word or two.`,
  },
  on: (p) => `On ${p.date}`,
  months: { 182: 'six months', 365: 'a year' },
  first: 'At first sight',
  seen: (p) =>
    `Of 100 customers who joined, *${of100(p.one)}* still are customers (between ${of100(p.low)} and ${of100(p.high)}, of ${n(p.n)}); of 100 who did not, *${of100(p.other)}* (between ${of100(p.lowOther)} and ${of100(p.highOther)}, of ${n(p.m)}).`,
  seenNote: 'Conclude nothing from this: one had to stay long enough to join, and those who join often cared already.',
  after: 'After matching',
  noPairs: 'Too few who are alike to be matched: it ends at the observed difference.',
  apart: (p) =>
    `${p.months.charAt(0).toUpperCase()}${p.months.slice(1)} later, having joined is associated with *${points(p.value)}* customers of 100 who stayed (${between(p)}), in ${count(p.pairs, { one: '# pair', other: '# pairs' })}.`,
  spansZero: 'The interval holds zero: one cannot say that there is a difference.',
  noApart: 'Nobody has been followed for long enough to speak of six months.',
  e: (p) =>
    p.limit <= 1
      ? 'Nothing hidden is needed to explain this: chance may be enough.'
      : `To explain it away, something that is not on the list would have to go with joining and with leaving, ${two(p.value)} times as often each; ${two(p.limit)} times would bring the interval to zero (E-value).`,
  held: {
    few: 'It ends at the first step: thirty pairs at least are needed to judge whether they are alike.',
    unbalanced: 'It ends at the first step: even matched, both sides still differ in one trait or more.',
    placebo: 'It ends at the first step: before joining, both sides differed already in the figure from before.',
    missing: 'It ends at the first step: more than one in ten of those drawn is missing on the second list.',
  },
  stands: (p) => `What may be said: ${p.rung.toLowerCase()}.`,
  curve: {
    title: (p) =>
      `Still customers after ${n(p.days)} days: ${of100(p.one)} of 100 who joined, ${of100(p.other)} of 100 others`,
    note: 'Both clocks start on the day one of the two joined. It ends where fewer than five are followed on one side.',
    table: 'The table behind it',
    day: 'Days',
    one: 'Joined',
    other: 'Did not',
    oneRisk: 'Followed, joined',
    otherRisk: 'Followed, did not',
    days: (p) => `${n(p.n)} d`,
  },
  balance: {
    title: 'Were they alike?',
    text: 'By how many standard deviations both sides differ. Under 0.1 they are called alike.',
    trait: 'Trait',
    before: 'Before',
    after: 'After',
    none: 'The list holds no trait: only how long they had been customers, and the date, are equal on both sides.',
    apart: 'entirely',
    level: (p) => `${p.column}: ${p.level}`,
  },
  placebo: {
    title: 'The test from before',
    none: 'The list has no column “before”, or too little in it: whether those who joined differed already is not known.',
    value: (p) =>
      `Within pairs the figure from before differs by ${two(p.value)} on average (between ${two(p.low)} and ${two(p.high)}). It should be zero.`,
  },
  course: courseEn,
  how: {
    title: 'How it is counted',
    text: 'Matched on the day of joining among those who were there (Li, Propert and Rosenbaum 2001), 1 to 1, nearest propensity by logistic regression, within 0.2 standard deviations. Beginnings within thirty days. Whoever joins later stays among the others, which makes the difference smaller. Two thousand pairs at most, drawn by lot. Curves by Kaplan and Meier; 95% intervals by drawing whole pairs. E-value: VanderWeele and Ding 2017. A difference after matching is “associated with”, never more.',
    lot: 'Everybody drawn counts on the side where chance put them, whether they came or not. Interval by Newcombe 1998; for those whom the invitation brought, Wald, if the invitation acts by bringing people and in no other way.',
  },
  lot: {
    title: 'Invite a random half',
    text: 'The only way to know what an invitation changes: let chance choose who gets it.',
    steps: {
      list: 'Give the list of customers who have not joined yet (email, start, end).',
      back: 'You get the same list back with “invite” or “wait”: keep it, the home does not.',
      invite: 'Invite the first, leave the others alone.',
      again:
        'In six months or a year, give the list of that day of the same customers, those who stayed and those who left.',
    },
    name: 'Name of the draw',
    months: 'In how many months is the key destroyed?',
    monthsHint: 'From 1 to 24. Afterwards nobody can compare any more.',
    send: 'Draw, and get the list',
    all: 'Draws',
    drawn: (p) => `On ${p.date}, ${n(p.invited)} to invite and ${n(p.others)} who wait.`,
    until: (p) => `Its key is destroyed on ${p.date}.`,
    gone: 'Its key is destroyed: it cannot be compared any more.',
    compare: 'Compare with the list of today',
    file: (p) => `The list of today for “${p.name}”`,
    destroy: 'Destroy the key now',
    destroyText: 'There is no way back: this draw cannot be compared afterwards.',
    destroyed: 'The key and the fingerprints of the draw are destroyed.',
    compared: 'It is compared. The list of today is erased.',
    few: (p) => `It takes at least ${n(p.n)} customers to draw by lot. Nothing was kept.`,
    fewCame:
      'Too few to say anything: it takes thirty people on each side, and ten who came in all. Nothing of the list was kept.',
    noKey: 'The key of this draw is destroyed: it cannot be compared any more. Nothing of the list was kept.',
    sheet: { identifier: 'email', group: 'group', invite: 'invite', wait: 'wait' },
    intention: (p) =>
      `The invitation changed the number of customers who stayed by *${points(p.value)}* of 100 (${between(p)}), among ${n(p.n)} invited and ${n(p.m)} others, whether they came or not.`,
    uptake: (p) => `It brought ${points(p.value)} people of 100 (${between(p)}).`,
    late: (p) => `Among those whom it brought: *${points(p.value)}* of 100 stayed (${between(p)}).`,
    noLate: 'It did not bring enough people to speak of those who came.',
    missing: (p) => `Missing on the second list: ${of100(p.invited)} of 100 invited, ${of100(p.others)} of 100 others.`,
    stayed: (p) => `Stayed: ${of100(p.invited)} of 100 invited, ${of100(p.others)} of 100 others.`,
  },
})
