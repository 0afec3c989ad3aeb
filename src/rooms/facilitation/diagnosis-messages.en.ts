import { messages } from '#platform/i18n.ts'
import { fr } from './diagnosis-messages.fr.ts'

export const diagnosisWords = messages(fr)({
  title: 'Is this a community already?',
  lede: 'Twelve questions before you begin, and again in a year. No grade: sentences, and the rules that give them.',
  questionsTitle: 'The twelve questions',
  again: 'Answer again',
  how: 'Answer for what you have seen in the last three months. What you believe without having seen it has an answer of its own: it is honest, and says where to go and look.',
  answers: { seen: 'Yes, I have seen it', thought: 'I think so', no: 'No' },
  questions: {
    p1: 'People talk about your subject among themselves when you say nothing.',
    p2: 'Some give an evening to it without being paid.',
    p3: 'The subject is wider than what you sell or offer.',
    h1: 'Somebody answered somebody else without you stepping in.',
    h2: 'Somebody who was helped has helped another in turn.',
    h3: 'People call each other by name.',
    b1: 'People get something from each other that you could not give them.',
    b2: 'You would gain from it even without one more sale or membership.',
    b3: 'You have changed something because they asked.',
    k1: 'They buy or use what you make.',
    k2: 'They read or watch what you publish.',
    k3: 'They do the same thing, or live through the same thing, and say “we”.',
  },
  kinds: {
    nobody: 'You have nobody to bring together yet.',
    customers: 'You have customers, not yet a community.',
    audience: 'You have an audience, not yet a community.',
    alike: 'You have people who are alike, and nothing yet that binds them.',
    community: 'You have a community.',
  },
  first: {
    nobody:
      'Do not open the home wide yet. Look for forty people who care about the same subject already, one by one, and ask them what they lack.',
    customers:
      'Start with forty people: those who wrote to you without asking for anything, or who helped somebody use what you make. Invite them by name, and let them meet before you invite the others.',
    audience:
      'Start with forty people: those who comment and answer each other already. Ask them a question to which you have no answer, and do not answer first.',
    alike:
      'Start with forty people: those who say “we” already. Give them something that comes round and an occasion to help each other; the rest of this page says what is lacking.',
    community: 'Do not take it in hand: keep the door, say thanks, and see whether it holds without you.',
  },
  parts: { passion: 'Passion.', help: 'Mutual help.', benefit: 'Mutual benefit.' },
  seen: (p) => `You have seen ${p.n} of 3 signs.`,
  stands: {
    passion: 'The subject carries itself.',
    help: 'People help each other without you already.',
    benefit: 'Everybody gets something out of it, you as well.',
  },
  lacks: {
    passion: 'Look for the subject larger than you that they talk about elsewhere already: it is where to begin.',
    help: 'Leave questions without an answer of yours for a day, and ask one particular person to help.',
    benefit: 'Say what you gain by it, and change one thing they ask for: without that, they work for you.',
  },
  goLook: 'These you believe and have not seen. Do not count on them; go and look this week:',
  signed: (p) => `Answered by ${p.author}, ${p.when}.`,
  beside: 'The first time and the last, side by side',
  figures: {
    title: 'What the pulse said on those days, and what it says today',
    number: 'Figure',
    today: 'Today',
    none: 'no figure that day',
    few: 'too few to say',
    share: (p) => `${p.value}% (between ${p.low} and ${p.high}, of ${p.n})`,
    how: 'Each time over the twelve months before. What changed may have other reasons than what you did.',
  },
  forty: {
    title: (p) => `The ${p.people} people to begin with`,
    how: 'Those who in a year answered the most different people in the groups that you see; in the order of names. Without staff or guests, and without whoever asked not to be counted. Only you, the hosts, read this list.',
  },
  question: 'Question',
  today: 'What is there',
  pulse: 'What the facts say today: the pulse',
  send: 'See what this says',
  kept: 'It is kept, with its date.',
  rules: {
    title: 'How the answer is given',
    seen: 'Only what was seen counts. Passion, mutual help and mutual benefit have three questions each; each stands when two at least were seen. Read these lines from the top, and the first that fits is the answer:',
    community: 'The last question was seen, and all three stand.',
    alike: 'The last question was seen, and one of the three does not stand.',
    audience: 'They read or watch what you publish.',
    customers: 'They buy or use what you make.',
    nobody: 'None of that was seen.',
    source:
      'These rules are a choice of this home and no validated scale: they help to begin, and to compare oneself with oneself. The pulse counts what happened.',
  },
})
