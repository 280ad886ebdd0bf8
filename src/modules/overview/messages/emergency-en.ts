import type { emergency as nl } from './emergency-nl.ts';

export const emergency: typeof nl = {
  title: 'Emergency access',
  titleOf: (names) => `Emergency access to ${names}`,
  lead: (scope) => `You see: ${scope}. You cannot change anything.`,
  until: (end) => `This stops by itself at ${end}.`,
  seen: 'The case manager knows that you look. The resident hears of it too.',
  call: (name, phone) => `Call ${name}: ${phone}.`,
  goals: 'Goals',
  noGoals: 'There is no goal about these subjects.',
  actions: 'Who does what',
  noActions: 'Nothing has been agreed about these subjects.',
  notice: (household, who, scope) => `${household}: ${who} looked at ${scope} by emergency access.`,
  at: (day, time) => `On ${day} at ${time}. You tell the resident, preferably today.`,
  see: 'See why',
  told: (who, organisation) => `${who} of ${organisation} looked in your plan in an emergency.`,
  toldAbout: (day, scope) => `That was on ${day}. It was about ${scope}.`,
  reason: (words) => `The reason: ${words}`,
  askWhy: 'Your case manager tells you why.',
  waiting: (count) =>
    count === 1 ? '1 emergency access waits for your verdict.' : `${count} emergency accesses wait for your verdict.`,
  review: 'Review',
  looked: 'Who looked?',
  ask: 'Emergency access',
};
