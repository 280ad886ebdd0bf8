import type { windowNl } from './window-nl.ts';

/** The thin window of a client without DigiD. */
export const windowEn: typeof windowNl = {
  title: 'Your appointment',
  lead: 'Here you see only when, where and who to call.',
  next: 'The next meeting',
  none: 'There is no date yet.',
  place: 'Where',
  call: 'Who do you call?',
  callNobody: 'Call the neighbourhood team. The number is below.',
  changed: 'Has something changed?',
  changedText: 'Press the button. Then we call you. You do not have to type anything.',
  send: 'Yes, call me',
  at: (day, time) => `${day}, ${time}`,
  sent: 'Done. We know that something has changed.',
  sentText: 'We will call you. In a hurry? Then call us.',
  words: 'Er is iets veranderd. Wil je mij bellen?',
  nobody: 'Nobody reads this now. Call the neighbourhood team.',
};
