import type { parted as nl } from './parted-nl.ts';

export const parted: typeof nl = {
  title: 'Your plan at that time',
  lead: 'This is how it was when you parted. You can only read it.',
  noTable: 'You have no table of your own yet',
  noTableText:
    'You keep your help. Call your case manager or the neighbourhood team for a table of your own. The number of the team is at the bottom.',
  link: 'Your plan at that time',
  linkAbout: 'From before you parted.',
  until: (day) => `Until ${day}`,
  other: 'Other agreements',
  good: 'Good news and strengths',
  nothing: 'There was no plan yet.',
  somebody: 'Somebody',
  you: 'You',
  help: 'Do you want to know more about that time? Ask your case manager.',
  desk: 'Your data from that time',
  looked: 'Who looked at your data from that time?',
};
