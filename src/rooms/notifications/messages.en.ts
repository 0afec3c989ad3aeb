import { plural, type Lang } from '#platform/i18n.ts'
import { fr, type Words } from './messages.fr.ts'

const n = plural('en')

export const en: Words = {
  list: {
    title: 'Notifications',
    lede: 'What concerns you, and what you follow. One line for each conversation.',
    choose: 'Choose what, where and when',
    knowAll: 'Mark everything as read',
    allKnown: 'Everything is marked as read.',
    know: 'Mark as read',
    knowThis: (p) => `Mark as read: ${p.title}`,
    unread: 'Unread',
    rows: 'Your notifications',
    older: 'Older',
    moreTold: 'There is something new.',
    lookAgain: 'Show it',
    empty: 'Nothing waits for you.',
    emptyText:
      'When somebody answers you, names you, or speaks in a conversation that you follow, you will read it here.',
    emptyAct: 'Go to the groups',
    unnamed: 'A conversation',
  },
  who: {
    two: (p) => `${p.one} and ${p.other}`,
    many: (p) => `${p.one} and ${n(p.count, { one: '# other', other: '# others' })}`,
  },
  why: {
    called: (p) => `${p.who} ${n(p.n, { one: 'tells', other: 'tell' })} everybody`,
    reminded: () => 'You wanted to come back to this',
    named: (p) => `${p.who} ${n(p.n, { one: 'names you', other: 'name you' })}`,
    answered: (p) => `${p.who} answered you`,
    helped: (p) => `Your answer helped ${p.who}`,
    began: (p) => `${p.who} began a conversation`,
    followed: (p) => `${p.who} answered`,
    more: (p) => n(p.count, { one: 'and # other post', other: 'and # other posts' }),
  },
  following: {
    title: 'Being told',
    button: (p) => `Notifications: ${p.level}`,
    short: { everything: 'everything', concerns: 'what concerns me', nothing: 'nothing' },
    of: { conversation: 'Of this conversation, tell me…', group: 'Of this group, tell me…' },
    levels: { everything: 'everything', concerns: 'what concerns me', nothing: 'nothing' },
    hints: {
      everything: 'Every new post.',
      concerns: 'When somebody answers, quotes or names me.',
      nothing: 'Even when I am named.',
    },
    groupNote: 'Conversations that you begin, or answer in, stay followed until you say otherwise where they are.',
    keep: 'Save',
    kept: {
      everything: 'You will be told of everything here.',
      concerns: 'You will be told of what concerns you here.',
      nothing: 'You will be told of nothing more here.',
    },
  },
  bookmarks: {
    title: 'Kept for later',
    lede: 'Nobody else sees it. Choose a day, and we remind you that morning.',
    empty: 'You kept nothing.',
    emptyText: 'Beside a conversation, or in the menu of a post, “Keep for later” puts it here.',
    older: 'Older',
    keep: 'Keep for later',
    isKept: 'Kept for later',
    kept: 'Kept. The page of your notifications leads to it.',
    drop: 'Keep no longer',
    dropThis: (p) => `Keep no longer: ${p.title}`,
    dropped: 'Not kept any more.',
    day: 'Remind me on',
    remind: 'Remind me',
    remindThis: (p) => `Remind me: ${p.title}`,
    remindsAt: 'You will be reminded:',
    past: 'That morning is over.',
    willRemind: 'We will remind you.',
    willNot: 'No reminder any more.',
    open: 'Kept for later',
  },
  letter: {
    subject: (p) => `${p.said}: ${p.title}`,
    subjectMany: (p) => n(p.count, { one: '# conversation waits for you', other: '# conversations wait for you' }),
    subjectNews: (p) => n(p.count, { one: '# thing waits for you', other: '# things wait for you' }),
    textNews: () => 'This concerns you, and is new.',
    noReply: 'This message is not answered by mail: an answer would reach nobody. The link leads to where you can.',
    text: (p) =>
      n(p.count, {
        one: 'This concerns you, and is new.',
        other: 'This concerns you, and is new, in # conversations.',
      }),
    button: 'Read and answer',
    reply: 'Answer this message: your answer is published in the conversation, under your name.',
    replyCalled:
      'Answer this message: your answer is published under your name, and read by everybody who was told. Put no address and no telephone in it.',
    replyEach:
      'To answer by mail, press “Answer by mail” under a conversation: your answer is published there, under your name.',
    answer: 'Answer by mail',
    why: (p) =>
      `You receive this because it concerns you, or because you follow it.\nChoose what you receive: ${p.href}\nReceive these no more: ${p.off}`,
  },
  digest: {
    subject: {
      daily: (p) => `This morning, ${p.home}`,
      weekly: (p) => `This week, ${p.home}`,
      monthly: (p) => `This month, ${p.home}`,
    },
    text: 'In short, what was said without you.',
    needed: 'What waits for you',
    moved: 'In your groups',
    question: 'A question you could answer',
    welcome: 'To welcome',
    welcomeNote: 'has just arrived',
    answers: (p) => n(p.count, { zero: 'no answer yet', one: '# answer', other: '# answers' }),
    button: 'Go there',
    why: (p) => `You receive this digest as often as you chose.\nAnother rhythm: ${p.href}\nReceive it no more: ${p.off}`,
  },
  digestAsked: {
    title: 'A digest each Monday?',
    text: 'By mail, in short: what waits for you, and what was said in your groups. One click ends it.',
    yes: 'Yes, each Monday',
    no: 'No thanks',
    kept: {
      weekly: 'Noted: a digest will come each Monday morning.',
      never: 'Noted: no digest by mail.',
    },
  },
  off: {
    title: 'No more of these letters',
    ask: {
      told: 'You will get no more mail when something concerns you. The bell goes on.',
      digest: 'You will get no more digests by mail.',
      calendar: 'You will get no more invitations by mail when you say yes to a gathering, nor a word when it is moved or cancelled. The bell goes on.',
    },
    end: 'Send me no more',
    done: 'Done.',
    doneText: {
      told: 'No letter of this kind will be sent to you any more.',
      digest: 'No digest will be sent to you any more.',
      calendar: 'No invitation will be sent to you any more.',
    },
    choose: 'Choose what I receive',
  },
  preferences: {
    title: 'Being told',
    lede: 'Of what, where, and when.',
    panel: 'What you are told, by the bell, by mail or on your devices, and when you are left in peace.',
    open: 'Choose',
    bell: 'The bell, on every page, always says what concerns you and what you follow.',
    mail: 'By mail, write to me…',
    mailHint: 'A few minutes afterwards, all at once, and only of what you have not read yet.',
    mailLevels: {
      everything: 'of everything I follow (except in very large groups: the digest speaks of them)',
      concerns: 'when somebody answers, names, helps or thanks me',
      nothing: 'never',
    },
    digest: 'A digest by mail',
    digestHint: 'Short: what waits for you, your groups, a question you could answer, who has just arrived.',
    digests: { daily: 'each morning', weekly: 'on Mondays', monthly: 'on the first of the month', never: 'never' },
    push: 'On my devices, tell me…',
    pushHint: 'Seconds afterwards, on those that you chose below.',
    quiet: 'Leave me in peace',
    quietNote: (p) =>
      `Nothing is sent at these hours or on these days, in your time zone (${p.zone}); it leaves afterwards. Leave empty to hold nothing back.`,
    zone: 'Change the time zone',
    from: 'From',
    until: 'Until',
    daysOff: 'Days off',
    keep: 'Save',
    kept: 'Noted.',
    noMail: 'This home sends no mail yet: what you choose will count as soon as it can.',
    followed: 'What you chose elsewhere',
    followedNote: 'Groups and conversations where you said what to be told of.',
    follows: 'What you follow',
    followedNone:
      'You follow the conversations that you begin and those you answer in. Beside each, and at the foot of the page of a group, you may ask for more, or less.',
  },
  stopped: {
    title: {
      refused: ({ day }) => `Your address refused our mail on ${day}.`,
      failing: ({ day }) => `Our letters do not reach you any more: the last one came back on ${day}.`,
      complaint: ({ day }) => `One of our letters was reported as unwanted on ${day}.`,
    },
    text: {
      refused:
        'We have not written to you since; the bell still says everything. A code to come in is still sent when you ask for one.',
      failing:
        'Several came back, on different days: we do not write to you any more; the bell still says everything. A code to come in is still sent when you ask for one.',
      complaint:
        'Your mail program told us, by a button that may have been touched by mistake. We have not written to you since; the bell still says everything.',
    },
    button: {
      refused: 'My address works again',
      failing: 'My address works again',
      complaint: 'Write to me again',
    },
  },
  devices: {
    title: 'Your devices',
    note: 'A device that you chose tells you even when the home is closed. It says who, and in which conversation; never what is written. The message goes through the service of your browser (Google, Apple, Mozilla or Microsoft), which sees that something came and cannot read it. It is asked nothing until you press.',
    needsScript: 'The button needs JavaScript to be allowed for this page.',
    here: {
      receive: 'Receive on this device',
      refused:
        'This browser refused notifications from this home. To change that: the sign to the left of the address, then “Notifications”, “Allow”; on a phone, the settings of the app.',
      failed:
        'The notification service of this browser did not answer. Nothing has changed; try again in a moment, or with another browser.',
      iphone:
        'On an iPhone or an iPad, the home must be on the home screen first: “Share”, then “Add to Home Screen”. Open it from there, and come back here.',
      insecure: 'The address of the home must begin with https. Talk to whoever hosts it.',
      unable: 'This browser cannot receive notifications. The bell and mail go on.',
    },
    isHere: 'this device',
    since: 'Since',
    end: 'Stop',
    endThis: (p) => `Stop: ${p.name}`,
    begun: 'This device will tell you.',
    ended: 'This device will tell you no more.',
    trial: 'Send a trial',
    trialSent: (p) => n(p.count, { one: 'A trial left for one device.', other: 'A trial left for # devices.' }),
    trialFailed: 'The trial did not get through: the notification service did not take it. Try again in a moment.',
    trialTitle: 'It works',
    trialText: 'This is how this device will tell you what concerns you.',
    tooOften: 'Those are many tries. Wait a few minutes.',
    unknownService: 'This browser gives an address that the home cannot reach.',
    unnamed: 'A device',
  },
}

export const notificationWords: Readonly<Record<Lang, Words>> = { fr, en }
