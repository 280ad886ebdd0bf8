import type { instrumentsNl } from './instruments-nl.ts';

export const instrumentsEn: typeof instrumentsNl = {
  title: 'Help of the law with work',
  lead: 'See together what fits. There is no amount here. Somebody else decides that.',
  list: 'Which help there is',
  name: 'Help',
  state: 'Status',
  source: 'Where it says so',
  from: (day) => `Holds since ${day}.`,
  lookedUp: (day) => `We looked this up in the law on ${day}. Ask whether it still holds.`,
  notLooked: 'not looked at yet',
  answer: 'What is the status?',
  which: 'Which help?',
  whose: 'For whom?',
  how: 'Which answer fits now?',
  doer: 'Who applies for it?',
  doerHint: 'Then it becomes an agreement in the plan.',
  nobody: 'Nobody yet',
  apply: (name) => `Apply for: ${name}`,
};
