import type { topicNl } from './topic-nl.ts';

export const topicEn: typeof topicNl = {
  title: 'Put something on the table',
  lead: 'What do you want to talk about next time?',
  words: 'What do you want to talk about?',
  fits: (name) => `Does the help of ${name} still fit me?`,
  fitsLead: 'You may always say that help does not fit any more. Your plan stays yours.',
  fitsReads: (name) => `Choose yourself whether ${name} reads this before the meeting.`,
  fitsHelp: 'You may ask somebody else at the table to prepare this with you.',
  audience: 'Who may read this?',
  submit: 'Put it on the table',
  drop: 'Remove',
  by: (name) => `from ${name}`,
  byYou: 'from you',
  child: 'Is this about a child?',
  childHint: 'Then only who has parental authority reads it. A helper only where that is agreed.',
  noChild: 'No',
  employer: 'Do you ask an employer for this?',
  employerHint: 'The employer reads this point and the day of the meeting. Nothing else.',
  noEmployer: 'No',
  forEmployer: (name) => `${name} reads this too`,
};
