import { messages } from '#platform/i18n.ts'
import { fr } from './templates.fr.ts'

export const templateWords = messages(fr)({
  aid: {
    name: 'A neighbourhood, mutual aid',
    about: 'We lend, we fix, we find out. Anybody asks, anybody answers when they can.',
    sentence: 'Neighbours answer here.',
    groups: {
      hands: { name: 'Lending a hand', about: 'Ask for a favour, offer one: a drill, two arms, an hour.' },
      repairs: { name: 'Fixing things', about: 'What leaks, what creaks, what will not start.' },
      papers: { name: 'Forms and letters', about: 'Forms, letters, rights: we read them together.' },
      hello: { name: 'The café', about: 'Introduce yourself, tell a story, arrange to meet.' },
    },
    openers: {
      hello: {
        title: 'Who lives here, and since when?',
        text: (p) =>
          `I’m ${p.name}, and I’m opening this home. Tell us your first name, which corner of the place you live in, since when, and one thing you can do or would gladly lend.\n\nWe have been passing each other for years without knowing each other: let’s start.`,
      },
      hands: {
        title: 'What would help you this week?',
        text: () =>
          'A ladder, a lift, somebody to water the plants: no request is too small. Say it here. And if you can answer somebody, answer at once, even if it is “Thursday, not before”.',
      },
      repairs: {
        title: 'Who knows a good repairer near here?',
        text: () =>
          'Bicycle, boiler, washing machine: who did a job that you were happy with? A name, a street, what it cost you. The list will serve the whole neighbourhood.',
      },
    },
  },
  customers: {
    name: 'Customers',
    about: 'What people look for, what they find, what they wish for, among those who use it.',
    sentence: 'Those who use it answer each other here.',
    groups: {
      questions: { name: 'Questions and answers', about: 'What you cannot get done, and those who know how.' },
      tips: { name: 'Tips', about: 'What you found out and others can use.' },
      ideas: { name: 'Ideas', about: 'What is missing, what gets in the way, what could be tried.' },
      hello: { name: 'Say hello', about: 'Who you are, what you do, what you are after.' },
    },
    openers: {
      hello: {
        title: 'Who are you, and what do you use it for?',
        text: (p) =>
          `I’m ${p.name}, and I’m opening this home so that you can answer each other without waiting for our team. Say in two lines what you do, since when, and the last thing you managed to do with us.\n\nOr did not manage: that is even more useful.`,
      },
      tips: {
        title: 'The tip you wish you had known sooner',
        text: () =>
          'A shortcut, a setting, a habit: whatever saves you time and nobody had told you. One per message, so that the right person can be thanked.',
      },
      ideas: {
        title: 'What annoyed you this week?',
        text: () =>
          'One thing only, as concrete as you can: what you were doing, what you expected, what happened. If somebody said it already, answer “Same here” instead of saying it again: we will see what keeps coming back.',
      },
    },
  },
  club: {
    name: 'An association, a club',
    about: 'What is being prepared, what is being decided, what we live together between two meetings.',
    sentence: 'The club, between two meetings.',
    groups: {
      life: { name: 'Life of the club', about: 'News, decisions, what is coming up.' },
      questions: { name: 'Members’ questions', about: 'Ask: somebody has been there before.' },
      outings: { name: 'Outings', about: 'We suggest, we get organised, we tell the story.' },
      hello: { name: 'Say hello', about: 'Who you are, where you come from, what brings you.' },
    },
    openers: {
      hello: {
        title: 'What made you come in?',
        text: (p) =>
          `I’m ${p.name}. Tell us in a few lines where you come from, what made up your mind, and what you would like to do this year.\n\nThose who have always been here too: we think we know each other, and learn something every time.`,
      },
      outings: {
        title: 'What shall we do together next month?',
        text: () =>
          'An outing, a workshop, a meal: suggest one thing, one day and one place, even for two. We start with what is simple, and see who comes.',
      },
      questions: {
        title: 'The question you never dared to ask',
        text: () =>
          'The fees, the equipment, who does what, why we do it like this: ask. If you do not know, others do not either, and the answer will stay here for those who come later.',
      },
    },
  },
  alumni: {
    name: 'Alumni, a graduating class',
    about: 'Finding each other again, giving news, opening doors.',
    sentence: 'We started together. We go on.',
    groups: {
      hello: { name: 'News from everybody', about: 'Where you are in life, whom you ran into.' },
      work: { name: 'Jobs and internships', about: 'Openings, searches, applications read together.' },
      advice: { name: 'From one trade to another', about: 'Changing course, setting up on your own, asking those who did.' },
      cities: { name: 'Cities and travels', about: 'Who is where, and who can host or show around.' },
    },
    openers: {
      hello: {
        title: 'Where are you now?',
        text: (p) =>
          `I’m ${p.name}. Say in three lines what you do, where you live, and one thing that changed since we parted. An old photograph is welcome.`,
      },
      cities: {
        title: 'Who lives where?',
        text: () =>
          'Give your city, and say whether somebody passing through may write to you. Whoever arrives somewhere will know whom to ask where to sleep, where to eat, where to begin.',
      },
      work: {
        title: 'Who is hiring, who is looking?',
        text: () =>
          'One line is enough: the job or the internship, the place, whom to write to. Looking? Say what you can do rather than your title. Reading somebody’s application counts as a hand too.',
      },
    },
  },
})
