import type { more as nl } from './more-nl.ts';

export const more: typeof nl = {
  title: 'More',
  lead: 'Everything that belongs to your plan.',
  groups: { plan: 'My plan', meetings: 'Meetings', table: 'My table', own: 'My data' },
  items: {
    plan: ['The whole plan', 'Goals, solutions and agreements'],
    money: ['Money', 'Debts, help and schemes in one place.'],
    work: ['Work', 'What you do, can and want.'],
    versions: ['Earlier versions', 'What it said before'],
    diary: ['My calendar', 'Your appointments in your own calendar'],
    closing: ['Finish together', 'When you are ready'],
    meetings: ['Meetings', 'What was and what comes'],
    prepare: ['Prepare', 'What would help you?'],
    topic: ['Topic for the meeting', 'What do you want to talk about?'],
    table: ['My table', 'Who sits there'],
    signals: ['Something has changed', 'Let us know'],
    members: ['My household', 'Who we are, how to reach me'],
    yes: ['Working together', 'Your yes or no'],
    situation: ['Before and after', 'How it was and how it is'],
    sessions: ['Where are you signed in?', 'See, and sign out somewhere else'],
    looked: ['Who looked?', 'Who, what and why'],
    rights: ['Your data', 'See, keep or remove everything'],
  },
};
