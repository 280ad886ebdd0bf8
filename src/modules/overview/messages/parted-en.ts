import type { parted as nl } from './parted-nl.ts';

export const parted: typeof nl = {
  title: 'Your plan at that time',
  lead: 'This is how it was when you parted. You can only read it.',
  link: 'Your plan at that time',
  linkAbout: 'From before you parted.',
  until: (day) => `Until ${day}`,
  other: 'Other agreements',
  good: 'Good news and strengths',
  nothing: 'There was no plan yet.',
  somebody: 'Somebody',
  help: 'Do you want to know more about that time? Ask your case manager.',
  desk: 'Your data from that time',
  looked: 'Who looked at your data from that time?',
};
