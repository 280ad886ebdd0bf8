import type { guideNl } from './guide-nl.ts';

export const guideEn: typeof guideNl = {
  title: 'How to prepare',
  link: 'How to prepare',
  printHint: 'You can print this page.',
  bring: 'Bring this',
  steps: 'How the meeting goes',
  before: 'Before the meeting',
  own: 'Write down what you want',
  back: 'Back to the appointment',
  client: {
    lead: 'The meeting is about you, with you. You may speak first.',
    first: {
      before: [
        'Think: what would help you?',
        'What goes well? That counts too.',
        'Whom do you want there? You may bring somebody.',
        'Say so if there is something you do not want to talk about.',
      ],
      steps: [
        'We get acquainted. You are first, if you want.',
        'Plan: what do you want to reach? We think together about what can be done.',
        'Do: who does what, and when?',
        'We ask whether everybody stands behind it. You too.',
        'We choose the next day.',
      ],
      bring: [
        'Letters that you do not understand. You do not have to open them.',
        'Your calendar, or your phone.',
        'What you wrote down yourself.',
      ],
    },
    later: {
      before: [
        'Look at what you wanted to do. What worked, and what did not?',
        'Did something not work? That is all right. We look for something else.',
        'What has changed since last time?',
        'Does the help still fit you?',
      ],
      steps: [
        'Check: we go through what we agreed.',
        'Act: what do we keep, what do we do in another way?',
        'We ask whether everybody stands behind it. You too.',
        'We choose the next day.',
      ],
      bring: ['The minutes of last time.', 'New letters, also closed ones.', 'Your calendar, or your phone.'],
    },
    closing: {
      before: ['How was it at first? And how is it now?', 'What do you want to keep?', 'Whom can you call later?'],
      steps: ['We look back: first and now.', 'We say what went well.', 'We agree what stays, and whom you call.'],
      bring: ['What you wrote down yourself.'],
    },
  },
  coordinator: {
    lead: 'You lead the meeting and guard the cycle: plan, do, check, act.',
    first: {
      before: [
        'Call the resident: place, time, who is there and what will not be on the table.',
        'Are case manager and coordinator chosen? If not, that is the first step.',
        'Is there a question about money? See that somebody who knows money is there.',
        'Are care and work both at the table? If not, who is missing?',
        'Read what is shared. What is not for everybody is kept apart.',
      ],
      steps: [
        'Getting acquainted: the resident first, and first to speak. Passing is fine.',
        'Say aloud who has which duty to report.',
        'Plan: goals in the words of the resident. Lay solutions side by side. The resident chooses.',
        'Money first, when money presses and the resident wants it.',
        'Do: every agreement has one doer and a day. The resident does something too, if that fits.',
        'Ask everyone: do you stand behind this? A no stays.',
        'Set the next day before you close.',
      ],
      bring: [
        'A screen that everybody sees, or paper.',
        'An empty sheet for anybody who would rather write or draw.',
        'Time: begin and end on time.',
      ],
    },
    later: {
      before: [
        'Read the last minutes. What is still open, and whose is it?',
        'Ask the resident what changed, and what has to come first.',
        'Ask whoever did not finish something what is needed. No blame.',
      ],
      steps: [
        'Check: go through every open goal and agreement, those of the minutes first.',
        'What hinders, what deviates? Ask the resident first.',
        'Act: keep, change or knowingly stop. Stopping is a decision too.',
        'New agreements: one doer, a day.',
        'Ask everyone: do you stand behind this? Does this help still fit?',
        'Set the next day before you close.',
      ],
      bring: ['The minutes of last time.', 'A screen or paper that everybody sees.'],
    },
    closing: {
      before: ['Fill in with the resident how it was and how it is.', 'Ask what has to stay, and who holds on to it.'],
      steps: [
        'First beside now: work, money, what it brought.',
        'What worked, in the words of the resident.',
        'What stays, who calls whom, and when we look again.',
      ],
      bring: ['The page with first and now.'],
    },
  },
  professional: {
    lead: 'Come with what you can bring and what you may decide.',
    first: {
      before: [
        'What can I bring? Write down one or two things that you can do now.',
        'What may I decide myself? Call beforehand who would have to.',
        'What may I not promise? Say so at the table.',
        'Which appointment of mine does this meeting replace?',
      ],
      steps: [
        'Listen first. The resident begins.',
        'Say what your duty to report is, in one sentence.',
        'Offer solutions, not rules. The resident chooses.',
        'Take on only what you can keep.',
      ],
      bring: ['Your calendar.', 'Names of people who can stand in for you.'],
    },
    later: {
      before: [
        'What did I do of my agreements? Put it in the plan beforehand.',
        'Did something not work? Think of what can.',
        'What may I decide myself about a next step?',
      ],
      steps: [
        'Tell briefly what you did.',
        'Ask what it brought.',
        'Say what you see changing, with an example.',
        'Ask whether your help still fits.',
      ],
      bring: ['Your calendar.', 'The decision that somebody waits for, if it is there.'],
    },
    closing: {
      before: ['What stays from your side?', 'Whom can the resident call when you are gone?'],
      steps: ['Say what you saw changing.', 'Say what you learned.', 'Agree what stays.'],
      bring: ['Names and numbers for afterwards.'],
    },
  },
};
