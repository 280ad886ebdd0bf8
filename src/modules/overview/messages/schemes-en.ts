import type { schemesNl } from './schemes-nl.ts';

/** Texts of the checklist of schemes. */
export const schemesEn: typeof schemesNl = {
  list: 'The schemes',
  name: 'Scheme',
  state: 'Status',
  source: 'Where it says so',
  from: (day) => `Holds since ${day}.`,
  lookedUp: (day) => `We looked this up in the law on ${day}. Ask whether it still holds.`,
  until: (day) => `Until ${day}.`,
  answer: 'What is the status?',
  which: 'Which scheme?',
  whose: 'For whom?',
  how: 'Which answer fits now?',
  doer: 'Who applies?',
  doerHint: 'Then it becomes an agreement in the plan.',
  nobody: 'Nobody yet',
  apply: (name) => `Apply: ${name}`,
};
